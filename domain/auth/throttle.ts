import { eq, inArray, lt, or, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { signInThrottles } from "#db/schema/sign-in-throttles.ts";
import { toKeyedHash } from "./secrets.ts";
import {
  failureWindowMinutes,
  firstWaitSeconds,
  freeFailures,
  freeFailuresOfNetwork,
  waitSecondsMax,
} from "./throttle-rules.ts";

/** Who tries to sign in: the network, or a device that has signed in to this account before, which the network's failures don't slow down. */
export type Caller = { network: string; device: string | null };

type Counter = { key: Buffer; free: number };

/**
 * Counts an attempt before it is made, so that a hundred at once are not one. Answers how many seconds the caller has to wait, 0 if it may go on; an
 * attempt that has to wait isn't counted. The account is counted by what was typed, whether it exists or not, and only together with
 * the network: nobody elsewhere can make its owner wait.
 */
export async function countAttempt(caller: Caller, email: string): Promise<number> {
  for (const counter of toCounters(caller, email)) {
    if (!(await countOne(counter))) return await readWaitSeconds(counter);
  }
  return 0;
}

/** The passphrase was right: the account's count is forgotten, and the network's is as if the attempt hadn't been made. */
export async function forgiveAttempt(caller: Caller, email: string): Promise<void> {
  const [account, ...networks] = toCounters(caller, email).map((counter) => counter.key);
  const isOld = lt(signInThrottles.lastFailureAt, sql`now() - interval '1 day'`);
  await studioDb()
    .delete(signInThrottles)
    .where(account ? or(eq(signInThrottles.key, account), isOld) : isOld);
  await studioDb()
    .update(signInThrottles)
    .set({ failures: sql`greatest(${signInThrottles.failures} - 1, 0)` })
    .where(inArray(signInThrottles.key, networks));
}

function toCounters({ network, device }: Caller, email: string): Counter[] {
  const account = email.toLowerCase();
  if (device !== null) return [{ key: toKey("device", device, account), free: freeFailures }];
  return [
    { key: toKey("account", network, account), free: freeFailures },
    { key: toKey("network", network), free: freeFailuresOfNetwork },
  ];
}

/** No address and no e-mail stands in the table. */
function toKey(kind: string, ...parts: string[]): Buffer {
  return toKeyedHash(`attempt ${kind}`, ...parts);
}

/** Whether the attempt may go on. One statement, so that two at the same moment can't both be the last free one. */
async function countOne({ key, free }: Counter): Promise<boolean> {
  const table = signInThrottles;
  const failures = sql`(case when ${table.lastFailureAt} < now() - make_interval(mins => ${failureWindowMinutes}::int) then 1 else ${table.failures} + 1 end)`;
  // 5, 10, 20, 40, then 60 seconds each.
  const waitSeconds = sql`least(${waitSecondsMax}::int, ${firstWaitSeconds}::int * power(2, least(${failures} - ${free}::int, 10)))`;
  const counted = await studioDb()
    .insert(table)
    .values({ key, failures: 1, lastFailureAt: sql`now()` })
    .onConflictDoUpdate({
      target: table.key,
      set: {
        failures,
        lastFailureAt: sql`now()`,
        blockedUntil: sql`case when ${failures} >= ${free}::int then now() + make_interval(secs => ${waitSeconds}) end`,
      },
      setWhere: sql`${table.blockedUntil} is null or ${table.blockedUntil} <= now()`,
    })
    .returning({ failures: table.failures });
  return counted.length > 0;
}

async function readWaitSeconds({ key }: Counter): Promise<number> {
  const seconds = sql<number>`ceil(extract(epoch from ${signInThrottles.blockedUntil} - now()))::int`;
  const rows = await studioDb()
    .select({ seconds })
    .from(signInThrottles)
    .where(eq(signInThrottles.key, key));
  return Math.max(1, rows[0]?.seconds ?? 1);
}
