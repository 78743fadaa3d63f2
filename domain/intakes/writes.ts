import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import type { KeptRedirect } from "#db/schema/captures.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { toAskedAddress } from "#domain/capture/metadata/telegram.ts";
import { toHost } from "#domain/fetching/rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { endedOverrideIntake, robotsOverride } from "#domain/watch/robots-override.ts";
import type { IntakeProposal } from "./proposal.ts";

/** The only writer of intakes. */

/** Longer than any visit is waited for. */
const claimSeconds = 15 * 60;

export async function insertIntakes(
  tx: Tx,
  intakes: { batchId: string; url: string; requestedBy: string }[],
): Promise<string[]> {
  const rows = intakes.map((intake) => ({ ...intake, host: findHost(intake.url) }));
  const made = await tx.insert(sourceIntakes).values(rows).returning({ id: sourceIntakes.id });
  return made.map(({ id }) => id);
}

/** Whom an address asks; null for what is no address. */
function findHost(url: string): string | null {
  const asked = toAskedAddress(url);
  return URL.canParse(asked) ? toHost(new URL(asked)) : null;
}

const claimed = z.array(
  z.object({ id: z.string(), url: z.string(), overridesRobots: z.boolean() }),
);
export type ClaimedIntake = z.infer<typeof claimed>[number];

/**
 * Takes one that waits, so that nobody else asks its address meanwhile; null where none does. First one whose host nobody asks and that doesn't want to be left alone now, so that many at one
 * host hold nobody up; among these one of the batch of which the fewest are being asked, so that a small batch isn't behind a large one; then the oldest.
 */
export async function claimIntake(db: Reader): Promise<ClaimedIntake | null> {
  const { rows } = await db.execute(sql`
    with claimed as (select batch_id, host from source_intakes where state = 'waiting' and claimed_until >= clock_timestamp())
    update source_intakes set claimed_until = clock_timestamp() + make_interval(secs => ${claimSeconds})
    where id = (
      select i.id from source_intakes i left join fetch_hosts h on h.host = i.host
      where i.state = 'waiting' and coalesce(i.claimed_until, '-infinity') < clock_timestamp()
      order by greatest(h.next_at, h.claimed_until) > clock_timestamp() is true or exists (select from claimed c where c.host = i.host),
        (select count(*) from claimed c where c.batch_id = i.batch_id), i.created_at, i.id
      limit 1 for update of i skip locked)
    returning id, url, override_reason is not null as "overridesRobots"`);
  return claimed.parse(rows)[0] ?? null;
}

export type FetchedIntake = {
  finalUrl: string;
  httpStatus: number;
  headers: Record<string, string>;
  requestHead: string;
  responseHead: string;
  redirects: KeptRedirect[];
  mediaType: string | null;
  bytesSha256: Buffer;
  byteLength: number;
  proposal: IntakeProposal;
};

/** Of what no source was made nothing is left. */
export async function forgetIntakes(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .delete(sourceIntakes)
    .where(and(inArray(sourceIntakes.id, [...ids]), isNull(sourceIntakes.sourceId)));
}

/** What was asked for is there, unless somebody has dropped it meanwhile. */
export async function recordFetched(db: Reader, id: string, fetched: FetchedIntake): Promise<void> {
  await settle(db, id, {
    ...fetched,
    state: "ready",
    failure: null,
    fetchedAt: sql`clock_timestamp()`,
  });
}

export async function recordFailed(
  db: Reader,
  id: string,
  failed: {
    failure: string;
    failureValues?: Record<string, string | number>;
    httpStatus: number | null;
  },
): Promise<void> {
  await settle(db, id, { ...failed, failureValues: failed.failureValues ?? null, state: "failed" });
}

async function settle(db: Reader, id: string, set: object): Promise<void> {
  await db
    .update(sourceIntakes)
    .set({ ...set, claimedUntil: null })
    .where(and(eq(sourceIntakes.id, id), eq(sourceIntakes.state, "waiting")));
}

/** It is the source's from now on, unless somebody has moved it meanwhile. */
export async function settleIntake(
  tx: Tx,
  id: string,
  from: ("ready" | "failed")[],
  sourceId: string,
): Promise<Result<null>> {
  const isMoved = await moveIntake(tx, id, from, { state: "added", sourceId });
  return isMoved ? succeed(null) : fail({ code: "thing.changed" });
}

/** Whether one was moved from one of these states: nobody has moved it meanwhile. */
export async function moveIntake(
  tx: Tx,
  id: string,
  from: ("waiting" | "ready" | "failed" | "dropped")[],
  to:
    | { state: "waiting"; override: { reason: string; by: string } | null }
    /** `sourceId`: which keeps a capture of it. */
    | { state: "dropped"; sourceId?: string }
    | { state: "added"; sourceId: string },
): Promise<boolean> {
  const { state } = to;
  const moved = await tx
    .update(sourceIntakes)
    .set({
      ...(state === "waiting" ? { state, failure: null, ...toOverride(to.override) } : to),
      claimedUntil: null,
    })
    .where(and(eq(sourceIntakes.id, id), inArray(sourceIntakes.state, from)))
    .returning({ id: sourceIntakes.id });
  return moved.length === 1;
}

/** One that was left out stands again where it stood: what it holds tells how far it had come. Null: it isn't left out, or a source keeps a capture of it. */
export async function takeBack(
  tx: Tx,
  id: string,
): Promise<Pick<typeof sourceIntakes.$inferSelect, "state" | "batchId"> | null> {
  const [restored] = await tx
    .update(sourceIntakes)
    .set({
      state: sql`case when ${sourceIntakes.failure} is not null then 'failed'
        when ${sourceIntakes.fetchedAt} is not null then 'ready' else 'waiting' end`,
    })
    .where(
      and(
        eq(sourceIntakes.id, id),
        eq(sourceIntakes.state, "dropped"),
        isNull(sourceIntakes.sourceId),
      ),
    )
    .returning({ state: sourceIntakes.state, batchId: sourceIntakes.batchId });
  return restored ?? null;
}

function toOverride(override: { reason: string; by: string } | null) {
  return override
    ? {
        ...{ overrideReason: override.reason, overrideBy: override.by },
        overrideAt: sql`clock_timestamp()`,
      }
    : { overrideReason: null, overrideBy: null, overrideAt: null };
}

/** What was ended last stands again, by who says why. Whether there was one, and none that stands. */
export async function resumeOverride(
  tx: Tx,
  sourceId: string,
  override: { reason: string; by: string },
): Promise<boolean> {
  const resumed = await tx
    .update(sourceIntakes)
    .set({ ...toOverride(override), overrideEndedAt: null, overrideEndedBy: null })
    .where(
      sql`${sourceIntakes.id} = (${endedOverrideIntake(sql`${sourceId}`)}) and not exists (${robotsOverride(sql`${sourceId}`)})`,
    )
    .returning({ id: sourceIntakes.id });
  return resumed.length > 0;
}

/** Whether there was one that stood. */
export async function endOverrides(tx: Tx, sourceId: string, by: string | null): Promise<boolean> {
  const ended = await tx
    .update(sourceIntakes)
    .set({ overrideEndedAt: sql`clock_timestamp()`, overrideEndedBy: by })
    .where(
      and(
        eq(sourceIntakes.sourceId, sourceId),
        isNotNull(sourceIntakes.overrideReason),
        isNull(sourceIntakes.overrideEndedAt),
      ),
    )
    .returning({ id: sourceIntakes.id });
  return ended.length > 0;
}
