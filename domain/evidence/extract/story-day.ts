import type { PlacedReading } from "./ellipsis.ts";
import { isTooShort, type PeriodScope } from "./figure-scope.ts";
import { happenings } from "./lexicon/event-words.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const verbs = compileWords(happenings);
/** The day is told in the first sentences. */
const openingSentences = 4;
const hadReach = 8;
const clauseReach = 14;

/** "plunged off a road on Sunday". */
function tellsOfHappening({ tokens, sentence }: PeriodScope): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(verbs, tokens, at)) return true;
  return false;
}

const otherTimes =
  /^(would|could|should|ever|always|usually|normally|once|announced|promised|pledged|offered)$/;

/** "which would have cost £4 a year", "announced aid of £5m": supposed, said or so in any year. */
function isOfOtherTime({ tokens, sentence }: PeriodScope, { from, to }: PlacedReading): boolean {
  if (/^(a|per)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.kind === "word") return true;
  for (let at = from - 1; at > Math.max(sentence.from - 1, from - clauseReach); at -= 1) {
    if (/^[;:]$/.test(tokens[at]?.lower ?? "")) return false;
    if (otherTimes.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

/** "had trained for years": before the day. */
function isBeforeThen(tokens: Token[], { from }: PlacedReading, start: number): boolean {
  return tokens
    .slice(Math.max(start, from - hadReach), from)
    .some(({ lower }, at, words) => lower === "had" && words[at + 1] !== undefined);
}

/** "A bus plunged off a road on Sunday. … It rolled three times": the day of what the text is about, which goes on where a figure of the past names no time. */
export class StoryDay {
  #day: Period | null = null;
  /** The paragraph that last told of another time. */
  #otherParagraph: number | null = null;

  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    const { tokens, sentence, periods, asides } = scope;
    if (!this.#day || periods.length + asides.length > 0) return null;
    if (this.#otherParagraph === sentence.paragraph) return null;
    if ((tokens[sentence.from]?.lower.charCodeAt(0) ?? 0) >= 0x400) return null;
    if (isOfOtherTime(scope, reading) || isBeforeThen(tokens, reading, sentence.from)) return null;
    if (readTense(tokens, reading, sentence) !== "past") return null;
    return isTooShort(scope, reading, this.#day) ? null : this.#day;
  }

  tell(scope: PeriodScope, index: number): void {
    const { sentence, periods, bases } = scope;
    if (!this.#day && index < openingSentences)
      this.#day =
        (tellsOfHappening(scope) ? periods.find(({ value }) => isDay(value)) : null) ?? null;
    const own = this.#day?.value;
    if ([...periods, ...bases].some(({ value }) => value !== null && value !== own))
      this.#otherParagraph = sentence.paragraph;
  }
}
