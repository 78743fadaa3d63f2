import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** A network may hold a newsroom. */
const perHour = 20;
/** Codes that don't exist, from one network: nobody mistypes so often. */
const wrongCodesPerHour = 30;

/**
 * Counted in this process's memory and nowhere else: a row with a time beside it would tell when somebody sent something. Under a key that is made anew each day and never
 * kept, so that not even a copy of the memory of yesterday says who it was.
 */
const sent = new RateLimiterMemory({ points: perHour, duration: 3600 });
const wrongCodes = new RateLimiterMemory({ points: wrongCodesPerHour, duration: 3600 });

let today = { day: "", key: randomBytes(32) };

function toKey(network: string): string {
  const day = new Date().toISOString().slice(0, 10);
  if (today.day !== day) today = { day, key: randomBytes(32) };
  return createHmac("sha256", today.key).update(network).digest("base64");
}

/** Counts one. How many minutes the network has to wait, 0 where it may go on. */
export async function countSent(network: string): Promise<number> {
  return await count(sent, network);
}

export async function countWrongCode(network: string): Promise<number> {
  return await count(wrongCodes, network);
}

/** How many minutes are to be waited before another code is looked up. */
export async function findWrongCodesWait(network: string): Promise<number> {
  const found = await wrongCodes.get(toKey(network));
  return found && found.consumedPoints > wrongCodesPerHour ? toMinutes(found) : 0;
}

async function count(limiter: RateLimiterMemory, network: string): Promise<number> {
  try {
    await limiter.consume(toKey(network));
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return toMinutes(refused);
    throw refused;
  }
}

const toMinutes = ({ msBeforeNext }: RateLimiterRes) =>
  Math.max(1, Math.ceil(msBeforeNext / 60_000));
