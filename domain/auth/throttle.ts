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

type Counter = { key: Buffer; free: number; isNetwork: boolean };

/** How a counter stood when an attempt began. */
type Standing = { lastFailureAt: Date | null; waitSeconds: number };

type Counted = Counter & { failures: number; lastFailureAt: Date | null };

/** An attempt that may go on if there is nothing to wait for; it has been counted then, until it is forgiven. */
export type Attempt = { waitSeconds: number; counted: Counted[] };

/**
 * Counts an attempt before it is made, so that a hundred at once are not one. All counters are asked before any counts: an attempt that has to wait isn't
 * counted. The account is counted by what was typed, whether it exists or not, and only together with the network: nobody elsewhere can
 * make its owner wait.
 */
export async function countAttempt(caller: Caller, email: string): Promise<Attempt> {
  const begun: (Counter & Standing)[] = [];
  for (const counter of toCounters(caller, email)) {
    begun.push({ ...counter, ...(await readStanding(counter)) });
  }
  const waitSeconds = Math.max(...begun.map((counter) => counter.waitSeconds));
  if (waitSeconds > 0) return { waitSeconds, counted: [] };
  const counted: Counted[] = [];
  for (const counter of begun) {
    const failures = await countOne(counter);
    if (failures === null) {
      // Another one at the same moment was the last free one.
      const standing = await readStanding(counter);
      return { waitSeconds: Math.max(1, standing.waitSeconds), counted: [] };
    }
    counted.push({ ...counter, failures });
  }
  return { waitSeconds: 0, counted };
}

/** The passphrase was right: the account's count is forgotten, and the network's is as if the attempt hadn't been made. */
export async function forgiveAttempt({ counted }: Attempt): Promise<void> {
  const table = signInThrottles;
  const accounts = counted.filter((counter) => !counter.isNetwork).map(({ key }) => key);
  const isOld = lt(table.lastFailureAt, sql`now() - interval '1 day'`);
  await studioDb()
    .delete(table)
    .where(or(inArray(table.key, accounts), isOld));
  for (const { key, failures, lastFailureAt } of counted.filter((each) => each.isNetwork)) {
    // Who was wrong meanwhile has set both times anew, and those hold.
    const isLatest = sql`${table.failures} = ${failures}::int`;
    await studioDb()
      .update(table)
      .set({
        failures: sql`greatest(${table.failures} - 1, 0)`,
        blockedUntil: sql`case when not ${isLatest} then ${table.blockedUntil} end`,
        ...(lastFailureAt && {
          lastFailureAt: sql`case when ${isLatest} then ${lastFailureAt.toISOString()}::timestamptz else ${table.lastFailureAt} end`,
        }),
      })
      .where(eq(table.key, key));
  }
}

function toCounters({ network, device }: Caller, email: string): Counter[] {
  const account = email.toLowerCase();
  const ofAccount = (key: Buffer) => ({ key, free: freeFailures, isNetwork: false });
  if (device !== null) return [ofAccount(toKey("device", device, account))];
  return [
    ofAccount(toKey("account", network, account)),
    { key: toKey("network", network), free: freeFailuresOfNetwork, isNetwork: true },
  ];
}

/** No address and no e-mail stands in the table. */
function toKey(kind: string, ...parts: string[]): Buffer {
  return toKeyedHash(`attempt ${kind}`, ...parts);
}

/** How many failures that makes; null if the attempt may not go on. One statement, so that two at the same moment can't both be the last free one. */
async function countOne({ key, free }: Counter): Promise<number | null> {
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
  return counted[0]?.failures ?? null;
}

async function readStanding({ key }: Counter): Promise<Standing> {
  const { blockedUntil, lastFailureAt } = signInThrottles;
  const waitSeconds = sql<number>`greatest(0, ceil(extract(epoch from ${blockedUntil} - now())))::int`;
  const rows = await studioDb()
    .select({ lastFailureAt, waitSeconds })
    .from(signInThrottles)
    .where(eq(signInThrottles.key, key));
  return rows[0] ?? { lastFailureAt: null, waitSeconds: 0 };
}
