import { describe, expect, test } from "vitest";
import { judgePassages } from "./judge-passage.ts";

const article = `Trade between the two countries reached 46.5 billion dollars in 2023, the ministry said. It had been 43.4 billion a year before.

"We will sign the agreement in spring," the deputy minister told reporters in Minsk. Analysts were less sure.

The programme has 28 parts, of which 25 are carried out. A commission is to report in June.`;

const place = (text: string, words: string) => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { id: words, start, end: start + words.length };
};
const judge = (words: string, change: (text: string) => string, held = article) =>
  judgePassages(held, [place(held, words)], change(held))[0];

describe("A passage is unchanged", () => {
  test.each<[string, string, (text: string) => string]>([
    ["where nothing changed", "46.5 billion dollars", (text) => text],
    ["where it stands further down", "46.5 billion dollars", (text) => `A correction.\n\n${text}`],
    [
      "where another paragraph changed",
      "46.5 billion dollars",
      (text) => text.replace("28 parts, of which 25", "31 parts, of which 26"),
    ],
    [
      "where only marks and spaces changed",
      "We will sign the agreement in spring",
      (text) => text.replace('"We will', "“We will").replace('spring,"', "spring,”"),
    ],
    [
      "where its sentence is worded otherwise around it",
      "46.5 billion dollars",
      (text) => text.replace("the ministry said", "the finance ministry said on Tuesday"),
    ],
    [
      "where the next sentence went",
      "46.5 billion dollars",
      (text) => text.replace(" It had been 43.4 billion a year before.", ""),
    ],
  ])("%s", (_, words, change) => {
    expect(judge(words, change)).toMatchObject({ fate: "unchanged", found: { text: words } });
  });
});

describe("A passage is changed", () => {
  test.each<[string, string, (text: string) => string, string]>([
    ["by a digit", "46.5 billion dollars", (text) => text.replace("46.5", "47.5"), "numeral"],
    [
      "by a digit, though the old figure stands elsewhere",
      "46.5 billion dollars",
      (text) => `${text.replace("46.5", "47.5")}\n\nEarlier reports: 46.5 billion dollars.`,
      "numeral",
    ],
    [
      "by a not",
      "We will sign the agreement in spring",
      (text) => text.replace("We will sign", "We will not sign"),
      "negation",
    ],
    [
      "by a not before it in its sentence",
      "46.5 billion dollars",
      (text) => text.replace("countries reached", "countries never reached"),
      "negation",
    ],
    [
      "by what its sentence goes on to say",
      "A commission is to report in June",
      (text) => text.replace("report in June.", "report in June, but did not."),
      "negation",
    ],
    [
      "by a name",
      "the deputy minister told reporters in Minsk",
      (text) => text.replace("in Minsk", "in Moscow"),
      "name",
    ],
  ])("%s", (_, words, change, kind) => {
    const judged = judge(words, change);
    expect(judged?.fate).toBe("changed");
    expect(judged?.differences.map((difference) => difference.kind)).toContain(kind);
  });

  test("and what stands in its place is shown", () => {
    expect(judge("46.5 billion dollars", (text) => text.replace("46.5", "47.5"))?.found?.text).toBe(
      "47.5 billion dollars",
    );
    expect(
      judge("25 are carried out", (text) => text.replace("which 25 are", "which only 24 are"))
        ?.found?.text,
    ).toContain("24 are carried out");
  });

  test("where it stood twice and one of the two was changed", () => {
    const held = `Teaser: trade reached 46.5 billion dollars.\n\n${article}\n\nTeaser: trade reached 46.5 billion dollars.`;
    const now = held.replace("reached 46.5 billion dollars.", "reached 47 billion dollars.");
    const first = { ...place(held, "reached 46.5 billion dollars."), id: "first" };
    const second = held.lastIndexOf("reached 46.5 billion dollars.");
    const last = { id: "last", start: second, end: second + 29 };
    const fates = judgePassages(held, [first, last], now).map(({ fate }) => fate);
    expect(fates[0]).toBe("changed");
  });
});

describe("A passage is missing", () => {
  test.each<[string, string, (text: string) => string]>([
    [
      "where its paragraph went",
      "We will sign the agreement in spring",
      (text) => text.replace(/"We will.*sure\.\n\n/s, ""),
    ],
    [
      "where the page is another",
      "46.5 billion dollars",
      () => "Nothing was found here. Try the search, or go to the front page.",
    ],
    ["where there is no text", "46.5 billion dollars", () => ""],
  ])("%s", (_, words, change) => {
    expect(judge(words, change)).toMatchObject({ fate: "missing", found: null });
  });
});

test("in Russian, too", () => {
  const held =
    "Товарооборот достиг 46,5 млрд долларов, сообщили в министерстве. «Мы подпишем соглашение весной», — заявил министр.";
  const fates = (now: string) =>
    judgePassages(
      held,
      [place(held, "46,5 млрд долларов"), place(held, "Мы подпишем соглашение весной")],
      now,
    ).map(({ fate }) => fate);
  expect(fates(held)).toEqual(["unchanged", "unchanged"]);
  expect(fates(held.replace("46,5", "46,7"))).toEqual(["changed", "unchanged"]);
  expect(fates(held.replace("Мы подпишем", "Мы не подпишем"))).toEqual(["unchanged", "changed"]);
});

test("a span that isn't in its text is a mistake of ours", () => {
  expect(() => judgePassages(article, [{ id: "p", start: 5, end: 5 }], article)).toThrow("p");
});
