import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
  buildValue,
  listVintages,
  readStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { reviseStatistic } from "./commands-statistics.ts";
import { giveSeries } from "./commands-update.ts";
import type { ValueInput } from "./input.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";
const ships = {
  kind: "stated" as const,
  what: "Ships",
  unit: { kind: "count" as const, code: "ships" },
};

describe("a revision", () => {
  test("adds a vintage, an audit row and a job, and leaves the first as it was", async () => {
    const made = await buildStatistic();
    const [before] = await listVintages(made.statisticId);
    const { vintageId, n } = await buildRevision(made.statisticId, {}, author);
    expect(n).toBe(2);
    expect(await listVintages(made.statisticId)).toMatchObject([
      before,
      { id: vintageId, n: 2, cause: "source_revised", value: "47000000000", createdBy: author.id },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "statistic.revise",
      thing: "statistic",
      thingId: made.statisticId,
      detail: { vintageId, cause: "source_revised" },
    });
    const { rows } = await studioDb().execute(
      sql`select data from pgboss.job where name = 'raise-notices' and data ->> 'vintageId' = ${vintageId}`,
    );
    expect(rows).toEqual([
      { data: { cause: "vintage", statisticId: made.statisticId, vintageId } },
    ]);
  });

  test("of many at once goes one after the other: vintages are dense, and each is known later", async () => {
    const { statisticId } = await buildStatistic();
    const value = await buildValue({ origin: { kind: "none", because: "A test." } });
    const revise = (after: number, of: string) =>
      reviseStatistic(author, {
        statisticId,
        after,
        cause: "our_error",
        value: { ...value, value: of },
      });
    for (let after = 1; after < 4; after += 1) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => revise(after, `${after}.${n}`)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["statistics.revisedMeanwhile"]));
    }
    const found = await listVintages(statisticId);
    expect(found.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    const known = found.map(({ knownFrom }) => knownFrom.getTime());
    expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
  });

  test("is known from the day of its source where that is later, else from now; what we had wrong from now", async () => {
    const { statisticId } = await buildStatistic();
    const of = async (published: string) => {
      const { textLayerId } = await buildCapture({
        sourceId: (await buildSource({ published })).id,
      });
      return { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
    };
    await buildRevision(statisticId, { value: { origin: await of("2024-05-24") } });
    const before = Date.now();
    await buildRevision(statisticId, {
      after: 2,
      value: { value: "48", origin: await of("2020-01-01") },
    });
    await buildRevision(statisticId, {
      after: 3,
      cause: "our_error",
      value: { value: "49", origin: await of("2025-01-01") },
    });
    const [, second, third, fourth] = await listVintages(statisticId);
    expect(second?.knownFrom).toEqual(new Date("2024-05-24T00:00:00Z"));
    expect(third?.knownFrom.getTime()).toBeGreaterThanOrEqual(before);
    expect(fourth?.knownFrom.getTime()).toBeGreaterThan(third?.knownFrom.getTime() ?? 0);
  });

  test("whose source says by mistake that it is still to be published is known from now", async () => {
    const { statisticId } = await buildStatistic();
    const { id: sourceId } = await buildSource();
    const { textLayerId } = await buildCapture({ sourceId });
    await studioDb().execute(
      sql`update sources set published_edtf = '2099-01-01' where id = ${sourceId}`,
    );
    const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
    await buildRevision(statisticId, { value: { origin } });
    const [, second] = await listVintages(statisticId);
    expect(second?.knownFrom.getTime()).toBeLessThanOrEqual(Date.now());
  });

  const refusals: [what: string, value: Partial<ValueInput>, code: string][] = [
    ["known before what it replaces", { knownFrom: "2001-01-01" }, "statistics.knownTooEarly"],
    ["known on the same day", { knownFrom: "2023-11-14" }, "statistics.knownTooEarly"],
    ["known from a day to come", { knownFrom: "2099-01-01" }, "statistics.knownInFuture"],
    ["known from a day that is none", { knownFrom: "soon" }, "statistics.knownFromInvalid"],
    ["that says the same", { value: "46.50" }, "statistics.nothingRevised"],
    [
      "with its range reversed",
      { value: undefined, low: "5", high: "4" },
      "statistics.rangeReversed",
    ],
  ];
  test.each(refusals)("%s is refused", async (_, value, code) => {
    const { statisticId } = await buildStatistic();
    const input = { statisticId, after: 1, cause: "source_revised" as const };
    const answer = await reviseStatistic(author, {
      ...input,
      value: await buildValue({ value: "47", ...value }),
    });
    expect(codesOf(answer)).toEqual([code]);
    expect(await listVintages(statisticId)).toHaveLength(1);
  });

  test("may say the same where the words that it stands on were our error", async () => {
    const { statisticId } = await buildStatistic();
    expect(
      await buildRevision(statisticId, { cause: "our_error", value: { value: "46.5" } }),
    ).toMatchObject({ n: 2 });
  });

  test("of nothing is not found", async () => {
    const input = {
      statisticId: missingId,
      after: 1,
      cause: "our_error" as const,
      value: await buildValue(),
    };
    expect(codesOf(await reviseStatistic(author, input))).toEqual(["thing.notFound"]);
  });
});

describe("a stated figure", () => {
  test("may stand without a period, and is given a series that counts the same", async () => {
    const counted = await buildIndicator({ unit: { kind: "count", code: "ships" } });
    const { id: seriesId } = await buildSeries({ indicatorId: counted.id });
    const made = await buildStatistic({ target: ships, value: { value: "3", scale: 0 } });
    const given = { statisticId: made.statisticId, seriesId, revision: 1 };
    requireValue(await giveSeries(author, given));
    expect(await readStatistic(made.statisticId)).toMatchObject({ seriesId, revision: 2 });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "statistic.give-series",
      thing: "statistic",
      thingId: made.statisticId,
      detail: { seriesId },
    });
    expect(codesOf(await giveSeries(author, given))).toEqual(["statistics.hasSeries"]);
    expect(codesOf(await giveSeries(author, { ...given, revision: 2 }))).toEqual([
      "statistics.hasSeries",
    ]);
  });

  test("is given no series of another unit, none without a period, and none that isn't there", async () => {
    const money = await buildSeries();
    const counted = await buildIndicator({ unit: { kind: "count", code: "ships" } });
    const counts = await buildSeries({ indicatorId: counted.id });
    const dated = await buildStatistic({ target: ships, value: { value: "3", scale: 0 } });
    const undated = await buildStatistic({
      target: ships,
      period: null,
      value: { value: "3", scale: 0 },
    });
    const give = async (made: { statisticId: string }, seriesId: string) =>
      codesOf(await giveSeries(author, { statisticId: made.statisticId, seriesId, revision: 1 }));
    expect(await give(dated, money.id)).toEqual(["statistics.otherUnit"]);
    expect(await give(undated, counts.id)).toEqual(["statistics.periodMissing"]);
    expect(await give(dated, missingId)).toEqual(["thing.notFound"]);
    expect(await give({ statisticId: missingId }, counts.id)).toEqual(["thing.notFound"]);
    expect(await readStatistic(dated.statisticId)).toMatchObject({ seriesId: null, revision: 1 });
  });

  test("is given no series in which the same was reported already", async () => {
    const counted = await buildIndicator({ unit: { kind: "count", code: "ships" } });
    const { id: seriesId } = await buildSeries({ indicatorId: counted.id });
    const value = { value: "3", scale: 0 };
    await buildStatistic({ target: { kind: "series", seriesId }, value });
    const made = await buildStatistic({ target: ships, value });
    const given = { statisticId: made.statisticId, seriesId, revision: 1 };
    expect(codesOf(await giveSeries(author, given))).toEqual(["statistics.alreadyReported"]);
  });
});
