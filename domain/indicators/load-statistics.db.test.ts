import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { loadVintages } from "./load-statistics.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test.each([
  [{ area: "RU", counterpart: "BY", flow: "export" }, "(export, Russia to Belarus)"],
  [{ area: "RU", counterpart: "BY", flow: "import" }, "(import, Belarus to Russia)"],
  [{ area: "Minsk", counterpart: "BY", flow: "export" }, "(export, Minsk to Belarus)"],
  [{ area: null, counterpart: null, flow: "export" }, "(export)"],
])("a statistic of %j says whose trade it is", async (slice, words) => {
  const indicatorId = (await buildIndicator({ title: "Trade" })).id;
  const series = await buildSeries({ indicatorId, ...slice });
  const made = await buildStatistic({ target: { kind: "series", seriesId: series.id } });
  const loaded = (await loadVintages(studioDb(), [made.vintageId], "en")).get(made.vintageId);
  expect(loaded?.label).toBe(`Trade ${words}, 2023`);
});

test("trade both ways is told without a direction", async () => {
  const indicatorId = (await buildIndicator({ title: "Trade" })).id;
  const series = await buildSeries({
    indicatorId,
    area: "RU",
    counterpart: "BY",
    flow: "turnover",
  });
  const made = await buildStatistic({ target: { kind: "series", seriesId: series.id } });
  const loaded = (await loadVintages(studioDb(), [made.vintageId], "en")).get(made.vintageId);
  expect(loaded?.label).toBe("Trade, 2023");
});
