import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishText, russianText } from "#tests/fixtures/verdict-texts.ts";
import { judgeQuote } from "./verdict.ts";

function verdictOf(quoteText: string, passageText: string) {
  return judgeQuote({ quoteText, passageText }).verdict;
}
function kindsOf(quoteText: string, passageText: string): string[] {
  return judgeQuote({ quoteText, passageText }).differences.map(({ kind }) => kind);
}

/** Sentences of the two texts without the quotation marks around them. */
const sentences = [englishText, russianText].flatMap((text) =>
  text
    .split(/(?<=[.?!])["”»]?,? |\n+/)
    .map((sentence) => ({ text, sentence: sentence.replace(/^["“«]/, "") }))
    .filter(({ text: whole, sentence }) => sentence.length > 20 && whole.includes(sentence)),
);

type Swap = [find: RegExp, change: (found: string) => string];
const swapBetween = (pairs: Record<string, string>): Swap => [
  new RegExp(`(?<!\\p{L})(?:${Object.keys(pairs).join("|")})(?!\\p{L})`, "gu"),
  (found) => pairs[found] ?? found,
];
/** What falsifiers do, after which a true sentence says something else. */
const falsifications: Record<string, Swap[]> = {
  numeral: [
    [/\d/g, (digit) => String((Number(digit) + 3) % 10)],
    swapBetween({
      million: "billion",
      thirds: "fifths",
      eleven: "twelve",
      thirty: "forty",
      three: "five",
      миллиона: "миллиарда",
      трети: "пятых",
      тысяч: "миллионов",
      тридцать: "сорок",
      одиннадцать: "двенадцать",
      трёх: "пяти",
    }),
  ],
  negation: [
    [/(?<!\p{L})(?:not|never|не|никогда не) /gu, () => ""],
    [
      /(?<!\p{L})(?:will|has|have|was|were|had|could|would|may|can)(?= )/gu,
      (verb) => `${verb} not`,
    ],
    [
      /(?<!\p{L})(?:может|может|было|должны|обсудило|проголосует|считают)(?= )/gu,
      (verb) => `не ${verb}`,
    ],
  ],
  name: [
    swapBetween({
      Halvorsen: "Henriksen",
      Renn: "Rosen",
      Tobias: "Tomas",
      Marek: "Milan",
      Dolina: "Dolgov",
      Kestrel: "Falcon",
      Lindesund: "Lindholm",
      Westhaven: "Easthaven",
      Gull: "Seal",
    }),
    swapBetween({
      Хальворсен: "Хенриксен",
      Ренн: "Розен",
      Тобиас: "Томас",
      Мареком: "Миланом",
      Долина: "Долгов",
      Кестрел: "Сокол",
      Линдесунн: "Линдхольм",
      Вестхавен: "Истхавен",
    }),
  ],
  modal: [
    swapBetween({
      must: "may",
      may: "must",
      can: "should",
      could: "must",
      should: "could",
      would: "might",
      will: "would",
      might: "will",
      ought: "needs",
    }),
    swapBetween({
      должны: "можем",
      может: "должно",
      придётся: "можно",
      могут: "должны",
      необходимо: "можно",
      следовало: "можно",
    }),
  ],
  comparative: [
    swapBetween({
      more: "less",
      less: "more",
      lowest: "highest",
      better: "worse",
      worse: "better",
      higher: "lower",
      smaller: "larger",
      longer: "shorter",
      least: "most",
    }),
    swapBetween({
      больше: "меньше",
      меньше: "больше",
      низким: "высоким",
      лучшего: "худшего",
      выше: "ниже",
      дольше: "меньше",
      менее: "более",
      худших: "лучших",
      поменьше: "побольше",
    }),
  ],
};

/** Every single change of every kind in every sentence. */
const falsified = sentences.flatMap(({ text, sentence }) =>
  Object.entries(falsifications).flatMap(([kind, swaps]) =>
    swaps.flatMap(([find, change]) =>
      [...sentence.matchAll(find)].map((match) => ({
        text,
        kind,
        quote:
          sentence.slice(0, match.index) +
          change(match[0]) +
          sentence.slice(match.index + match[0].length),
      })),
    ),
  ),
);

describe("seeded falsifications", () => {
  test("are many enough to mean something", () => expect(falsified.length).toBeGreaterThan(200));

  test("are all caught, and nearly all by their kind", () => {
    const missed = falsified.filter(({ text, quote }) =>
      verdictOf(quote, text).startsWith("verbatim"),
    );
    expect(missed).toEqual([]);
    const named = falsified.filter(({ text, quote, kind }) => kindsOf(quote, text).includes(kind));
    expect(named.length / falsified.length).toBeGreaterThan(0.95);
  });

  test("are caught in the short too", () => {
    const missed = falsified.filter(({ text, quote }) => {
      const words = quote.split(" ");
      const at = words.findIndex(
        (word, index) => word !== text.slice(text.indexOf(words[0] ?? "")).split(" ")[index],
      );
      const short = words.slice(Math.max(0, at - 3), at + 4).join(" ");
      return (
        !text.includes(short.replace(/[.,]$/, "")) && verdictOf(short, text).startsWith("verbatim")
      );
    });
    expect(missed).toEqual([]);
  });
});

/** What typesetters do, after which a sentence says the same. */
const harmless: ((text: string) => string)[] = [
  (text) => text.replace(/["“”«»]/g, "'"),
  (text) => text.replace(/["“”]/g, "«"),
  (text) => text.replace(/ [–—-] /g, "—"),
  (text) => text.replace(/[–—]/g, "-"),
  (text) => text.replaceAll(" ", "\u00a0"),
  (text) => text.replaceAll(" ", " \n "),
  (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("ё", "е").replaceAll("Ё", "Е"),
  (text) => text.replace(/(\d)%/g, "$1\u202f%"),
  (text) => `“${text}”`,
  (text) => text.replaceAll("...", "…"),
];

test("harmless variants, also several at once, are verbatim", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sentences),
      fc.uniqueArray(fc.constantFrom(...harmless), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      ({ text, sentence }, changes, inSource) => {
        const changed = changes.reduce((quote, change) => change(quote), sentence);
        expect(inSource ? verdictOf(sentence, changed) : verdictOf(changed, text)).toBe("verbatim");
      },
    ),
    { numRuns: 400 },
  );
});
