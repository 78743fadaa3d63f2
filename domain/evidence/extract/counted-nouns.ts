import { compoundEnd, isPlainWord } from "./compound-words.ts";
import { irregularPlurals, notPlurals, nounPhraseEnds, verbsAfterCount } from "./lexicon/nouns.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { findRussianNoun } from "./russian-nouns.ts";
import type { Token } from "./tokens.ts";

const wordsMax = 6;
/** "Two other victims", "30 more people"; "5 more than before" has no noun. */
const otherWords = new Set(["other", "more", "such", "fewer", "less"]);

export type CountedNoun = { to: number; noun: string };

function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return (
    word.length > 3 && word.endsWith("s") && !/(ss|us|is|'s)$/.test(word) && !notPlurals.has(word)
  );
}

function findLatinNoun(tokens: Token[], at: number): CountedNoun | null {
  const isOther =
    otherWords.has(tokens[at]?.lower ?? "") && !nounPhraseEnds.has(tokens[at + 1]?.lower ?? "");
  for (let index = isOther ? at + 1 : at; index < at + wordsMax; index += 1) {
    const token = tokens[index];
    if (!isPlainWord(token) || nounPhraseEnds.has(token.lower) || verbsAfterCount.has(token.lower))
      return null;
    const end = compoundEnd(tokens, index);
    // "578 two weeks ago": another count.
    if (end === index && (cardinals.get(token.lower) ?? 0) > 1) return null;
    index = end;
    const word = tokens[index]?.lower ?? "";
    if (isPlural(word)) return { to: index + 1, noun: word };
  }
  return null;
}

/** The noun that is counted, "delegations" in "96 Belarusian official delegations", or null where the phrase ends before one. */
export function findCountedNoun(tokens: Token[], at: number): CountedNoun | null {
  const first = tokens[at];
  if (!isPlainWord(first)) return null;
  return first.lower.charCodeAt(0) >= 0x400
    ? findRussianNoun(tokens, at)
    : findLatinNoun(tokens, at);
}
