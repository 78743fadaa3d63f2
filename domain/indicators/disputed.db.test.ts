import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptStatistic, deprecateStatistic } from "./commands-judgements.ts";
import type { SeriesInput } from "./input.ts";
import { loadVintages } from "./load-statistics.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

type Rival = NonNullable<Parameters<typeof buildStatistic>[0]>;

/** 46.5 billion of goods in 2023, and a rival of the same slice, which counts as `counted` says. */
async function buildRivals({ counted = {}, ...rival }: Rival & { counted?: Partial<SeriesInput> }) {
  const series = await buildSeries();
  const { indicatorId, sliceId } = series;
  const one = await buildStatistic({ target: { kind: "series", seriesId: series.id } });
  const other = await buildSeries({ indicatorId, ...counted });
  const contradicting = await buildStatistic({
    target: { kind: "series", seriesId: other.id },
    value: { value: "54" },
    ...rival,
  });
  return { one, contradicting, sliceId };
}

async function isDisputed({ vintageId }: { vintageId: string }) {
  const loaded = await loadVintages(studioDb(), [vintageId], "en");
  return loaded.get(vintageId)?.isDisputed;
}

test("a value is disputed where another report of the same count contradicts it, and so is that", async () => {
  const { one, contradicting } = await buildRivals({});
  expect(await isDisputed(one)).toBe(true);
  expect(await isDisputed(contradicting)).toBe(true);
  const claim = await buildRivals({ nature: "claim" });
  expect(await isDisputed(claim.one)).toBe(true);
});

test.each<[string, Rival & { counted?: Partial<SeriesInput> }]>([
  ["that is near it", { value: { value: "47" } }],
  ["that is an approximation", { value: { value: "54", qualifier: "~" } }],
  ["that is a forecast", { nature: "forecast" }],
  ["of another period", { period: "2022" }],
  ["of another coverage", { counted: { coverage: "goods and services" } }],
  ["in other prices", { counted: { priceBasis: "constant 2015" } }],
])("no value is disputed by one %s", async (_what, rival) => {
  const { one } = await buildRivals(rival);
  expect(await isDisputed(one)).toBe(false);
});

test("nothing is disputed by what doesn't state its coverage, and stated figures are by nothing", async () => {
  const series = await buildSeries({ coverage: "not_stated" });
  const target = { kind: "series" as const, seriesId: series.id };
  const one = await buildStatistic({ target });
  await buildStatistic({ target, nature: "claim", value: { value: "54" } });
  expect(await isDisputed(one)).toBe(false);
  const unit = { kind: "currency" as const, code: "USD" };
  const stated = await buildStatistic({ target: { kind: "stated", what: "A bridge", unit } });
  expect(await isDisputed(stated)).toBe(false);
});

test("the value that the editors go by isn't disputed, and its rival stays so", async () => {
  const { one, contradicting, sliceId } = await buildRivals({});
  const adoption = { sliceId, coverage: "goods", period: "2023", reason: "It says how." };
  requireValue(await adoptStatistic(editor, { statisticId: one.statisticId, ...adoption }));
  expect(await isDisputed(one)).toBe(false);
  expect(await isDisputed(contradicting)).toBe(true);
});

test("a rival that was disproved disputes nothing", async () => {
  const { one, contradicting } = await buildRivals({});
  const { statisticId } = contradicting;
  requireValue(
    await deprecateStatistic(editor, { statisticId, deprecated: true, reason: "Twice." }),
  );
  expect(await isDisputed(one)).toBe(false);
});
