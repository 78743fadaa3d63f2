import {
  isComparative,
  isComparedPair,
  isModal,
  isNegatedPair,
  isNegation,
  isNumeralWord,
} from "./meaning-words.ts";
import type { QuoteToken } from "./quote-tokens.ts";

export const differenceKinds = [
  "numeral",
  "negation",
  "name",
  "modal",
  "comparative",
  "words",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What differs: the words of the quotation and of the passage ("" where one side has none), with their offsets in either text. */
export type Difference = {
  kind: DifferenceKind;
  quoted: string;
  held: string;
  quoteStart: number;
  quoteEnd: number;
  passageStart: number;
  passageEnd: number;
};

const numericSigns = new Set([
  "%",
  "‰",
  "°",
  "$",
  "€",
  "£",
  "₽",
  "¥",
  "+",
  "<",
  ">",
  "=",
  "≤",
  "≥",
  "~",
  "≈",
  "/",
  "×",
]);

/**
 * The kind of one difference, by the words that only one side has. Where several fit, the one that falsifies most plainly. `nounsAreCapital` is for
 * German, where a capital letter makes no name.
 */
export function findDifferenceKind(
  quoted: QuoteToken | null,
  held: QuoteToken | null,
  { nounsAreCapital }: { nounsAreCapital: boolean },
): DifferenceKind {
  const sides = [quoted, held].filter((token) => token !== null);
  if (sides.some(isNumeral)) return "numeral";
  const pair = quoted !== null && held !== null ? ([quoted.key, held.key] as const) : null;
  if (differs(sides, isNegation) || (pair !== null && isNegatedPair(...pair))) return "negation";
  if (sides.some(({ key }) => isModal(key))) return "modal";
  if (sides.some(({ key }) => isComparative(key)) || (pair !== null && isComparedPair(...pair))) {
    return "comparative";
  }
  if (!nounsAreCapital && isNameChanged(sides, pair)) return "name";
  return "words";
}

/** "can't" for "cannot" is another word and no other meaning. */
function differs(sides: QuoteToken[], is: (key: string) => boolean): boolean {
  return sides.filter(({ key }) => is(key)).length === 1;
}

function isNumeral({ kind, key }: QuoteToken): boolean {
  return kind === "number" || numericSigns.has(key) || (kind === "word" && isNumeralWord(key));
}

/** A capital within a sentence makes a name; at its beginning only where the other side has one too, else every first word were one. */
function isNameChanged(sides: QuoteToken[], pair: readonly [string, string] | null): boolean {
  if (pair !== null && pair[0].toLowerCase() === pair[1].toLowerCase()) return false;
  const capital = sides.filter(({ key }) => /^\p{Lu}/u.test(key));
  return (
    capital.some(({ opensSentence }) => !opensSentence) || (pair !== null && capital.length === 2)
  );
}
