import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { adoptions } from "#db/schema/adoptions.ts";
import { slices } from "#db/schema/indicators.ts";
import { series } from "#db/schema/series.ts";
import { statistics } from "#db/schema/statistics.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { AuditEntry } from "#domain/audit/writes.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type AdoptInput, adoptInput, type DeprecateInput, deprecateInput } from "./input.ts";
import { listStatisticTags } from "./public-tags.ts";
import { checkPeriod } from "./rules.ts";
import { insertAdoption, insertDeprecation } from "./writes-judgements.ts";

/** Says which of the rivals of one slice, coverage and period the editors go by, and why; or that they go by none. */
export async function adoptStatistic(
  actor: Actor,
  input: AdoptInput,
): Promise<Result<{ n: number }>> {
  if (!can(actor, "adoption.set")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(adoptInput, input);
  if (!parsed.ok) return parsed;
  const { sliceId, coverage, statisticId, reason } = parsed.value;
  const canonical = checkPeriod(parsed.value.period, false);
  if (!canonical.ok) return canonical;
  const period = canonical.value ?? "";
  return runWrite(actor, async ({ tx, audit, touch }) => {
    await lockAdoptions(tx, sliceId);
    const found = await tx.select({ id: slices.id }).from(slices).where(eq(slices.id, sliceId));
    if (found.length === 0) return fail({ code: "thing.notFound" });
    if (statisticId !== null && !(await isOf(tx, { statisticId, sliceId, coverage, period }))) {
      return fail({ code: "adoptions.otherSlice", field: "statisticId" });
    }
    const adopted = { sliceId, coverage, period, statisticId, reason };
    const rivals = await listReports(tx, adopted);
    const n = await insertAdoption(tx, { ...adopted, createdBy: toStaffId(actor) });
    audit(toAuditEntry({ ...adopted, n }));
    touch(...(await listStatisticTags(tx, rivals)));
    return succeed({ n });
  });
}

/** Slices are never changed, so there is no row to hold: two who adopt at once, or adopt and deprecate, come one after the other by this lock. */
async function lockAdoptions(tx: Tx, sliceId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('adoption ' || ${sliceId}, 0))`,
  );
}

function toAuditEntry(set: {
  sliceId: string;
  coverage: string;
  period: string;
  statisticId: string | null;
  n: number;
}): AuditEntry {
  const { sliceId, ...detail } = set;
  return { action: "adoption.set", thing: "slice", thingId: sliceId, detail };
}

type AdoptionKey = { sliceId: string; coverage: string; period: string };

/** Among them what the editors went by until now. */
async function listReports(tx: Tx, key: AdoptionKey): Promise<string[]> {
  const found = await selectReports(tx, isKeyed(key));
  return found.map(({ id }) => id);
}

async function isOf(
  tx: Tx,
  { statisticId, ...key }: AdoptionKey & { statisticId: string },
): Promise<boolean> {
  const asked = and(isKeyed(key), eq(statistics.id, statisticId), isNull(statistics.withdrawnAt));
  // A correction that is under way is waited for, and one that comes later waits, and is refused.
  const found = await selectReports(tx, asked).for("key share", { of: statistics });
  return found.length > 0;
}

function selectReports(tx: Tx, asked: SQL | undefined) {
  return tx
    .select({ id: statistics.id })
    .from(statistics)
    .innerJoin(series, eq(series.id, statistics.seriesId))
    .where(asked);
}

function isKeyed({ sliceId, coverage, period }: AdoptionKey): SQL | undefined {
  return and(
    eq(series.sliceId, sliceId),
    eq(series.coverage, coverage),
    eq(statistics.period, period),
  );
}

/**
 * Says that a statistic is disproved, or is not after all. It stays, and briefs that cite it learn of either; where the editors went by it, they go by none from
 * now on, for the same reason.
 */
export async function deprecateStatistic(
  actor: Actor,
  input: DeprecateInput,
): Promise<Result<{ n: number }>> {
  if (!can(actor, "deprecation.set")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(deprecateInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, deprecated, reason } = parsed.value;
  const createdBy = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit, enqueue, touch }) => {
    const [held] = await tx
      .select({ seriesId: statistics.seriesId })
      .from(statistics)
      .where(and(eq(statistics.id, statisticId), isNull(statistics.withdrawnAt)))
      .for("no key update");
    if (!held) return fail({ code: "thing.notFound" });
    const adopted = deprecated ? await findAdopted(tx, statisticId, held.seriesId) : null;
    const n = await insertDeprecation(tx, { statisticId, deprecated, reason, createdBy });
    audit({
      action: "deprecation.set",
      thing: "statistic",
      thingId: statisticId,
      detail: { deprecated, n },
    });
    if (adopted) {
      const none = { ...adopted, statisticId: null };
      audit(toAuditEntry({ ...none, n: await insertAdoption(tx, { ...none, reason, createdBy }) }));
    }
    touch(...(await listStatisticTags(tx, [statisticId])));
    enqueue("raise-notices", { cause: "deprecation", statisticId });
    return succeed({ n });
  });
}

/** Where the editors go by this statistic; null where they don't. */
async function findAdopted(tx: Tx, statisticId: string, seriesId: string | null) {
  if (seriesId === null) return null;
  const [of] = await tx
    .select({ sliceId: series.sliceId, coverage: series.coverage, period: statistics.period })
    .from(statistics)
    .innerJoin(series, eq(series.id, statistics.seriesId))
    .where(eq(statistics.id, statisticId));
  if (!of || of.period === null) return null;
  const { sliceId, coverage, period } = of;
  await lockAdoptions(tx, sliceId);
  const [last] = await tx
    .select({ statisticId: adoptions.statisticId })
    .from(adoptions)
    .where(
      and(
        eq(adoptions.sliceId, sliceId),
        eq(adoptions.coverage, coverage),
        eq(adoptions.period, period),
      ),
    )
    .orderBy(desc(adoptions.n))
    .limit(1);
  return last?.statisticId === statisticId ? { sliceId, coverage, period } : null;
}
