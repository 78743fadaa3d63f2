import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { marketWords, tradedWords } from "./lexicon/indicator-words.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { readTense } from "./tense-reader.ts";

const traded = compileWords([...marketWords, ...tradedWords]);
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const openingSentences = 3;
const subjectWords = 4;

function isOnMarket({ tokens, sentence }: PeriodScope, wordsMax = sentence.to): boolean {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + wordsMax); at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(traded, tokens, at)) return true;
  return false;
}

/** "Stocks fell on Tuesday. …": a report on trading tells of its day throughout. */
export class MarketDay {
  #day: Period | null = null;

  /** The day, for a figure of what is traded that names no time and isn't told of now. */
  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    if (!this.#day || scope.periods.length > 0 || !isOnMarket(scope)) return null;
    return readTense(scope.tokens, reading, scope.sentence) === "past" ? this.#day : null;
  }

  tell(scope: PeriodScope, index: number): void {
    const [day] = scope.periods;
    if (this.#day || index >= openingSentences || !dayPattern.test(day?.value ?? "")) return;
    if (day && isOnMarket(scope, subjectWords)) this.#day = day;
  }
}
