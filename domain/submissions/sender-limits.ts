import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** A network may hold a newsroom. With a proof of work it may send twice as much. */
const sentPerHour = 20;
const pointsWithoutProof = 2;
/** Nobody looks so often; with codes that are guessed at this pace none is found. */
const looksPerHour = 60;
/** Of one form that was handed out, or one code: what a person sends, with some tries. */
const filesPerForm = 20;
/** Six files of the largest kind, for one network; and for all together, so that a flood fills no disk. */
const megabytesPerHour = 150;
const allMegabytesPerHour = 2_000;

/**
 * Counted in this process's memory and nowhere else: a row with a time beside it would tell when somebody sent something. Under a key that is made anew each day and never
 * kept, so that not even a copy of the memory of yesterday says who it was.
 */
const sent = new RateLimiterMemory({
  points: sentPerHour * pointsWithoutProof,
  duration: 3600,
});
const looks = new RateLimiterMemory({ points: looksPerHour, duration: 3600 });
const files = new RateLimiterMemory({ points: filesPerForm, duration: 24 * 3600 });
const bytes = new RateLimiterMemory({ points: megabytesPerHour * 1e6, duration: 3600 });
const allBytes = new RateLimiterMemory({ points: allMegabytesPerHour * 1e6, duration: 3600 });

let today = { day: "", key: randomBytes(32) };

function toKey(network: string): string {
  const day = new Date().toISOString().slice(0, 10);
  if (today.day !== day) today = { day, key: randomBytes(32) };
  return createHmac("sha256", today.key).update(network).digest("base64");
}

/** Counts something that is sent. How many minutes the network has to wait, 0 where it may go on. */
export async function countSent(
  network: string,
  { hasProof }: { hasProof: boolean },
): Promise<number> {
  return await count(sent, network, hasProof ? 1 : pointsWithoutProof);
}

/** Counts a look under a code, before it is looked up. */
export async function countLook(network: string): Promise<number> {
  return await count(looks, network);
}

/** Counts a file that comes with a form, by the form. Whether that is one too many. */
export async function countFile(form: string): Promise<boolean> {
  return (await count(files, form)) > 0;
}

/** Counts what a file weighs, before it is looked at. */
export async function countBytes(network: string, byteLength: number): Promise<number> {
  return (await count(bytes, network, byteLength)) || (await count(allBytes, "all", byteLength));
}

async function count(limiter: RateLimiterMemory, network: string, points = 1): Promise<number> {
  try {
    await limiter.consume(toKey(network), points);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
  }
}
