import { compileWords, hasPhrase } from "../extract/phrases.ts";
import type { Token } from "../extract/tokens.ts";
import type { BoundFigure } from "./bound-figures.ts";
import { isSameMeasure } from "./comparable.ts";
import type { Compared } from "./compared-figures.ts";
import { coverageStems, pricePhrases, unstatedPhrases } from "./lexicon/comparison.ts";
import type { SeriesEvidence } from "./snapshot.ts";

/** In what two values of one measure aren't counted alike. Null is "not stated". */
export type CountingDifference = {
  in: "coverage" | "compiler" | "prices" | "currency";
  one: string | null;
  other: string | null;
};

const unstated = compileWords(unstatedPhrases);
const prices = compileWords(pricePhrases);

/**
 * The first difference that the sentence leaves unsaid; null for values of different things, and for stated figures, of which nothing is known. Another compiler
 * matters to growth alone: that two sides count is what comparisons are about.
 */
export function findUnsaidDifference(
  { one, other, isGrowth }: Compared,
  sentence: Token[],
): CountingDifference | null {
  const [a, b] = [one.statistic?.series, other.statistic?.series];
  if (!a || !b || !isSameMeasure(a, b)) return null;
  const unsaid = listDifferences(a, b, { one, other }).filter(
    (difference) => (isGrowth || difference.in !== "compiler") && !isSaid(difference, sentence),
  );
  return unsaid[0] ?? null;
}

function listDifferences(
  a: SeriesEvidence,
  b: SeriesEvidence,
  { one, other }: { one: BoundFigure; other: BoundFigure },
): CountingDifference[] {
  const [unit, otherUnit] = [one.figure.unit, other.figure.unit];
  const all: CountingDifference[] = [
    { in: "coverage", one: a.coverage, other: b.coverage },
    { in: "compiler", one: a.compiler, other: b.compiler },
    { in: "prices", one: a.priceBasis, other: b.priceBasis },
  ];
  if (unit.kind === "currency" && otherUnit.kind === "currency")
    all.push({ in: "currency", one: unit.code, other: otherUnit.code });
  return all.filter((difference) => difference.one !== difference.other);
}

/** Currencies are printed, and still need a rate. */
function isSaid({ in: kind, one, other }: CountingDifference, sentence: Token[]): boolean {
  if (kind === "currency") return false;
  if (kind === "prices") return hasPhrase(prices, sentence);
  return isNamed(one, other, sentence) && isNamed(other, one, sentence);
}

/** By what sets it apart from the other, where anything does: "services" of goods and services, and "goods" of goods. */
function isNamed(name: string | null, other: string | null, sentence: Token[]): boolean {
  if (name === null) return hasPhrase(unstated, sentence);
  const stems = listStems(name);
  const others = listStems(other ?? "");
  const apart = stems.filter((stem) => !others.includes(stem));
  const wanted = (apart.length > 0 ? apart : stems).flatMap((stem) => [stem, ...translate(stem)]);
  return sentence.some(({ lower }) => wanted.some((stem) => lower.startsWith(stem)));
}

const stemChars = 5;
const wordCharsMin = 4;

/** "Federal Customs Service of Russia" is also named by "Russian customs". */
function listStems(name: string): string[] {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return words
    .filter((word) => word.length >= wordCharsMin)
    .map((word) => word.slice(0, stemChars));
}

function translate(stem: string): string[] {
  return Object.entries(coverageStems).flatMap(([word, translated]) =>
    word.startsWith(stem) ? [translated] : [],
  );
}
