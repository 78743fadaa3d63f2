import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import { sayFinding } from "#messages/finding-words.ts";
import {
  buildRunEvidence,
  buildSeriesEvidence,
  buildStatisticEvidence,
  citeRun,
  citeStatistic,
  dollars,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";
import type { SeriesEvidence, StatisticEvidence } from "../snapshot.ts";

const goods = buildStatisticEvidence({
  statisticId: testId(801),
  vintageId: testId(901),
  series: buildSeriesEvidence(),
});
const counted = (overrides: Partial<SeriesEvidence>, of: Partial<StatisticEvidence> = {}) =>
  buildStatisticEvidence({
    statisticId: testId(802),
    vintageId: testId(902),
    figure: { value: "54000000000", low: null, high: null, qualifier: "=", unit: dollars },
    series: buildSeriesEvidence(overrides),
    ...of,
  });
const wider = counted({ coverage: "goods and services" });

type Words = [string, string, string];
const found = ([a, b, c]: Words, other: StatisticEvidence, one = goods) =>
  lintBlocks(
    [
      paragraph(
        a,
        citeStatistic("46.5 billion dollars", one),
        b,
        citeStatistic("54 billion dollars", other),
        c,
      ),
    ],
    {
      statistics: [one, other],
    },
  ).filter(({ rule }) => rule === "mixedComparison");

describe("values that aren't counted alike", () => {
  it.each<Words>([
    ["Trade came to ", ", against ", " before."],
    ["It was ", ", compared with ", " a year earlier."],
    ["It rose to ", " from ", "."],
    ["It rose from ", " to ", "."],
    ["Торговля составила ", " против ", " годом ранее."],
    ["Торговля выросла с ", " до ", "."],
  ])("are found where they are compared: %j %j", (...words) => {
    expect(found(words, wider)).toHaveLength(1);
  });

  it("are named with what sets them apart", () => {
    const [finding] = found(["It was ", " against ", "."], wider);
    expect(finding?.severity).toBe("warns");
    expect(finding && sayFinding(finding, "en")).toContain(
      "‘46.5 billion dollars’ and ‘54 billion dollars’ don’t count the same. What they cover: goods, and goods and services.",
    );
    const [unstated] = found(["It was ", " against ", "."], counted({ coverage: null }));
    expect(unstated && sayFinding(unstated, "en")).toContain("goods, and not stated.");
  });

  it("may differ in prices or currency too", () => {
    const words: Words = ["It was ", " against ", "."];
    expect(found(words, counted({ priceBasis: "constant 2015" }))[0]?.values.difference).toBe(
      "prices",
    );
    const unit = { kind: "currency", code: "RUB" } as const;
    const roubles = counted({}, { figure: { ...goods.figure, unit } });
    expect(found(words, roubles)[0]?.values.difference).toBe("currency");
  });

  it("may differ in who counted, unless one is said to have grown out of the other", () => {
    const belstat = counted({ compiler: "Belstat" });
    expect(found(["It was ", " against ", "."], belstat)).toEqual([]);
    expect(found(["It rose to ", " from ", "."], belstat)[0]?.values.difference).toBe("compiler");
  });

  it.each<Words>([
    ["One report has ", ", another ", "."],
    ["The lowest is ", ", the highest ", "."],
    ["It is reported as ", " or as ", ", and trade grew."],
    ["It was ", ". It compares with ", "."],
  ])("aren't found where nothing compares them: %j %j", (...words) => {
    expect(found(words, wider)).toEqual([]);
  });

  it.each<[Words, StatisticEvidence]>([
    [["In goods it was ", ", against ", " with services."], wider],
    [
      ["Goods made ", ", against ", " of which it is not stated what they count."],
      counted({ coverage: null }),
    ],
    [["В товарах ", " против ", " с услугами."], wider],
    [["At current prices it was ", ", against ", "."], counted({ priceBasis: "constant 2015" })],
  ])("aren't found where the sentence says what each counts: %j", (words, other) => {
    expect(found(words, other)).toEqual([]);
  });

  it("aren't found where they measure other things, or nothing is known of them", () => {
    const words: Words = ["It was ", " against ", "."];
    expect(found(words, goods)).toEqual([]);
    expect(found(words, counted({ coverage: "all", indicator: "gdp" }))).toEqual([]);
    expect(found(words, counted({ coverage: "all", flow: "export" }))).toEqual([]);
    expect(found(words, { ...wider, series: null })).toEqual([]);
  });

  it("are found whatever the area", () => {
    expect(
      found(["It was ", " against ", "."], counted({ coverage: null, area: "KZ" })),
    ).toHaveLength(1);
  });

  it("aren't found where a run of ours says how they meet", () => {
    const run = buildRunEvidence({ inputVintageIds: [goods.vintageId, wider.vintageId] });
    const content = paragraph(
      citeStatistic("46.5 billion dollars", goods),
      " against ",
      citeStatistic("54 billion dollars", wider),
      ", that is ",
      citeRun("12.4 billion dollars", run),
      ".",
    );
    const known = { statistics: [goods, wider], runs: [run] };
    expect(lintBlocks([content], known).map(({ rule }) => rule)).not.toContain("mixedComparison");
  });
});
