import type { PlacedReading } from "./ellipsis.ts";
import { isOfAside } from "./figure-asides.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { marketWords, tradedWords } from "./lexicon/indicator-words.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { readTense } from "./tense-reader.ts";

const traded = compileWords([...marketWords, ...tradedWords]);
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const trading =
  /^(closed|ended|finished|traded|trading|opened|fell|rose|jumped|dropped|slipped|gained|climbed|sank|slid|surged|tumbled|soared|plunged)$/;
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
  /** The day of news that moves what is traded: "reported on Wednesday". */
  #newsDay: Period | null = null;

  /** "Its shares closed 8% up at $52": of the day of the news, whatever the rest of the text is of. */
  ofNews(scope: PeriodScope, reading: PlacedReading): Period | null {
    const { tokens, sentence, periods } = scope;
    const isOwn = periods.every((period) => isOfAside(scope, reading, period));
    const isOnShares = tokens
      .slice(sentence.from, Math.min(sentence.to, sentence.from + subjectWords))
      .some(({ lower }) => /^(shares|stock|stocks|index)$/.test(lower));
    if (!this.#newsDay || !isOwn || !isOnShares) return null;
    for (let at = sentence.from; at < sentence.to; at += 1)
      if (trading.test(tokens[at]?.lower ?? ""))
        return readTense(tokens, reading, sentence) === "past" ? this.#newsDay : null;
    return null;
  }

  /** "Brent settled at $62": where what is traded is the subject, whatever the sentence before recalled. */
  ofSubject(scope: PeriodScope, reading: PlacedReading): Period | null {
    return isOnMarket(scope, subjectWords) ? this.find(scope, reading) : null;
  }

  /** The day, for a figure of what is traded that names no time and isn't told of now. */
  find(scope: PeriodScope, reading: PlacedReading): Period | null {
    const isOwn = scope.periods.every((period) => isOfAside(scope, reading, period));
    if (!this.#day || !isOwn || !isOnMarket(scope)) return null;
    return readTense(scope.tokens, reading, scope.sentence) === "past" ? this.#day : null;
  }

  tell(scope: PeriodScope, index: number): void {
    if (index >= openingSentences) return;
    this.#newsDay ??=
      [...scope.asides, ...scope.periods].find(({ value }) => dayPattern.test(value ?? "")) ?? null;
    const [day] = scope.periods;
    if (this.#day || !dayPattern.test(day?.value ?? "")) return;
    if (day && isOnMarket(scope, subjectWords)) this.#day = day;
  }
}
