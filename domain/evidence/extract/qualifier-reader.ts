import { changeWords } from "./lexicon/change.ts";
import {
  type QualifierWord,
  qualifiersAfter,
  qualifiersBefore,
  weakQualifiers,
} from "./lexicon/qualifiers.ts";
import { compilePhrases, matchPhrase, matchPhraseBefore, type PhraseMatch } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const before = compilePhrases(qualifiersBefore);
const after = compilePhrases(qualifiersAfter);
const changes = compilePhrases(changeWords);

/** "до 45" after "вырос", "от 30" before "до 40": a preposition, not a bound. */
function isPreposition(tokens: Token[], match: PhraseMatch<QualifierWord>): boolean {
  const word = tokens[match.from]?.lower ?? "";
  if (match.to - match.from > 1 || !weakQualifiers.has(word)) return false;
  const reach = Math.max(0, match.from - 6);
  for (let end = match.from; end > reach; end -= 1)
    if (matchPhraseBefore(changes, tokens, end) || tokens[end - 1]?.kind === "number") return true;
  return false;
}

/** "over two years" is a length of time and no bound. Words such as "some" and "over" qualify only right before their number, within its sentence. */
export function qualifierBefore(
  tokens: Token[],
  from: number,
  { sentence, isTime }: { sentence: Sentence; isTime: boolean },
): PhraseMatch<QualifierWord> | null {
  const match = matchPhraseBefore(before, tokens, from);
  if (!match || match.from < sentence.from || isPreposition(tokens, match)) return null;
  return isTime && tokens[match.from]?.lower === "over" && match.to - match.from === 1
    ? null
    : match;
}

/** "or more" behind the figure, and the plus sign that touches it ("60+"). */
export function qualifierAfter(tokens: Token[], to: number): PhraseMatch<QualifierWord> | null {
  const plus = tokens[to];
  if (plus?.lower === "+" && plus.gap === 0)
    return { from: to, to: to + 1, value: { qualifier: "≥" } };
  return matchPhrase(after, tokens, to);
}
