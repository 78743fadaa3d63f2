import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { statistics } from "#db/schema/statistics.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildSeries, buildStatistic, buildTwoYears } from "#tests/factories/statistics.ts";
import { readContent, readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

describe("rivals", () => {
  const rivalsOf = async (cited: { statisticId: string; vintageId: string }) => {
    const version = await buildPublishedBrief({ document: write(citeStatistic(cited)) });
    return (await readEntry(version, "statistic")).rivals.map(({ code }) => code).sort();
  };
  const codes = (...made: { code: string }[]) => made.map(({ code }) => code).sort();
  const release = async (...made: { statisticId: string }[]) => {
    const by = await buildStaff({ roles: ["editor"] });
    for (const { statisticId } of made)
      await studioDb()
        .update(statistics)
        .set({ releasedBy: by.id, releasedAt: new Date() })
        .where(sql`id = ${statisticId}`);
  };

  test("are reports of the same slice and period, whatever they count, and no others", async () => {
    const goods = await buildSeries();
    const { indicatorId } = goods;
    const services = await buildSeries({ indicatorId, coverage: "goods and services" });
    const exports = await buildSeries({ indicatorId, flow: "export" });
    const inSeries = (series: { id: string }) => ({ kind: "series" as const, seriesId: series.id });
    const cited = await buildStatistic({ target: inSeries(goods) });
    const forecast = await buildStatistic({ target: inSeries(goods), nature: "forecast" });
    const other = await buildStatistic({ target: inSeries(services), value: { value: "55" } });
    const lastYear = await buildStatistic({ target: inSeries(goods), period: "2022" });
    const flow = await buildStatistic({ target: inSeries(exports) });
    const elsewhere = await buildStatistic();
    await release(forecast, other, lastYear, flow, elsewhere);
    expect(await rivalsOf(cited)).toEqual(codes(forecast, other));
  });

  test("that nobody has published or released stay private; an embargo holds even then", async () => {
    const { series, later: cited } = await buildTwoYears();
    const report = async (nature: "forecast" | "plan" | "claim") =>
      await buildStatistic({ target: { kind: "series", seriesId: series.id }, nature });
    const [released, embargoed, secret] = [
      await report("forecast"),
      await report("plan"),
      await report("claim"),
    ];
    await release(released, embargoed);
    await studioDb()
      .update(statistics)
      .set({ embargoUntil: new Date(Date.now() + 86_400_000) })
      .where(sql`id = ${embargoed.statisticId}`);
    expect(await rivalsOf(cited)).toEqual(codes(released));
    await buildPublishedBrief({ document: write(citeStatistic(secret)) });
    expect(await rivalsOf(cited)).toEqual(codes(released, secret));
  });

  test("cited beside each other are each other's, and say which we go by and which is disproved", async () => {
    const { series, later } = await buildTwoYears();
    const target = { kind: "series" as const, seriesId: series.id };
    const claim = await buildStatistic({ target, nature: "claim", value: { value: "60" } });
    const editor = await buildStaff({ roles: ["editor"] });
    const reason = "It says how it was counted.";
    const { sliceId } = series;
    const adopted = {
      statisticId: later.statisticId,
      sliceId,
      coverage: "goods",
      period: "2023",
      reason,
    };
    requireValue(await adoptStatistic(editor, adopted));
    const disproved = {
      statisticId: claim.statisticId,
      deprecated: true,
      reason: "It was withdrawn.",
    };
    requireValue(await deprecateStatistic(editor, disproved));
    const version = await buildPublishedBrief({
      document: write(citeStatistic(later), " against ", citeStatistic(claim)),
    });
    const { evidence } = await readContent(version);
    expect(evidence).toMatchObject([
      {
        adoptedBecause: reason,
        deprecatedBecause: null,
        rivals: [{ code: claim.code, adopted: false, deprecated: true }],
      },
      {
        adoptedBecause: null,
        deprecatedBecause: "It was withdrawn.",
        rivals: [{ code: later.code, adopted: true, deprecated: false }],
      },
    ]);
  });

  test("of a figure without a series are none", async () => {
    const stated = {
      kind: "stated" as const,
      what: "Ships",
      unit: { kind: "count" as const, code: "ships" },
    };
    const one = await buildStatistic({ target: stated, value: { value: "3", scale: 0 } });
    await buildStatistic({ target: stated, value: { value: "4", scale: 0 } });
    expect(await rivalsOf(one)).toEqual([]);
  });
});
