import { globSync } from "node:fs";
import { locatePassage } from "#domain/evidence/locate.ts";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import { blur, type Falsification, falsify, harmlessChanges } from "#tests/falsify/falsify.ts";
import { type GoldText, readGold } from "#tests/gold/read-gold.ts";
import type { Measurement } from "./measure.ts";

/** Falsified sentences caught, harmless variants let be, and places found in a source that differs; every sentence of the gold set, in both languages. */
export async function run(): Promise<Measurement[]> {
  const sentences = globSync("tests/gold/{en,ru}/*.xml")
    .sort()
    .map(readGold)
    .flatMap(listSentences);
  return [
    ...measureFalsifications(sentences),
    measureHarmless(sentences),
    ...measurePlaces(sentences),
  ];
}

type Sentence = { gold: GoldText; sentence: string; start: number };

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function listSentences(gold: GoldText): Sentence[] {
  return [...segmenter.segment(gold.text)]
    .map(({ segment, index }) => ({ gold, sentence: segment.trim(), start: index }))
    .filter(({ sentence }) => sentence.length > 30);
}

function isSaidToStand(quoteText: string, passageText: string): boolean {
  return judgeQuote({ quoteText, passageText }).verdict.startsWith("verbatim");
}

function measureFalsifications(sentences: readonly Sentence[]): Measurement[] {
  const falsified = sentences.flatMap(({ gold, sentence }) => {
    const language = gold.language === "ru" ? ("ru" as const) : ("en" as const);
    const names = gold.people.flatMap(({ text }) => text.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []);
    return falsify(sentence, { language, names }).map((each) => ({ ...each, text: gold.text }));
  });
  const kinds = [...new Set(falsified.map(({ kind }) => kind))].sort();
  const shareCaught = (some: readonly (Falsification & { text: string })[]) =>
    (100 * some.filter(({ quote, text }) => !isSaidToStand(quote, text)).length) / some.length;
  return [
    {
      name: "Seeded falsifications caught",
      value: shareCaught(falsified),
      unit: "%",
      target: 99.5,
      isFloor: true,
      note: kinds
        .map((kind) => {
          const some = falsified.filter((each) => each.kind === kind);
          return `${kind} ${shareCaught(some).toFixed(2)} of ${some.length}`;
        })
        .join("; "),
    },
  ];
}

function measureHarmless(sentences: readonly Sentence[]): Measurement {
  const alarms = Object.entries(harmlessChanges).map(([name, change]) => ({
    name,
    count: sentences.filter(({ gold, sentence }) => !isSaidToStand(change(sentence), gold.text))
      .length,
  }));
  const all = alarms.reduce((sum, { count }) => sum + count, 0);
  return {
    name: "False alarms on harmless variants",
    value: (100 * all) / (sentences.length * alarms.length),
    unit: "%",
    target: 0.5,
    note: `${all} of ${sentences.length * alarms.length}; ${
      alarms
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => `${name}: ${count}`)
        .join(", ") || "none"
    }`,
  };
}

/** Half of the place that is found and of the true one must be the same. */
function measurePlaces(sentences: readonly Sentence[]): Measurement[] {
  return [0.1, 0.2].map((share) => {
    const found = sentences.filter(({ gold, sentence, start }) => {
      const blurred = blur(sentence, share);
      const text = gold.text.slice(0, start) + blurred + gold.text.slice(start + sentence.length);
      const place = locatePassage(text, { exact: sentence });
      if (!place) return false;
      const end = start + blurred.length;
      const shared = Math.min(end, place.end) - Math.max(start, place.start);
      return shared > (end - start + place.end - place.start - shared) / 2;
    });
    return {
      name: `Places found where ${share * 100}% of the characters differ`,
      value: (100 * found.length) / sentences.length,
      unit: "%" as const,
      target: share === 0.2 ? 99 : null,
      isFloor: true,
      note: `${found.length} of ${sentences.length}`,
    };
  });
}
