import type { PlacedReading } from "./ellipsis.ts";
import { isOfAside } from "./figure-asides.ts";
import { isTooShort, type PeriodScope } from "./figure-scope.ts";
import { marketWords, tradedWords } from "./lexicon/indicator-words.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { readTense } from "./tense-reader.ts";

const traded = compileWords([...marketWords, ...tradedWords]);
const trading =
  /^(closed|ended|finished|traded|trading|opened|fell|rose|jumped|dropped|slipped|gained|climbed|sank|slid|surged|tumbled|soared|plunged|lost|eased|weakened|strengthened|firmed|widened|narrowed|settled)$/;
const openingSentences = 3;
const subjectWords = 4;

function isOnMarket({ tokens, sentence }: PeriodScope, wordsMax = sentence.to): boolean {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + wordsMax); at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(traded, tokens, at)) return true;
  return false;
}

const quoted = /^(shares|stock|stocks|index|bonds?|yields?|spread)$/;
const currencies =
  /^(dollar|euro|pound|sterling|yen|franc|crown|krone|krona|rouble|ruble|yuan|lira|peso|rupee|zloty|forint|currency)$/;
const quotedReach = 20;

/** "its shares dropped by 7%", "The crown slipped 0.3%": where what is quoted stands before the verb that leads to the figure. */
function quotedBefore(
  { tokens, sentence }: PeriodScope,
  { from, to }: PlacedReading,
): number | null {
  // "Shares in its rival, which reports on Monday, were 5% lower".
  // "were up 1.9% in early trading".
  let hasVerb =
    /^(lower|higher|down|up|weaker|stronger)$/.test(tokens[to]?.lower ?? "") ||
    (/^(up|down)$/.test(tokens[from - 1]?.lower ?? "") &&
      /^(was|were)$/.test(tokens[from - 2]?.lower ?? ""));
  for (let at = from - 1; at >= Math.max(sentence.from, from - quotedReach); at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === ";") return null;
    hasVerb ||= trading.test(lower);
    const isCurrency = currencies.test(lower) && at === sentence.from + 1;
    if (hasVerb && (quoted.test(lower) || isCurrency)) return at;
  }
  return null;
}

/** "jumped by 8% to €5.72 and have gained 27% this year": a time behind a joint and "have". */
function isBehindHave({ tokens }: PeriodScope, { to }: PlacedReading, period: Period): boolean {
  for (let at = to; at < period.from; at += 1)
    if (
      /^(and|but)$/.test(tokens[at]?.lower ?? "") &&
      /^(have|has)$/.test(tokens[at + 1]?.lower ?? "")
    )
      return true;
  return false;
}

/** "Stocks fell on Tuesday. …": a report on trading tells of its day throughout. */
export class MarketDay {
  #day: Period | null = null;
  /** The day of news that moves what is traded: "reported on Wednesday". */
  #newsDay: Period | null = null;
  /** The paragraph that last told of what that moved. */
  #paragraph: number | null = null;

  /** "Its shares closed 8% up at $52": of the day of the news, whatever the rest of the text is of. */
  ofNews(scope: PeriodScope, reading: PlacedReading): Period | null {
    const { tokens, sentence, periods } = scope;
    if (!this.#newsDay) return null;
    const at = quotedBefore(scope, reading) ?? this.#goesOn(scope, reading);
    if (at === null) return null;
    const isOwn = periods.every(
      (period) =>
        period.to <= at ||
        isOfAside(scope, reading, period) ||
        isBehindHave(scope, reading, period),
    );
    if (!isOwn || readTense(tokens, reading, sentence) !== "past") return null;
    if (isTooShort(scope, reading, this.#newsDay)) return null;
    this.#paragraph = sentence.paragraph;
    return this.#newsDay;
  }

  /** "Stocks fell 2%. Bank Castellan lost 5%." */
  #goesOn({ tokens, sentence, periods }: PeriodScope, reading: PlacedReading): number | null {
    const mayGoOn = this.#paragraph === sentence.paragraph && periods.length === 0;
    if (!mayGoOn || reading.first.unit?.kind !== "percent") return null;
    const verb = [1, 2].find((back) => trading.test(tokens[reading.from - back]?.lower ?? ""));
    return verb === undefined ? null : reading.from;
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
    this.#newsDay ??= [...scope.asides, ...scope.periods].find(({ value }) => isDay(value)) ?? null;
    const [day] = scope.periods;
    if (this.#day || !isDay(day?.value)) return;
    if (day && isOnMarket(scope, subjectWords)) this.#day = day;
  }
}
