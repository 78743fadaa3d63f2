import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { statistics, vintages } from "#db/schema/statistics.ts";
import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { createIndicator, createSeries } from "#domain/indicators/commands.ts";
import { createDerivation, type MadeRun } from "#domain/indicators/commands-derivations.ts";
import {
  createStatistic,
  type MadeStatistic,
  reviseStatistic,
} from "#domain/indicators/commands-statistics.ts";
import { updateStatistic } from "#domain/indicators/commands-update.ts";
import type {
  CreateIndicatorInput,
  CreateStatisticInput,
  ReviseStatisticInput,
  SeriesInput,
  UpdateStatisticInput,
  ValueInput,
} from "#domain/indicators/input.ts";
import type { CreateDerivationInput } from "#domain/indicators/input-derivations.ts";
import type { Result } from "#domain/result.ts";
import { buildCapture } from "./captures.ts";
import { buildOrganisation } from "./people.ts";
import { findSpan } from "./quotes.ts";
import { requireValue } from "./require-value.ts";

/** Trade, in dollars. */
export async function buildIndicator(
  overrides: Partial<CreateIndicatorInput> = {},
  actor: Actor = systemActor,
): Promise<{ id: string; slug: string }> {
  const input = {
    slug: `trade-${randomUUID()}`,
    title: "Trade turnover",
    unit: { kind: "currency" as const, code: "USD" },
    frequency: "annual",
    ...overrides,
  };
  return requireValue(await createIndicator(actor, input));
}

export type BuiltSeries = { id: string; sliceId: string; indicatorId: string };

/** Turnover in goods at current prices, counted by an organisation of its own, of an indicator of its own. */
export async function buildSeries(
  overrides: Partial<SeriesInput> = {},
  actor: Actor = systemActor,
): Promise<BuiltSeries> {
  const input = {
    indicatorId: overrides.indicatorId ?? (await buildIndicator()).id,
    coverage: "goods",
    priceBasis: "current",
    compilerId:
      overrides.compilerId === undefined ? (await buildOrganisation()).id : overrides.compilerId,
    ...overrides,
  };
  const made = requireValue(await createSeries(actor, input));
  return { ...made, indicatorId: input.indicatorId };
}

/** Words that stand in every text of buildCapture, and the value that they report. */
export const reportedWords = "46.5 billion dollars";

/** 46.5 billion, bound to its words in a newspaper article of its own. */
export async function buildValue(overrides: Partial<ValueInput> = {}): Promise<ValueInput> {
  const origin = overrides.origin ?? {
    kind: "span" as const,
    textLayerId: (await buildCapture()).textLayerId,
    ...findSpan(reportedWords),
  };
  const number = overrides.low || overrides.high ? {} : { value: "46.5" };
  return { ...number, scale: 9, ...overrides, origin };
}

export type StatisticOverrides = Partial<Omit<CreateStatisticInput, "value">> & {
  value?: Partial<ValueInput>;
};

/** As buildStatistic, for somebody who may be refused. */
export async function tryStatistic(
  actor: Actor,
  { value, ...overrides }: StatisticOverrides = {},
): Promise<Result<MadeStatistic>> {
  const target = overrides.target ?? { kind: "series", seriesId: (await buildSeries()).id };
  const input = { period: "2023", ...overrides, target, value: await buildValue(value) };
  return await createStatistic(actor, input);
}

/** The count of trade in goods in 2023, of a series of its own, with one vintage bound to its passage. */
export async function buildStatistic(
  overrides: StatisticOverrides = {},
  actor: Actor = systemActor,
): Promise<MadeStatistic> {
  return requireValue(await tryStatistic(actor, overrides));
}

/** Says of a report that nobody has put right yet what buildStatistic says of it, with these changes. */
export async function putRight(
  actor: Actor,
  statisticId: string,
  changes: Partial<UpdateStatisticInput> = {},
): Promise<Result<{ statisticId: string; revision: number }>> {
  const report = { period: "2023", periodKind: "over" as const, nature: "count" as const };
  return await updateStatistic(actor, { statisticId, revision: 1, ...report, ...changes });
}

/** Two statistics of one series, of 2022 (44 billion) and 2023 (46.5 billion), so that they may meet in a reckoning. */
export async function buildTwoYears(): Promise<{
  series: BuiltSeries;
  earlier: MadeStatistic;
  later: MadeStatistic;
}> {
  const series = await buildSeries();
  const target = { kind: "series" as const, seriesId: series.id };
  const earlier = await buildStatistic({ target, period: "2022", value: { value: "44" } });
  return { series, earlier, later: await buildStatistic({ target }) };
}

/** The source revised it to 47 billion, unless told otherwise. */
export async function buildRevision(
  statisticId: string,
  {
    value,
    ...overrides
  }: Partial<Omit<ReviseStatisticInput, "value">> & { value?: Partial<ValueInput> } = {},
  actor: Actor = systemActor,
): Promise<{ vintageId: string; n: number }> {
  const input = { statisticId, after: 1, cause: "source_revised" as const, ...overrides };
  return requireValue(
    await reviseStatistic(actor, { ...input, value: await buildValue({ value: "47", ...value }) }),
  );
}

/** What the later of two years is above the earlier. */
export async function buildDerivation(
  overrides: Partial<CreateDerivationInput> = {},
  actor: Actor = systemActor,
): Promise<MadeRun & { code: string }> {
  const vintageIds = overrides.vintageIds ?? (await listTwoVintages());
  const input = {
    title: "What it grew by",
    operation: "difference" as const,
    decimals: 1,
    scale: 9,
  };
  return requireValue(await createDerivation(actor, { ...input, ...overrides, vintageIds }));
}

/** Two years, and a run of what the later is above the earlier. */
export async function buildGrowth() {
  const years = await buildTwoYears();
  const vintageIds = [years.later.vintageId, years.earlier.vintageId];
  return { ...years, run: await buildDerivation({ vintageIds }) };
}

/** A value that came out of a run. */
export async function buildReckoned({ runId }: { runId: string }): Promise<MadeStatistic> {
  return await buildStatistic({ value: { value: "2.5", origin: { kind: "derivation", runId } } });
}

async function listTwoVintages(): Promise<string[]> {
  const { earlier, later } = await buildTwoYears();
  return [later.vintageId, earlier.vintageId];
}

export async function readStatistic(id: string) {
  const [row] = await studioDb().select().from(statistics).where(eq(statistics.id, id));
  return row;
}

/** The oldest first. */
export async function listVintages(statisticId: string) {
  return await studioDb()
    .select()
    .from(vintages)
    .where(eq(vintages.statisticId, statisticId))
    .orderBy(asc(vintages.n));
}
