import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { indicators, slices } from "#db/schema/indicators.ts";
import { series } from "#db/schema/series.ts";
import { statistics, vintages } from "#db/schema/statistics.ts";
import type { IndicatorChange } from "./input.ts";

/** Null where the slug is taken. */
export async function insertIndicator(
  tx: Tx,
  row: typeof indicators.$inferInsert,
): Promise<string | null> {
  const [made] = await tx
    .insert(indicators)
    .values(row)
    .onConflictDoNothing({ target: indicators.slug })
    .returning({ id: indicators.id });
  return made?.id ?? null;
}

export async function hasIndicator(tx: Tx, indicatorId: string): Promise<boolean> {
  return (await tx.$count(indicators, eq(indicators.id, indicatorId))) > 0;
}

/** The new revision; null where the row has moved on since the one given. */
export async function updateIndicatorRow(
  tx: Tx,
  { indicatorId, revision, ...texts }: Omit<IndicatorChange, "subjectIds">,
): Promise<number | null> {
  const [updated] = await tx
    .update(indicators)
    .set({ ...texts, revision: revision + 1 })
    .where(and(eq(indicators.id, indicatorId), eq(indicators.revision, revision)))
    .returning({ revision: indicators.revision });
  return updated?.revision ?? null;
}

export type SeriesKey = {
  indicatorId: string;
  area: string | null;
  counterpart: string | null;
  flow: string | null;
  breakdown: string | null;
  coverage: string;
  compilerId: string | null;
  currency: string | null;
  priceBasis: string;
};

/** The series of this key, made with its slice where it isn't there yet. Of two who make it at once the second waits, and finds the first's. */
export async function ensureSeries(
  tx: Tx,
  key: SeriesKey,
  createdBy: string | null,
): Promise<{ id: string; sliceId: string; made: boolean }> {
  const sliceKey = {
    indicatorId: key.indicatorId,
    area: key.area,
    counterpart: key.counterpart,
    flow: key.flow,
    breakdown: key.breakdown,
  };
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('series of ' || ${key.indicatorId}::text, 0))`,
  );
  await tx
    .insert(slices)
    .values({ ...sliceKey, createdBy })
    .onConflictDoNothing();
  const [slice] = await tx
    .select({ id: slices.id })
    .from(slices)
    .where(
      and(
        eq(slices.indicatorId, key.indicatorId),
        sql`(${slices.area}, ${slices.counterpart}, ${slices.flow}, ${slices.breakdown})
          is not distinct from (${key.area}::text, ${key.counterpart}::text, ${key.flow}::text, ${key.breakdown}::text)`,
      ),
    );
  if (!slice) throw new Error("A slice was not made.");
  const seriesKey = {
    sliceId: slice.id,
    coverage: key.coverage,
    compilerId: key.compilerId,
    currency: key.currency,
    priceBasis: key.priceBasis,
  };
  const made = await tx
    .insert(series)
    .values({ ...seriesKey, createdBy })
    .onConflictDoNothing()
    .returning({ id: series.id });
  if (made[0]) return { id: made[0].id, sliceId: slice.id, made: true };
  const [found] = await tx
    .select({ id: series.id })
    .from(series)
    .where(
      and(
        eq(series.sliceId, slice.id),
        eq(series.coverage, key.coverage),
        eq(series.priceBasis, key.priceBasis),
        sql`(${series.compilerId}, ${series.currency}) is not distinct from (${key.compilerId}::uuid, ${key.currency}::text)`,
      ),
    );
  if (!found) throw new Error("A series was not made.");
  return { id: found.id, sliceId: slice.id, made: false };
}

export async function insertStatistic(
  tx: Tx,
  row: typeof statistics.$inferInsert,
): Promise<{ id: string; code: string }> {
  const [made] = await tx
    .insert(statistics)
    .values(row)
    .returning({ id: statistics.id, code: statistics.code });
  if (!made) throw new Error("A statistic was not added.");
  return made;
}

/** Adds a vintage. The database refuses a gap in the numbers and a time of knowledge that doesn't grow. */
export async function insertVintage(tx: Tx, row: typeof vintages.$inferInsert): Promise<string> {
  const [made] = await tx.insert(vintages).values(row).returning({ id: vintages.id });
  if (!made) throw new Error("A vintage was not added.");
  return made.id;
}

/** The statistic's newest vintage; the row of the statistic is held, so that two who revise it come one after the other. */
export async function lockNewestVintage(tx: Tx, statisticId: string) {
  const [held] = await tx
    .select({ id: statistics.id })
    .from(statistics)
    .where(and(eq(statistics.id, statisticId), isNull(statistics.withdrawnAt)))
    .for("no key update");
  if (!held) return null;
  const [newest] = await tx
    .select({
      id: vintages.id,
      n: vintages.n,
      knownFrom: vintages.knownFrom,
      reportedValue: vintages.reportedValue,
      reportedLow: vintages.reportedLow,
      reportedHigh: vintages.reportedHigh,
      unitMult: vintages.unitMult,
      qualifier: vintages.qualifier,
      status: vintages.status,
    })
    .from(vintages)
    .where(eq(vintages.statisticId, statisticId))
    .orderBy(desc(vintages.n))
    .limit(1);
  return newest ?? null;
}

/** A statistic that wasn't withdrawn, held also against whatever refers to it: a citation, an adoption or a run comes before or after. */
export async function lockStatistic(tx: Tx, statisticId: string) {
  const [held] = await tx
    .select()
    .from(statistics)
    .where(and(eq(statistics.id, statisticId), isNull(statistics.withdrawnAt)))
    .for("update");
  return held ?? null;
}

export type StatisticChange = Pick<
  typeof statistics.$inferInsert,
  | "what"
  | "unitKind"
  | "unitCode"
  | "period"
  | "periodKind"
  | "nature"
  | "saidByPersonId"
  | "saidByOrganisationId"
  | "saidByRoleId"
>;

/** What is said of a statistic that is held. The database refuses it where something rests on that. */
export async function updateStatisticRow(
  tx: Tx,
  statisticId: string,
  change: StatisticChange & { revision: number },
): Promise<void> {
  await tx.update(statistics).set(change).where(eq(statistics.id, statisticId));
}

/** Gives a stated figure its series. False where it changed meanwhile or has one. */
export async function updateSeries(
  tx: Tx,
  { statisticId, seriesId, revision }: { statisticId: string; seriesId: string; revision: number },
): Promise<boolean> {
  const updated = await tx
    .update(statistics)
    .set({ seriesId, revision: sql`${statistics.revision} + 1` })
    .where(
      and(
        eq(statistics.id, statisticId),
        eq(statistics.revision, revision),
        isNull(statistics.seriesId),
      ),
    )
    .returning({ id: statistics.id });
  return updated.length > 0;
}

/** Takes a statistic out of what is offered. */
export async function withdrawStatisticRow(tx: Tx, statisticId: string): Promise<void> {
  await tx
    .update(statistics)
    .set({ withdrawnAt: sql`clock_timestamp()`, revision: sql`${statistics.revision} + 1` })
    .where(eq(statistics.id, statisticId));
}

/** Puts one back that was withdrawn; its series, null where it has none. */
export async function returnStatisticRow(tx: Tx, statisticId: string): Promise<string | null> {
  const [row] = await tx
    .update(statistics)
    .set({ withdrawnAt: null, revision: sql`${statistics.revision} + 1` })
    .where(eq(statistics.id, statisticId))
    .returning({ seriesId: statistics.seriesId });
  return row?.seriesId ?? null;
}
