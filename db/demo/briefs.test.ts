import { describe, expect, test } from "vitest";
import { listBlockRuns, listRuns, readInline, readUnbound } from "./brief-text.ts";
import type { DemoInline } from "./brief-types.ts";
import { demoDossier } from "./dossier.ts";
import { neutralityBreaches } from "./neutrality.ts";
import type { DemoStatistic } from "./types.ts";

const statistics = new Map(demoDossier.statistics.map((one) => [one.key, one]));
const quotes = new Map(demoDossier.quotes.map((one) => [one.key, one.text]));
const wordsOfQuote = (key: string) => quotes.get(key) ?? "";

const read = (run: DemoInline[]) => run.map((one) => readInline(one, wordsOfQuote)).join("");
const countWords = (runs: DemoInline[][]) =>
  runs.flatMap((run) => read(run).split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Years, spans of years, and days: dates claim no amount. */
const dates =
  /\b(?:(?:19|20)\d\d[–-](?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?|(?:19|20)\d\d)\b/g;

const numberWords = new Map([
  ["one fifth", "20"],
  ["a third", "33.3"],
]);

const qualifierWords: Record<DemoStatistic["qualifier"], RegExp> = {
  "=": /^(?!.*\b(about|around|almost|roughly|nearly|more than|over|under|less than|up to|at least)\b)/,
  "~": /\b(about|around|almost|roughly|nearly)\b/,
  ">": /\b(more than|over)\b/i,
  "<": /\b(less than|under)\b/,
  "≤": /\bup to\b/,
  "≥": /\bat least\b/,
};

describe.each(demoDossier.briefs)("$slug", (brief) => {
  const runs = listRuns(brief);
  const inlines = runs.flat();

  test("has three key points, 600 words of text and at most 900 in all", () => {
    expect(brief.keyPoints).toHaveLength(3);
    expect(countWords(listBlockRuns(brief))).toBeGreaterThanOrEqual(600);
    expect(countWords(runs)).toBeLessThanOrEqual(900);
  });

  test("has no figure outside a bound node", () => {
    for (const run of runs) {
      const unbound = run.map(readUnbound).join(" § ").replace(dates, "");
      expect(unbound).not.toMatch(/\d/);
      expect(unbound).not.toMatch(
        /\b(half|halves|thirds?|three quarters|doubled?|tripled?|hundreds?|thousands?|millions?|billions?|per cent of)\b/i,
      );
    }
  });

  test("has no quotation marks: a quotation is bound and gets its own", () => {
    expect(inlines.map(readUnbound).join(" ")).not.toMatch(/["“”«»„]/);
  });

  test("words each figure as it is reported: number and qualifier", () => {
    for (const inline of inlines) {
      if (typeof inline !== "object" || !("statistic" in inline)) continue;
      const statistic = statistics.get(inline.statistic);
      const words = inline.words ?? "";
      expect(words).not.toBe("");
      const numbers = words.replaceAll(",", "").match(/\d+(?:\.\d+)?/g) ?? [numberWords.get(words)];
      const values = [statistic?.value, statistic?.low, statistic?.high].filter(
        (one) => one != null,
      );
      expect(numbers, words).toEqual(values.map((one) => one.replace("-", "")));
      expect(words).toMatch(qualifierWords[statistic?.qualifier ?? "="]);
      if (statistic?.value?.startsWith("-")) expect(words).toMatch(/\b(down|fall of)\b/);
    }
  });

  test("words each result of arithmetic with the number that comes out", () => {
    for (const inline of inlines) {
      if (typeof inline !== "object" || !("derived" in inline)) continue;
      const derivation = demoDossier.derivations.find((one) => one.key === inline.derived);
      expect(Number(inline.words?.match(/\d+(?:\.\d+)?/)?.[0])).toBe(Number(derivation?.expected));
    }
  });

  test("takes no side", () => {
    expect(neutralityBreaches(runs.map(read).join("\n"))).toEqual([]);
  });

  test("says what we hold", () => {
    expect(runs.map(read).join("\n")).toContain("We hold the original of none of these reports");
  });
});

test("the brief on trade names all seven reports of 2023, and their six totals", () => {
  const [brief] = demoDossier.briefs;
  const cited = new Set(
    (brief ? listRuns(brief).flat() : []).flatMap((inline) =>
      typeof inline === "object" && "statistic" in inline ? [inline.statistic] : [],
    ),
  );
  const turnover = new Set(
    demoDossier.series.filter((one) => one.slice === "turnover").map((one) => one.key),
  );
  const reports = demoDossier.statistics.filter(
    (one) =>
      one.period === "2023" && one.measure.kind === "series" && turnover.has(one.measure.series),
  );
  expect(reports).toHaveLength(7);
  expect(new Set(reports.map((one) => one.value)).size).toBe(6);
  for (const report of reports) expect(cited).toContain(report.key);
});
