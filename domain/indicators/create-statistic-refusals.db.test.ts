import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { statistics } from "#db/schema/statistics.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildSeries,
  readStatistic,
  type StatisticOverrides,
  tryStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createSeries } from "./commands.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";

const create = (changes?: StatisticOverrides) => tryStatistic(author, changes);

describe("a statistic is refused", () => {
  const refusals: [what: string, changes: StatisticOverrides, code: string][] = [
    ["a period that is none", { period: "2023-13" }, "statistics.periodInvalid"],
    ["no period in a series", { period: null }, "statistics.periodMissing"],
    [
      "a range the wrong way round",
      { value: { low: "45", high: "44" } },
      "statistics.rangeReversed",
    ],
    ["a value and a range", { value: { value: "44", low: "44" } }, "statistics.valueOrRange"],
    ["neither value nor range", { value: { value: null } }, "statistics.valueOrRange"],
    ["no number", { value: { value: "46,5" } }, "statistics.notANumber"],
    ["infinity", { value: { value: "Infinity" } }, "statistics.notANumber"],
    [
      "more digits than a number has",
      { value: { value: "9".repeat(200_000) } },
      "statistics.notANumber",
    ],
    [
      "an empty reason",
      { value: { origin: { kind: "none", because: "  " } } },
      "statistics.reasonMissing",
    ],
    ["a day that is none", { value: { knownFrom: "2024-02-31" } }, "statistics.knownFromInvalid"],
    ["a day that is no date", { value: { knownFrom: "yesterday" } }, "statistics.knownFromInvalid"],
    ["a day to come", { value: { knownFrom: "2099-01-01" } }, "statistics.knownInFuture"],
    [
      "a series that isn't there",
      { target: { kind: "series", seriesId: missingId } },
      "thing.notFound",
    ],
    [
      "a passage that isn't there",
      { value: { origin: { kind: "passage", passageId: missingId } } },
      "thing.notFound",
    ],
    [
      "a run that isn't there",
      { value: { origin: { kind: "derivation", runId: missingId } } },
      "thing.notFound",
    ],
    [
      "a text that isn't there",
      { value: { origin: { kind: "span", textLayerId: missingId, start: 0, end: 4 } } },
      "statistics.passageNotThere",
    ],
    ["a speaker who isn't there", { saidBy: { personId: missingId } }, "thing.notFound"],
    [
      "two speakers",
      { saidBy: { personId: missingId, organisationId: missingId } },
      "statistics.saidByOne",
    ],
    [
      "an organisation and a role",
      { saidBy: { organisationId: missingId, roleId: missingId } },
      "statistics.saidByOne",
    ],
  ];
  test.each(refusals)("for %s", async (_, changes, code) => {
    const before = await studioDb().$count(statistics);
    expect(codesOf(await create(changes))[0]).toBe(code);
    expect(await studioDb().$count(statistics)).toBe(before);
  });

  test("for words outside the text", async () => {
    const { textLayerId } = await buildCapture();
    const origin = { kind: "span" as const, textLayerId, start: 10_000, end: 10_010 };
    expect(codesOf(await create({ value: { origin } }))).toEqual(["statistics.passageNotThere"]);
  });

  test("for a noun among amounts of money, but not among things that are counted", async () => {
    const counted = await buildIndicator({ unit: { kind: "count", code: "measures" } });
    const measures = await buildSeries({ indicatorId: counted.id });
    const money = await buildSeries();
    const tasks = (series: { id: string }) =>
      create({
        target: { kind: "series", seriesId: series.id, unit: { kind: "count", code: "tasks" } },
        value: { value: "130", scale: 0 },
      });
    const made = requireValue(await tasks(measures));
    expect(await readStatistic(made.statisticId)).toMatchObject({
      unitKind: "count",
      unitCode: "tasks",
    });
    expect(await tasks(money)).toMatchObject({
      problems: [
        { code: "statistics.otherUnit", values: { series: "US dollars", figure: "tasks" } },
      ],
    });
  });

  test("for a figure in another unit than its series, also one made on the spot", async () => {
    const percentage = await buildIndicator({ unit: { kind: "percent" } });
    const dollars = { kind: "currency" as const, code: "USD" };
    const percent = { kind: "percent" as const };
    const money = await buildSeries();
    const intoSeries = { kind: "series" as const, seriesId: money.id, unit: percent };
    expect(codesOf(await create({ target: intoSeries }))).toEqual(["statistics.otherUnit"]);
    for (const currency of [null, "USD"]) {
      const series = { indicatorId: percentage.id, currency };
      const target = { kind: "new_series" as const, series, unit: dollars };
      expect(codesOf(await create({ target })), String(currency)).toEqual(["statistics.otherUnit"]);
    }
    expect(
      codesOf(
        await createSeries(await buildStaff(), { indicatorId: percentage.id, currency: "USD" }),
      ),
    ).toEqual(["statistics.otherUnit"]);
    const fits = { ...intoSeries, unit: dollars };
    const made = requireValue(await create({ target: fits }));
    expect(await readStatistic(made.statisticId)).toMatchObject({ unitKind: null, unitCode: null });
  });

  test("when the same was reported already; another speaker, nature or period is another report", async () => {
    const { id: seriesId } = await buildSeries();
    const target = { kind: "series" as const, seriesId };
    const { id: organisationId } = await buildOrganisation();
    requireValue(await create({ target }));
    expect(codesOf(await create({ target }))).toEqual(["statistics.alreadyReported"]);
    expect(codesOf(await create({ target, period: "2023-01/2023-12" }))).toEqual([
      "statistics.alreadyReported",
    ]);
    for (const other of [
      { nature: "forecast" as const },
      { period: "2022" },
      { saidBy: { organisationId } },
      { periodKind: "as_of" as const },
    ])
      requireValue(await create({ target, ...other }));
    expect(codesOf(await create({ target, saidBy: { organisationId } }))).toEqual([
      "statistics.alreadyReported",
    ]);
  });

  test("for all but one of ten who report the same at once", async () => {
    const { id: seriesId } = await buildSeries();
    const target = { kind: "series" as const, seriesId };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ target })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["statistics.alreadyReported"]));
  });
});
