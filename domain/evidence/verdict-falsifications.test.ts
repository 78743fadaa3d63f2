import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { falsify, harmlessChanges } from "#tests/falsify/falsify.ts";
import { englishText, russianText } from "#tests/fixtures/verdict-texts.ts";
import { judgeQuote } from "./verdict.ts";

function verdictOf(quoteText: string, passageText: string) {
  return judgeQuote({ quoteText, passageText }).verdict;
}
/** Sentences of the two texts without the quotation marks around them. */
const sentences = [englishText, russianText].flatMap((text) =>
  text
    .split(/(?<=[.?!])["”»]?,? |\n+/)
    .map((sentence) => ({ text, sentence: sentence.replace(/^["“«]/, "") }))
    .filter(({ text: whole, sentence }) => sentence.length > 20 && whole.includes(sentence)),
);

const names =
  "Halvorsen Renn Tobias Marek Dolina Kestrel Lindesund Westhaven Gull Хальворсен Ренн Тобиас Мареком Долина Кестрел Линдесунн Вестхавен".split(
    " ",
  );

/** Every single change of every kind in every sentence. */
const falsified = sentences.flatMap(({ text, sentence }) =>
  falsify(sentence, { language: text === englishText ? "en" : "ru", names }).map((each) => ({
    ...each,
    text,
  })),
);

describe("seeded falsifications", () => {
  test("are many enough to mean something", () => expect(falsified.length).toBeGreaterThan(200));

  test("are all caught, and nearly all by their kind", { timeout: 60_000 }, () => {
    const judged = falsified.map((each) => ({
      ...each,
      ...judgeQuote({ quoteText: each.quote, passageText: each.text }),
    }));
    expect(judged.filter(({ verdict }) => verdict.startsWith("verbatim"))).toEqual([]);
    const named = judged.filter(({ kind, differences }) =>
      differences.some((difference) => difference.kind === kind),
    );
    expect(named.length / judged.length).toBeGreaterThan(0.95);
  });

  test("are caught in the short too", { timeout: 60_000 }, () => {
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

const harmless = Object.values(harmlessChanges);

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
