import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildRunEvidence,
  buildSeriesEvidence,
  buildStatisticEvidence,
  citeRun,
  citeStatistic,
  dollars,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";
import type { SeriesEvidence, StatisticEvidence } from "../snapshot.ts";

type Reported = {
  tenths: number;
  flow: string;
  of?: Partial<StatisticEvidence>;
  counted?: Partial<SeriesEvidence>;
};

const report = (number: number, { tenths, flow, of = {}, counted = {} }: Reported) =>
  buildStatisticEvidence({
    statisticId: testId(100 + number),
    vintageId: testId(200 + number),
    figure: { value: `${tenths}00000000`, low: null, high: null, qualifier: "=", unit: dollars },
    series: buildSeriesEvidence({ flow, ...counted }),
    ...of,
  });
const billions = (tenths: number) => `${tenths / 10} billion dollars`;
const cite = (known: StatisticEvidence) =>
  citeStatistic(billions(Number(known.figure.value) / 100_000_000), known);

const trade = (
  [total, exports, imports]: [number, number, number],
  { of = {}, counted = {} }: Pick<Reported, "of" | "counted"> = {},
) => [
  report(1, { tenths: total, flow: "turnover", of, counted }),
  report(2, { tenths: exports, flow: "export", of, counted }),
  report(3, { tenths: imports, flow: "import", of, counted }),
];

const findingsIn = (
  content: Parameters<typeof paragraph>,
  statistics: StatisticEvidence[],
  runs = [buildRunEvidence()],
) =>
  lintBlocks([paragraph(...content)], { statistics, runs }).filter(
    ({ rule }) => rule === "partsMissTotal",
  );

const sentenceOf = ([total, exports, imports]: StatisticEvidence[]) =>
  total && exports && imports
    ? [
        "Trade came to ",
        cite(total),
        ": ",
        cite(exports),
        " went one way, ",
        cite(imports),
        " the other.",
      ]
    : [];

describe("parts and a total known from their series", () => {
  it("don't hold where their sum is another, beyond all rounding", () => {
    const known = trade([104, 67, 57]);
    const findings = findingsIn(sentenceOf(known), known);
    expect(findings.map(say)).toEqual(["partsMissTotal warns: 10.4 billion dollars"]);
    const values = JSON.stringify(findings[0]?.values).replaceAll("\u00a0", " ");
    expect(JSON.parse(values)).toMatchObject({
      total: "10.4 billion dollars",
      sum: "12.4 billion dollars",
    });
  });

  it.each<[string, [number, number, number]]>([
    ["exactly", [465, 226, 239]],
    ["within the rounding of each", [494, 301, 194]],
  ])("hold %s", (_how, values) => {
    const known = trade(values);
    expect(findingsIn(sentenceOf(known), known)).toEqual([]);
  });

  it("hold where the total is an approximation a little off, or an inequality", () => {
    const [total, exports, imports] = trade([504, 301, 194]);
    if (!total || !exports || !imports) throw new Error("three");
    const about = { ...total, figure: { ...total.figure, qualifier: "~" } } as const;
    const below = { ...total, figure: { ...total.figure, qualifier: "≤" } } as const;
    for (const known of [about, below]) {
      const all = [known, exports, imports];
      expect(
        findingsIn(
          [
            "Trade: ",
            citeStatistic(null, known),
            ", of it ",
            cite(exports),
            " and ",
            cite(imports),
          ],
          all,
        ),
      ).toEqual([]);
    }
  });

  it.each<[string, Pick<Reported, "of" | "counted">]>([
    ["of another period", { of: { period: "2022" } }],
    ["of another coverage", { counted: { coverage: "goods and services" } }],
    ["by another compiler", { counted: { compiler: "Belstat" } }],
    ["in other prices", { counted: { priceBasis: "constant 2015" } }],
    ["with another partner", { counted: { counterpart: "CN" } }],
  ])("aren't compared with a total %s", (_what, other) => {
    const known = [
      report(1, { tenths: 104, flow: "turnover", ...other }),
      ...trade([104, 67, 57]).slice(1),
    ];
    expect(findingsIn(sentenceOf(known), known)).toEqual([]);
  });

  it("are compared, where what they count isn't stated, only if one source reports them", () => {
    const counted = { coverage: null, compiler: null };
    const apart = trade([104, 67, 57], { counted });
    expect(findingsIn(sentenceOf(apart), apart)).toEqual([]);
    const together = trade([104, 67, 57], { counted, of: { sourceId: testId(70) } });
    expect(findingsIn(sentenceOf(together), together)).toHaveLength(1);
  });

  it("aren't told of what the text says itself, by a run of ours or in words", () => {
    const known = trade([104, 67, 57]);
    const run = buildRunEvidence({
      inputVintageIds: known.slice(1).map(({ vintageId }) => vintageId),
    });
    const sum = [...sentenceOf(known), " The two make ", citeRun("12.4 billion dollars", run), "."];
    expect(findingsIn(sum, known, [run])).toEqual([]);
    expect(findingsIn(["They do not add up: ", ...sentenceOf(known)], known)).toEqual([]);
  });

  it("aren't looked for across sentences", () => {
    const known = trade([104, 67, 57]);
    const [total, exports, imports] = known;
    if (!total || !exports || !imports) throw new Error("three");
    const content = [
      "It was ",
      cite(total),
      ". There were ",
      cite(exports),
      " and ",
      cite(imports),
      ".",
    ];
    expect(findingsIn(content, known)).toEqual([]);
  });
});

describe("parts and a total known from the words", () => {
  const stated = (values: [number, number, number]) =>
    trade(values).map((known) => ({ ...known, series: null }));
  const inWords = (
    values: [number, number, number],
    [a, b, c, d]: [string, string, string, string],
  ) => {
    const known = stated(values);
    const [total, first, second] = known;
    if (!total || !first || !second) throw new Error("three");
    return findingsIn([a, cite(total), b, cite(first), c, cite(second), d], known).map(say);
  };
  const finding = ["partsMissTotal warns: 49.4 billion dollars"];

  it.each<[[number, number, number], string[]]>([
    [[494, 301, 204], finding],
    [[494, 301, 194], []],
  ])("of %j", (values, findings) => {
    expect(inWords(values, ["Of ", ", ", " were exports and ", " imports."])).toEqual(findings);
    expect(inWords(values, ["Of the ", ", exports made ", ", and imports ", "."])).toEqual(
      findings,
    );
    expect(inWords(values, ["Из ", " экспорт составил ", ", импорт — ", "."])).toEqual(findings);
    expect(
      inWords(values, ["Of ", ", ", " came in spring and the rest, ", ", in autumn."]),
    ).toEqual(findings);
  });

  it("aren't where the words don't make them all of it", () => {
    for (const words of [
      ["Of ", ", ", " were exports, ", " of them oil, and imports fell."],
      ["Of ", ", ", " went to one and ", " to another."],
      ["Beside ", ", ", " were exports and ", " imports."],
    ] satisfies [string, string, string, string][])
      expect(inWords([494, 301, 204], words).length, words.join("…")).toBe(0);
  });
});
