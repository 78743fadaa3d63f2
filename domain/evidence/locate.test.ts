import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishText, russianText } from "#tests/fixtures/verdict-texts.ts";
import { locatePassage, prepareLocator } from "./locate.ts";

/** Changes, drops or adds a letter at about `share` of the places, by a fixed sequence. */
function addNoise(text: string, share: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let noisy = "";
  for (const character of text) {
    const draw = next();
    if (draw >= share) noisy += character;
    else if (draw < share / 3) noisy += "qxzjwv".charAt(Math.floor(next() * 6));
    else if (draw < (share * 2) / 3) noisy += `${character}q`;
  }
  return noisy;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;:?!]["”»]?) |\n+/).filter((sentence) => sentence.length >= 20);
}

/** How much of two spans is common to them. */
function overlapOf(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

describe("locatePassage", () => {
  test("finds every sentence where it stands", () => {
    for (const text of [englishText, russianText]) {
      for (const exact of sentencesOf(text)) {
        const start = text.indexOf(exact);
        expect(locatePassage(text, { exact })).toEqual({
          start,
          end: start + exact.length,
          score: 1,
        });
      }
    }
  });

  test("tells equal passages apart by what stands around them", () => {
    const text = "exports rose by 5%. Later, imports rose by 5%. In May, prices rose by 5%.";
    const at = (selector: Parameters<typeof locatePassage>[1]) =>
      locatePassage(text, selector)?.start;
    expect(at({ exact: "rose by 5%", prefix: "Later, imports " })).toBe(text.indexOf("rose", 20));
    expect(at({ exact: "rose by 5%", suffix: ". In May, prices" })).toBe(text.indexOf("rose", 20));
    expect(at({ exact: "rose by 5%", start: text.length })).toBe(text.lastIndexOf("rose"));
  });

  test("takes the occurrence nearest to the hint among very many", () => {
    const text = "ab ".repeat(2_000);
    expect(locatePassage(text, { exact: "ab ", start: 4_500 })?.start).toBe(4_500);
  });

  test("finds words whose typography differs, and gives the original's offsets", () => {
    const found = locatePassage("Он сказал: «Ещё 33,3\u00a0млрд — это мало».", {
      exact: '"Еще 33,3 млрд - это мало"',
    });
    expect(found).toMatchObject({ start: 11, end: 37, score: 1 });
  });

  test("finds a sentence in a text of which a fifth of the letters differ", () => {
    const filler = addNoise(englishText, 0.9, 3);
    for (const [index, text] of [englishText, russianText].entries()) {
      const sentences = sentencesOf(text);
      const noisy = sentences.map((sentence, at) => addNoise(sentence, 0.2, at + 1 + index));
      const held = `${filler}\n${noisy.join(" ")}\n${filler}`;
      const locate = prepareLocator(held);
      const found = sentences.filter((sentence, at) => {
        const place = locate({ exact: sentence });
        const start = held.indexOf(noisy[at] ?? "");
        return (
          place !== null &&
          overlapOf(place, { start, end: start + (noisy[at] ?? "").length }) > 0.85
        );
      });
      expect(found).toHaveLength(sentences.length);
    }
  });

  test("finds a passage of several pages although letters differ", () => {
    const long = englishText.replaceAll("\n\n", " ");
    const held = `${russianText} ${addNoise(long, 0.1, 7)} ${russianText}`;
    const place = locatePassage(held, { exact: long });
    expect(
      overlapOf(place ?? { start: 0, end: 0 }, {
        start: russianText.length + 1,
        end: held.length - russianText.length - 1,
      }),
    ).toBeGreaterThan(0.95);
  });

  test("finds nothing in a text that doesn't hold it", () => {
    for (const exact of sentencesOf(englishText))
      expect(locatePassage(russianText.repeat(3), { exact })).toBeNull();
    for (const exact of sentencesOf(russianText))
      expect(locatePassage(englishText.repeat(3), { exact })).toBeNull();
    const [first = "", ...others] = englishText.split("\n\n");
    for (const exact of sentencesOf(first))
      expect(locatePassage(others.join("\n"), { exact })).toBeNull();
  });

  test("finds nothing for nothing", () => {
    expect(locatePassage("", { exact: "a" })).toBeNull();
    expect(locatePassage("a", { exact: "" })).toBeNull();
    expect(locatePassage("a", { exact: " \n" })).toBeNull();
    expect(locatePassage("a", { exact: "\u200b" })).toBeNull();
  });

  test("whatever the texts, the place lies inside the text", () => {
    const texts = fc.string({
      unit: fc.constantFrom("a", "b", " ", "é", "e\u0301", "…", "«", "\u00ad", "😀", "\n"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, texts, (text, exact) => {
        const place = locatePassage(text, { exact });
        if (place === null) return;
        expect(place.start >= 0 && place.start < place.end && place.end <= text.length).toBe(true);
        expect(place.score >= 0 && place.score <= 1).toBe(true);
      }),
    );
  });
});
