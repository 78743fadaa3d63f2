import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engineName, extract } from "./extract.ts";
import { readFigures } from "./read-figures.ts";
import type { Extraction, Span } from "./types.ts";

/** Pieces that rules react to, so that random texts reach deep into them. */
const pieces = [
  "“",
  "”",
  "«",
  "»",
  '"',
  "'",
  "’",
  "„",
  "‘",
  "–",
  "-",
  ", ",
  ". ",
  "… ",
  ": ",
  "\n",
  "\n\n",
  " ",
  "$",
  "%",
  "№",
  "(",
  ")",
  "+",
  "2023",
  "45",
  "33.3",
  "29,5",
  "1 234",
  "8.12.1999",
  "0",
  "999999999999999999999999999999999",
  " billion",
  " млрд",
  " dollars",
  " руб.",
  " per cent",
  " percentage points",
  " people",
  " more than ",
  " almost ",
  " between ",
  " and ",
  " to ",
  " said ",
  " сказал ",
  "According to ",
  "По словам ",
  "Anna Berg",
  "Иван Берёзов",
  " he ",
  "the minister",
  " Prime Minister ",
  " of ",
  " which ",
  "January",
  "–September ",
  "in ",
  "first half of ",
  "a third",
  "doubled",
  "slogans ",
  "\u0000",
  "\u00ad",
  "\u200f",
  "😀",
  "\ud83d",
  "é",
  "e\u0301",
  "http://a.b/1",
  "#5",
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

function listSpans(result: Extraction): Span[] {
  const speakers = result.quotes.flatMap((quote) => (quote.speaker ? [quote.speaker] : []));
  const people = result.people.map(({ name, start, end }) => ({ text: name, start, end }));
  return [...result.quotes, ...speakers, ...result.figures, ...result.periods, ...people];
}

// What is looked through anew for each of them takes minutes, and ends at the limit for what hangs.
test.each([
  ["a line of full stops", "…".repeat(100_000), 0],
  ["lone lines with a figure each", "7 apples\n\n".repeat(80_000), 80_000],
])("%s is looked through once, however long", (_, text, figures) => {
  expect(extract(text).figures).toHaveLength(figures);
});

describe("whatever the text", () => {
  test("each span is the slice that it names", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, "en", "ru"), (text, language) => {
        for (const span of listSpans(extract(text, { language })))
          expect([span.text, span.start < span.end]).toEqual([
            text.slice(span.start, span.end),
            true,
          ]);
      }),
      { numRuns: 1500 },
    );
  });

  test("values are plain decimals, and a range has no value", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, low, high } of extract(text).figures) {
          const written = value === null ? [low, high] : [value];
          expect(written.every((decimal) => /^-?\d+(\.\d+)?$/.test(decimal ?? ""))).toBe(true);
          expect(value === null || (low === null && high === null)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("figures are found in order and don't overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const figures = readFigures(text);
        for (const [index, figure] of figures.entries())
          expect(figure.start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile texts are read in time that grows with their length", () => {
  test.each([
    ["a million quotation marks", '"'.repeat(1_000_000)],
    ["a million opening marks", "“".repeat(1_000_000)],
    ["only digits", "1".repeat(1_000_000)],
    ["digits in groups", "1,234".repeat(100_000)],
    ["control characters", "\u0000\u0007".repeat(500_000)],
    ["emoji", "😀".repeat(300_000)],
    ["one word", "a".repeat(1_000_000)],
    ["one name again and again", "“A b c d,” said Anna Berg. ".repeat(10_000)],
  ])("%s", (_, text) => {
    expect(extract(text).text).toBe(text);
  });

  test("nothing comes of nothing", () => {
    expect(extract("")).toEqual({
      engine: engineName,
      language: "und",
      text: "",
      quotes: [],
      figures: [],
      periods: [],
      people: [],
    });
  });
});

test("people are named once, in full, with the role written for them anywhere", () => {
  const text =
    "Berg came first. The Prime Minister of Norland, Anna Berg, met Ivan Holm, head of the Harbour Institute, in Norland Region. Berg left.";
  expect(extract(text).people.map(({ name, role }) => [name, role])).toEqual([
    ["Anna Berg", "Prime Minister of Norland"],
    ["Ivan Holm", "head of the Harbour Institute"],
    ["Harbour Institute", null],
  ]);
});

test("the language is told by its letters when nobody says it", () => {
  expect(extract("Trade grew.").language).toBe("en");
  expect(extract("Оборот вырос.").language).toBe("ru");
  expect(extract("У Мінску ўсё добра, гэта праўда.").language).toBe("be");
  expect(extract("Оборот вырос.", { language: "uk" }).language).toBe("uk");
});

test("a stray mark before a word of saying is no speaker", () => {
  const { quotes } = extract("people called «%A’ said the port was late");
  expect(quotes.map(({ speaker }) => speaker)).toEqual([null]);
});
