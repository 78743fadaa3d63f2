import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { withdrawQuote } from "#domain/quotes/commands-release.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findEvidence } from "./queries-picker.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const find = async (words: string) => (await findEvidence(author, words, "en")).citables;
const codes = async (words: string) => (await find(words)).map(({ code }) => code);

describe("the picker", () => {
  test("finds the same value first, at whatever scale its source gives it, then what also has the words", async () => {
    const speaker = await buildPerson({ names: { en: "Zora Quillfeather" } });
    const said = { saidBy: { personId: speaker.id } };
    const hers = await buildStatistic({ ...said, value: { value: "77.7" } });
    const inMillions = await buildStatistic({ value: { value: "77700", scale: 6 } });
    const otherValue = await buildStatistic({ ...said, value: { value: "78" } });
    const sameValue = await codes("77.7 billion dollars");
    expect(sameValue.sort()).toEqual([hers.code, inMillions.code].sort());
    expect((await codes("77.7 billion Quillfeather"))[0]).toBe(hers.code);
    expect(await codes("77.7")).toEqual([hers.code]);
    expect((await codes("quillfeather")).sort()).toEqual([hers.code, otherValue.code].sort());
  });

  test("finds statistics by indicator, coverage, speaker, source, publisher, period and code", async () => {
    const { id: indicatorId } = await buildIndicator({ title: "Herring landed" });
    const series = await buildSeries({ indicatorId, coverage: "North basin" });
    const source = await buildSource({
      title: "Fisheries digest",
      publisher: { name: "Port Almanac", language: "en" },
    });
    const { textLayerId } = await buildCapture({ sourceId: source.id });
    const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
    const speaker = await buildPerson({ names: { en: "Olga Lund", ru: "Ольга Лунд" } });
    const made = await buildStatistic({
      target: { kind: "series", seriesId: series.id },
      saidBy: { personId: speaker.id, roleId: speaker.roles[0]?.id ?? null },
      value: { origin },
    });
    for (const words of [
      "herring",
      "LANDED herring",
      "north basin",
      "lund",
      "Ольга",
      "fisheries",
      "almanac 2023",
      made.code,
      "lund herring almanac",
    ])
      expect(await codes(words), words).toContain(made.code);
    expect(await codes("herring in the desert")).toEqual([]);
  });

  test("finds statistics by the countries that their label names, in any of our languages", async () => {
    const series = await buildSeries({ area: "RU", counterpart: "BY", flow: "export" });
    const made = await buildStatistic({ target: { kind: "series", seriesId: series.id } });
    for (const words of ["russia belarus", "Россия", "BY RU export"])
      expect(await codes(words), words).toContain(made.code);
    expect(await codes("russia norway")).toEqual([]);
  });

  test("finds a range by its value", async () => {
    const made = await buildStatistic({
      value: { value: null, low: "46.7", high: "54.7" },
    });
    expect(await codes("46.7–54.7 billion dollars")).toEqual([made.code]);
  });

  test("finds quotations by source and publisher", async () => {
    const source = await buildSource({
      title: "Lighthouse keeper",
      publisher: { name: "Beacon Weekly", language: "en" },
    });
    const { textLayerId } = await buildCapture({ sourceId: source.id });
    const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
    for (const words of ["beacon weekly", "keeper mistakes"])
      expect(await codes(words), words).toEqual([quote.code]);
  });

  test("offers a statistic at its newest vintage, in words that can be read", async () => {
    const made = await buildStatistic({ value: { value: "81.25" } });
    const { vintageId } = await buildRevision(made.statisticId, { value: { value: "82.25" } });
    expect(await find("81.25 billion")).toEqual([]);
    expect(await find("82.25 billion")).toMatchObject([
      {
        kind: "statistic",
        vintageId,
        label: "Trade turnover, 2023",
        printed: "82.25\u00a0billion\u00a0dollars",
        source: "Westhaven Gazette, 14 November 2023",
      },
    ]);
  });

  test("finds quotations by their words, speaker and occasion, and results by title and value", async () => {
    const quote = await buildQuote({ occasion: "Opening of the lighthouse" });
    for (const words of ["repeat mistakes", "petrova lighthouse", quote.code])
      expect(await codes(words)).toContain(quote.code);
    const run = await buildDerivation({ title: "Growth of the harbour" });
    expect(await codes("growth harbour")).toEqual([run.code]);
    expect(await codes("2.5 billion dollars")).toContain(run.code);
  });

  test("hands what it found to the editor, with what the linter must know of it", async () => {
    const made = await buildStatistic({ value: { value: "83.5" } });
    const { evidence } = await findEvidence(author, "83.5 billion", "en");
    expect(evidence.statistics[made.vintageId]).toMatchObject({
      statisticId: made.statisticId,
      figure: { value: "83500000000" },
      newer: null,
    });
  });

  test("doesn't offer what was withdrawn as a mistake", async () => {
    const statistic = await buildStatistic({ value: { value: "84.5" } });
    const quote = await buildQuote({ occasion: "A gathering of storks" });
    requireValue(await withdrawStatistic(author, statistic.statisticId));
    requireValue(await withdrawQuote(author, quote.id));
    expect(await find("84.5 billion")).toEqual([]);
    expect(await find("gathering of storks")).toEqual([]);
  });

  test("without words offers what was added last, thirty at most", async () => {
    const last = await buildStatistic({ value: { value: "85.5" } });
    const offered = await find("  ");
    expect(offered[0]?.code).toBe(last.code);
    expect(offered.length).toBeLessThanOrEqual(30);
  });

  test("shows nothing to who may not see it", async () => {
    await buildStatistic({ value: { value: "86.5" } });
    expect(await findEvidence(publicActor, "86.5 billion", "en")).toMatchObject({ citables: [] });
  });

  test("takes every sign literally", async () => {
    const { id: indicatorId } = await buildIndicator({
      title: String.raw`100% of C:\temp_dir it's "odd"; --`,
    });
    const { id: seriesId } = await buildSeries({ indicatorId });
    const odd = await buildStatistic({ target: { kind: "series", seriesId } });
    for (const words of ["100%", String.raw`C:\temp_dir`, "it's", '"odd";', "--"])
      expect(await codes(words), words).toEqual([odd.code]);
    for (const words of ["%%", "1__%", String.raw`C:\\temp`, "tempXdir"])
      expect(await codes(words), words).toEqual([]);
    const attack = "'; drop table statistics; --";
    expect(await codes(attack)).toEqual([]);
    expect(await codes("x".repeat(5_000))).toEqual([]);
    const { rows } = await studioDb().execute(sql`select count(*)::int as n from statistics`);
    expect(rows[0]?.n).toBeGreaterThan(0);
  });
});
