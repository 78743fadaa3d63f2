import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { adoptions } from "#db/schema/adoptions.ts";
import { slices } from "#db/schema/indicators.ts";
import { series } from "#db/schema/series.ts";
import { deprecations, statistics } from "#db/schema/statistics.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type AdoptInput, adoptInput, type DeprecateInput, deprecateInput } from "./input.ts";
import { insertAdoption, insertDeprecation } from "./writes-judgements.ts";

/** Says which of the rivals of one slice, coverage and period the editors go by, and why; or that they go by none. */
export async function adoptStatistic(
  actor: Actor,
  input: AdoptInput,
): Promise<Result<{ n: number }>> {
  if (!can(actor, "adoption.set")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(adoptInput, input);
  if (!parsed.ok) return parsed;
  const { sliceId, coverage, period, statisticId } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    // Slices are never changed, so there is no row to hold: two who adopt at once come one after the other by this lock.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('adoption ' || ${sliceId}, 0))`,
    );
    const found = await tx.select({ id: slices.id }).from(slices).where(eq(slices.id, sliceId));
    if (found.length === 0) return fail({ code: "thing.notFound" });
    if (statisticId !== null && !(await isOf(tx, { statisticId, sliceId, coverage, period }))) {
      return fail({ code: "adoptions.otherSlice", field: "statisticId" });
    }
    const [last] = await tx
      .select({ n: adoptions.n })
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
    const n = (last?.n ?? 0) + 1;
    await insertAdoption(tx, { ...parsed.value, n, createdBy: toStaffId(actor) });
    audit({
      action: "adoption.set",
      thing: "slices",
      thingId: sliceId,
      detail: { coverage, period, statisticId, n },
    });
    return succeed({ n });
  });
}

async function isOf(
  tx: Tx,
  key: { statisticId: string; sliceId: string; coverage: string; period: string },
): Promise<boolean> {
  const found = await tx
    .select({ id: statistics.id })
    .from(statistics)
    .innerJoin(series, eq(series.id, statistics.seriesId))
    .where(
      and(
        eq(statistics.id, key.statisticId),
        eq(statistics.period, key.period),
        eq(series.sliceId, key.sliceId),
        eq(series.coverage, key.coverage),
      ),
    );
  return found.length > 0;
}

/** Says that a statistic is disproved, or is not after all. It stays, and briefs that cite it learn of it. */
export async function deprecateStatistic(
  actor: Actor,
  input: DeprecateInput,
): Promise<Result<{ n: number }>> {
  if (!can(actor, "deprecation.set")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(deprecateInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, deprecated } = parsed.value;
  return runWrite(actor, async ({ tx, audit, enqueue }) => {
    const held = await tx
      .select({ id: statistics.id })
      .from(statistics)
      .where(eq(statistics.id, statisticId))
      .for("no key update");
    if (held.length === 0) return fail({ code: "thing.notFound" });
    const [last] = await tx
      .select({ n: deprecations.n })
      .from(deprecations)
      .where(eq(deprecations.statisticId, statisticId))
      .orderBy(desc(deprecations.n))
      .limit(1);
    const n = (last?.n ?? 0) + 1;
    await insertDeprecation(tx, { ...parsed.value, n, createdBy: toStaffId(actor) });
    audit({
      action: "deprecation.set",
      thing: "statistics",
      thingId: statisticId,
      detail: { deprecated, n },
    });
    if (deprecated) enqueue("raise-notices", { cause: "deprecation", statisticId });
    return succeed({ n });
  });
}
