import { changeWords } from "./lexicon/change.ts";
import {
  levelLeads,
  type QualifierWord,
  qualifiersAfter,
  qualifiersBefore,
  weakQualifiers,
} from "./lexicon/qualifiers.ts";
import {
  compilePhrases,
  compileWords,
  matchPhrase,
  matchPhraseBefore,
  type PhraseMatch,
} from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const before = compilePhrases(qualifiersBefore);
const after = compilePhrases(qualifiersAfter);
const changes = compilePhrases(changeWords);
const levels = compileWords(levelLeads);
const clauseMarks = new Set([",", ";", ":", ".", "!", "?", "(", "–", "—"]);
const openers = new Set([",", "–", "—", "("]);
const levelReach = 8;
/** Behind a mark: "вырос экспорт свинины (до 9 тысяч тонн)", "на 12% к тому же периоду прошлого года – до 19 млрд". */
const markedReach = 14;

/** "до 45" after "вырос", "от 30" before "до 40": a preposition, not a bound. */
function isPreposition(tokens: Token[], match: PhraseMatch<QualifierWord>): boolean {
  const word = tokens[match.from]?.lower ?? "";
  if (match.to - match.from > 1 || !weakQualifiers.has(word)) return false;
  const isBracketed = tokens[match.from - 1]?.lower === "(";
  const isMarked = openers.has(tokens[match.from - 1]?.lower ?? "");
  const reach = Math.max(0, match.from - (isMarked ? markedReach : levelReach));
  // "на 1,7%, до 845 рублей": the mark before it parts change and level.
  const start = isMarked ? match.from - 1 : match.from;
  for (let end = start; end > reach; end -= 1) {
    // The stop of "п. п." ends nothing.
    const isShort = tokens[end - 1]?.lower === "." && !tokens[end]?.capital;
    if (clauseMarks.has(tokens[end - 1]?.lower ?? "") && !isShort) return false;
    if (matchPhraseBefore(changes, tokens, end) || matchPhraseBefore(levels, tokens, end))
      return true;
    if (!isBracketed && tokens[end - 1]?.kind === "number") return true;
  }
  return false;
}

/** "edged up to 3.9%" is a level, and "up to 3.9%" a bound. */
function isMovedUp(tokens: Token[], { from, to }: PhraseMatch<QualifierWord>): boolean {
  return (
    to - from === 2 &&
    tokens[from]?.lower === "up" &&
    /^(edg|tick|creep|crept|inch|mov|nudg|bump|drift|shot|shoot|pick|went|go)(e?s|e?d|ing)?$/.test(
      tokens[from - 1]?.lower ?? "",
    )
  );
}

/** "over two years" is a length of time and no bound. Words such as "some" and "over" qualify only right before their number, within its sentence. */
export function qualifierBefore(
  tokens: Token[],
  from: number,
  { sentence, isTime }: { sentence: Sentence; isTime: boolean },
): PhraseMatch<QualifierWord> | null {
  const match = matchPhraseBefore(before, tokens, from);
  if (!match || match.from < sentence.from || isPreposition(tokens, match)) return null;
  if (isMovedUp(tokens, match)) return null;
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
