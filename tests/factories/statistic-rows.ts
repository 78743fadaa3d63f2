import { randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { derivationRuns, derivations } from "#db/schema/derivations.ts";
import { indicators, slices } from "#db/schema/indicators.ts";
import { series } from "#db/schema/series.ts";
import { derivationInputs, statistics, vintages } from "#db/schema/statistics.ts";
import { first, insertAudit, insertOrganisation, insertPassage } from "./rows.ts";

export async function insertSlice(
  tx: Tx,
  indicator: Partial<typeof indicators.$inferInsert> = {},
): Promise<string> {
  const indicatorId = first(
    await tx
      .insert(indicators)
      .values({
        slug: `trade-${randomUUID()}`,
        title: "Trade",
        unitKind: "currency",
        unitCode: "USD",
        ...indicator,
      })
      .returning({ id: indicators.id }),
  ).id;
  return first(await tx.insert(slices).values({ indicatorId }).returning({ id: slices.id })).id;
}

/** Goods at current prices, counted by an organisation of its own. */
export async function insertSeries(
  tx: Tx,
  options: Partial<typeof series.$inferInsert> = {},
): Promise<string> {
  const row = {
    sliceId: options.sliceId ?? (await insertSlice(tx)),
    coverage: "goods",
    priceBasis: "current",
    compilerId:
      options.compilerId === undefined ? await insertOrganisation(tx) : options.compilerId,
    ...options,
  };
  return first(await tx.insert(series).values(row).returning({ id: series.id })).id;
}

export type StatisticRows = { statisticId: string; vintageId: string };

/** A count of trade in goods in 2023, with one vintage bound to a passage. */
export async function insertStatistic(
  tx: Tx,
  overrides: {
    statistic?: Partial<typeof statistics.$inferInsert>;
    vintage?: Partial<typeof vintages.$inferInsert>;
  } = {},
): Promise<StatisticRows> {
  const statisticId = first(
    await tx
      .insert(statistics)
      .values({ seriesId: await insertSeries(tx), period: "2023", ...overrides.statistic })
      .returning({ id: statistics.id }),
  ).id;
  const vintageId = await insertVintage(tx, { statisticId, n: 1, ...overrides.vintage });
  return { statisticId, vintageId };
}

/** The nth vintage is known from the nth of January 2024, unless told. */
export async function insertVintage(
  tx: Tx,
  vintage: Partial<typeof vintages.$inferInsert> & { statisticId: string; n: number },
): Promise<string> {
  const hasOrigin =
    vintage.passageId !== undefined ||
    vintage.derivationRunId !== undefined ||
    vintage.noPassageBecause !== undefined;
  const row = {
    knownFrom: new Date(Date.UTC(2024, 0, vintage.n)),
    cause: vintage.n === 1 ? ("first" as const) : ("source_revised" as const),
    ...(vintage.reportedLow === undefined ? { reportedValue: "46.5" } : {}),
    unitMult: 9,
    ...(hasOrigin ? {} : { passageId: await insertPassage(tx) }),
    ...vintage,
  };
  const { id } = first(await tx.insert(vintages).values(row).returning({ id: vintages.id }));
  await insertAudit(tx);
  return id;
}

export type RunRows = { derivationId: string; runId: string };

export async function insertRun(
  tx: Tx,
  run: {
    vintageIds: string[];
    derivationId?: string;
    n?: number;
    operation?: typeof derivations.$inferInsert.operation;
    mixesBecause?: string;
  },
): Promise<RunRows> {
  const { operation = "sum", mixesBecause = null } = run;
  const derivationId =
    run.derivationId ??
    first(
      await tx
        .insert(derivations)
        .values({ title: "A sum", operation, mixesBecause })
        .returning({ id: derivations.id }),
    ).id;
  const runId = first(
    await tx
      .insert(derivationRuns)
      .values({
        derivationId,
        n: run.n ?? 1,
        value: "46500000000",
        unitKind: "currency",
        unitCode: "USD",
        decimals: 1,
      })
      .returning({ id: derivationRuns.id }),
  ).id;
  for (const [index, vintageId] of run.vintageIds.entries()) {
    await tx.insert(derivationInputs).values({ runId, position: index + 1, vintageId });
  }
  await insertAudit(tx);
  return { derivationId, runId };
}
