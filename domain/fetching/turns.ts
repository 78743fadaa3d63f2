import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { fetchHosts } from "#db/schema/fetching.ts";
import { type HostReport, secondsToNext } from "./rules.ts";

/** The right to ask a host: nobody else does meanwhile. */
export type Turn = { host: string; claim: string; failures: number };

/** Somebody asks the host now, or it is to be left alone: for so long at least, in milliseconds. */
export type NoTurn = { isBusy: boolean; waitMs: number };

/** A turn is given up after so long: more than any request takes. Whoever died with it holds nobody up for longer. */
const turnSeconds = 75;

/**
 * Takes a host's turn if it is free. One statement decides, by the database's clock, so that of any number of workers one gets it.
 */
export async function takeTurn(host: string): Promise<Turn | NoTurn> {
  const claim = randomUUID();
  const claimedUntil = sql`clock_timestamp() + make_interval(secs => ${turnSeconds}::int)`;
  const [taken] = await studioDb()
    .insert(fetchHosts)
    .values({ host, claim, claimedUntil })
    .onConflictDoUpdate({
      target: fetchHosts.host,
      set: { claim, claimedUntil },
      setWhere: sql`${fetchHosts.nextAt} <= clock_timestamp() and (${fetchHosts.claimedUntil} is null or ${fetchHosts.claimedUntil} <= clock_timestamp())`,
    })
    .returning({ failures: fetchHosts.failures });
  if (taken) return { host, claim, failures: taken.failures };
  const [row] = await studioDb()
    .select({
      isBusy: sql<boolean>`coalesce(${fetchHosts.claimedUntil} > clock_timestamp(), false)`,
      waitMs: sql<number>`greatest(0, ceil(extract(epoch from ${fetchHosts.nextAt} - clock_timestamp()) * 1000))::float8`,
    })
    .from(fetchHosts)
    .where(eq(fetchHosts.host, host));
  return row ?? { isBusy: false, waitMs: 0 };
}

/** Gives a turn back. The host is left alone from now on for as long as the rules say; `pace` shortens that for tests. */
export async function endTurn(turn: Turn, report: HostReport, pace = 1): Promise<void> {
  const { host, claim, failures } = turn;
  const seconds =
    pace * secondsToNext(report, { failures, chance: Math.random(), now: new Date() });
  await studioDb()
    .update(fetchHosts)
    .set({
      claim: null,
      claimedUntil: null,
      nextAt: sql`clock_timestamp() + make_interval(secs => ${seconds}::float8)`,
      failures: report.hasFailed ? failures + 1 : 0,
    })
    .where(and(eq(fetchHosts.host, host), eq(fetchHosts.claim, claim)));
}
