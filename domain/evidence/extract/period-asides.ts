import { cueAt } from "./cues.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { countedPapers, publishingVerbs } from "./lexicon/aside-words.ts";
import { documentNouns } from "./lexicon/english.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { recordedWords, recordNouns } from "./lexicon/record-words.ts";
import { isOfThing } from "./period-things.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { isThirdPerson, tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** Periods that stand in a sentence and are no time of its figures: when something was said, written, published, founded or falls due. */

const publishing = compileWords(publishingVerbs);
const cueReach = 7;
const cueAhead = 15;
const participleReach = 7;
const openingWordsMax = 3;
const dayOrMonth = /^\d{4}-\d{2}(-\d{2}(\/\d{4}-\d{2}-\d{2})?)?$/;
const day = /-\d{2}-\d{2}$/;
const documents = new Set([...documentNouns, ...countedPapers]);
/** Of what is laid down or made once, and not of what is counted, asked or measured. */
const participles =
  /^(agreed|approved|announced|passed|imposed|introduced|negotiated|brokered|struck|reached|launched|founded|written|acquired|bought|discovered|invented|designed|arrested|convicted|elected|appointed|hired|killed|adopted|enacted|ratified|awarded|granted|donated)$/;
const phraseReach = 8;
/** "told supporters he hoped": "that" may be left out. */
const contentStart = /^(that|что|,|:|“|«|"|how|he|she|it|they|we|i|there)$/;

export function wordBefore(tokens: Token[], period: Period): string {
  const at = tokens[period.from - 1]?.lower === "the" ? period.from - 2 : period.from - 1;
  return tokens[at]?.lower ?? "";
}

/** "the Observatory reported last year, ..." */
function isRightBehindCue(tokens: Token[], period: Period): boolean {
  // "said last week it needed": what is said begins behind it.
  const isEnd = /^([,.]|that|что|it|he|she|they|we|there)$/.test(tokens[period.to]?.lower ?? "");
  return isEnd && cueAt(tokens, period.from - 1)?.kind === "verb";
}

function isSaying(tokens: Token[], at: number): boolean {
  return cueAt(tokens, at)?.kind === "verb" || matchPhrase(publishing, tokens, at) !== null;
}

/** "Today the minister told the House that", «12 мая министр сообщил, что»: the verb of saying has the period in its clause. */
function leadsToSaying({ tokens, sentence }: PeriodScope, period: Period): boolean {
  // A comma behind it: "On 12 May, the minister said that", and not "a poll carried out in May, found that".
  const isOpening = period.from - sentence.from <= openingWordsMax;
  if (!isOpening && tokens[period.to]?.lower === ",") return false;
  for (let at = period.to; at < period.to + cueAhead; at += 1) {
    const token = tokens[at];
    if (!token || /^([.;]|that|что)$/.test(token.lower) || token.kind === "number") return false;
    // "quoted £18,400 in March and heard nothing until October".
    if (!isOpening && /^(and|but|when)$/.test(token.lower)) return false;
    if (!isSaying(tokens, at)) continue;
    for (let next = at + 1; next < at + cueAhead; next += 1) {
      const lower = tokens[next]?.lower ?? "";
      // "In December the court ruled by six votes to three that".
      if (cardinals.has(lower)) return false;
      if (contentStart.test(lower)) return true;
      if (tokens[next]?.kind !== "word") return false;
    }
    return false;
  }
  return false;
}

/** A day, week or month beside a word of saying is when it was said: "the bank said on Thursday", "today announced". */
function isSpeechDate(scope: PeriodScope, period: Period): boolean {
  const { tokens } = scope;
  if (isRightBehindCue(tokens, period)) return true;
  if (isOfDeal(tokens, period)) return false;
  // "said October had started well".
  if (
    /^(was|saw|had|brought|marked|proved|would)$/.test(tokens[period.to]?.lower ?? "") &&
    cueAt(tokens, period.from - 1)
  )
    return false;
  // "said as of June 12": a count's day.
  if (tokens[period.from - 1]?.lower === "of" && tokens[period.from - 2]?.lower === "as")
    return false;
  // "last week", and not "the week ending June 12".
  const isLong = period.value?.includes("/") && period.to - period.from > 2;
  if (isLong || !dayOrMonth.test(period.value ?? "")) return false;
  if (day.test(period.value ?? "") && cueAt(tokens, period.to)?.kind === "verb") return true;
  if (day.test(period.value ?? "") && isBesideShowing(tokens, period)) return true;
  for (let at = period.from - 1; at >= Math.max(0, period.from - cueReach); at -= 1) {
    if (tokens[at]?.kind !== "word" || /^(that|что)$/.test(tokens[at]?.lower ?? "")) break;
    // "Pleaded guilty in March" says nothing.
    if (/^(guilty|innocent)$/.test(tokens[at]?.lower ?? "")) break;
    if (cueAt(tokens, at)?.kind === "verb") return true;
    // "said five people died on Sunday": the verb of what was said has it.
    if (tenseAt(tokens, at)) break;
  }
  return leadsToSaying(scope, period);
}

/** "customs data showed on Thursday", "data on Monday showed": when the papers came out. */
function isBesideShowing(tokens: Token[], { from, to }: Period): boolean {
  const at = tokens[from - 1]?.lower === "on" ? from - 2 : from - 1;
  return [at, to].some((each) =>
    /^(show|shows|showed|indicated|revealed|suggested)$/.test(tokens[each]?.lower ?? ""),
  );
}

const foreseen =
  /^(forecast|predicted|expected|projected|estimated|planned|announced|reported|прогнозировал[аи]?|ожидал[аи]?|планировал[аи]?)$/;

/** "the 4.9% it had forecast in February": when it was foreseen. */
function isForecastDate(tokens: Token[], period: Period): boolean {
  if (!dayOrMonth.test(period.value ?? "")) return false;
  const at = tokens[period.from - 1]?.lower === "the" ? period.from - 3 : period.from - 2;
  // "the 1.5% it forecast in May".
  const isHad =
    /^(had|it|they|he|she)$/.test(tokens[at - 1]?.lower ?? "") ||
    (tokens[at]?.lower.charCodeAt(0) ?? 0) >= 0x400;
  return isHad && foreseen.test(tokens[at]?.lower ?? "");
}

/** "agreed in August to buy it for $1.3 billion": when the sum was agreed; of a day, when it was told. */
function isOfDeal(tokens: Token[], { from, to, value }: Period): boolean {
  const at = /^(in|last|this)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  return (
    tokens[at]?.lower === "agreed" &&
    !day.test(value ?? "") &&
    tokens[to]?.lower === "to" &&
    /^(buy|sell|pay|acquire|purchase|lend|supply|invest|take)$/.test(tokens[to + 1]?.lower ?? "")
  );
}

const placeTokensMax = 8;

/** "MINSK, Dec 19 (Reuters) -": when it was written. */
function isDateline({ tokens, sentence }: PeriodScope, period: Period): boolean {
  if (period.from - sentence.from > placeTokensMax || tokens[period.from - 1]?.lower !== ",")
    return false;
  const isPlace = tokens
    .slice(sentence.from, period.from)
    .every((token) => token.capital || token.kind === "mark");
  return isPlace && /^[(/–—.-]$/.test(tokens[period.to]?.lower ?? "");
}

const superlative =
  /^(least|most|worst|best|first|any|record|only|самый|самая|самое|впервые|рекорд.*|м[аи][кн]сим.*)$|[a-z]{2}est$/;
/** Which only end like a superlative. */
const notSuperlative =
  /^(interest|forest|harvest|protest|contest|request|arrest|invest|suggest|midwest|northwest|southwest|west|rest|test|guest|chest|quest|unrest|conquest|behest)$/;

const sinceReach = 7;

/** Where "since" stands before the period: right there, or before a clause that the period ends ("since he took office in 2021"). */
export function sinceBefore(tokens: Token[], period: Period): number | null {
  const at = tokens[period.from - 1]?.lower === "the" ? period.from - 2 : period.from - 1;
  if (/^(since|с|со)$/.test(tokens[at]?.lower ?? "")) return at;
  for (let back = at; back > at - sinceReach; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== "word" || token.lower.charCodeAt(0) >= 0x400) return null;
    if (tokens[back]?.lower === "since") return back;
  }
  return null;
}

/** "the lowest since 2019", "more than in any month since 2010". */
function isSuperlativeSince({ tokens, sentence }: PeriodScope, period: Period): boolean {
  const since = sinceBefore(tokens, period);
  if (since === null) return false;
  for (let at = since - 1; at > Math.max(sentence.from - 1, since - 7); at -= 1)
    if (superlative.test(tokens[at]?.lower ?? "") && !notSuperlative.test(tokens[at]?.lower ?? ""))
      return true;
  return false;
}

/** "Born in Cork in 1951, she left with two sisters": how the sentence opens is no time of it. */
function isInOpeningParticiple({ tokens, sentence, readings }: PeriodScope, period: Period) {
  const isOpening =
    /^(born|founded|established|launched|built|created|raised|elected|appointed|opened)$/;
  return (
    isOpening.test(tokens[sentence.from]?.lower ?? "") &&
    period.from - sentence.from < participleReach &&
    tokens[period.to]?.lower === "," &&
    !readings.some(({ to }) => to <= period.from)
  );
}

/** "The project, launched in May 2018, has created 2,500 jobs": a participle behind a comma has its own time, but that of a poll is its figures'. */
function isInParticiple(scope: PeriodScope, period: Period): boolean {
  const { tokens, readings } = scope;
  if (isInOpeningParticiple(scope, period)) return true;
  for (let at = period.from - 1; at > period.from - participleReach; at -= 1) {
    if (tokens[at]?.lower !== ",") continue;
    const verb = tokens[at + 1]?.lower ?? "";
    const isPublishing = matchPhrase(publishing, tokens, at + 1) !== null;
    const isClosed = tokens[period.to]?.lower === ",";
    const isParticiple = isPublishing || (isClosed && /(ed|wn|lt)$|^(set|begun|made)$/.test(verb));
    const isPoll = /^(conducted|taken|carried|surveyed|held)$/.test(verb);
    if (isParticiple && !isPoll)
      return !readings.some(({ from, to }) => from > at && to <= period.from);
  }
  return false;
}

/** A noun that has a time of its own in what a participle says of it: "a survey released on Thursday", "under a deal signed in 2021". */
function isInPostmodifier({ tokens, sentence, readings }: PeriodScope, period: Period): boolean {
  const before = tokens[period.from - 1]?.lower === "the" ? period.from - 2 : period.from - 1;
  const at = /^(in|on|during|at)$/.test(tokens[before]?.lower ?? "") ? before - 1 : before;
  const noun = tokens[at - 1];
  if (noun?.kind !== "word" || isAuxiliary(noun.lower)) return false;
  const isPublished = matchPhrase(publishing, tokens, at) !== null;
  if (isPublished && /^(a|an|the|its|their|new|[a-z]+'s)$/.test(noun.lower)) return false;
  if (isPublished && documents.has(noun.lower)) return true;
  // "A report which the Foundation published in June".
  if (isPublished && isRelativeOfPaper(tokens, at)) return true;
  if (!isPublished && !participles.test(tokens[at]?.lower ?? "")) return false;
  const least = Math.max(sentence.from - 1, at - phraseReach);
  for (let lead = at - 1; lead > least; lead -= 1) {
    if (tokens[lead]?.kind === "mark" || tenseAt(tokens, lead)) return false;
    // "A deal signed last month gives 4%".
    if (lead === sentence.from && isArticle(tokens[lead])) return isPresentBehind(tokens, period);
    if (!/^(under|to|by|with|against|from|in|at)$/.test(tokens[lead]?.lower ?? "")) continue;
    return isPublished || !readings.some(({ from, to }) => from > lead && to <= at);
  }
  return false;
}

function isArticle(token: Token | undefined): boolean {
  return /^(a|an|the|another)$/.test(token?.lower ?? "");
}

function isPresentBehind(tokens: Token[], { to }: Period): boolean {
  return (
    isThirdPerson(tokens[to]) || /^(will|would|has|is|are|have)$/.test(tokens[to]?.lower ?? "")
  );
}

function isAuxiliary(lower: string): boolean {
  return /^(was|were|is|are|be|been|being|has|have|had|and|it|he|she|they|who|which|that|not|also|first|only|ever)$/.test(
    lower,
  );
}

const relativeReach = 8;

function isRelativeOfPaper(tokens: Token[], at: number): boolean {
  for (let word = at - 1; word > at - relativeReach; word -= 1) {
    if (tokens[word]?.kind !== "word") return false;
    if (/^(which|that)$/.test(tokens[word]?.lower ?? ""))
      return documents.has(tokens[word - 1]?.lower ?? "");
  }
  return false;
}

/** "published a survey in May": when it came out. */
function readsAsPaper(tokens: Token[], at: number): boolean {
  return [1, 2, 3].some((back) => matchPhrase(publishing, tokens, at - back) !== null);
}

/** "a survey carried out in March found": when it was asked is when what it found was so. */
export function isPollDate(tokens: Token[], period: Period): boolean {
  const at = /^(in|on|during|between|from)$/.test(tokens[period.from - 1]?.lower ?? "")
    ? period.from - 2
    : period.from - 1;
  // "A poll in November found".
  const isBehindPoll =
    at === period.from - 2 && /^(poll|survey|census)$/.test(tokens[at]?.lower ?? "");
  if (isBehindPoll && !readsAsPaper(tokens, at)) return true;
  return /^(conducted|taken|out|surveyed|interviewed|polled)$/.test(tokens[at]?.lower ?? "");
}

/** "beat the previous one set in January 2017 by 5": the time of what is beaten. */
function isOfRecord(tokens: Token[], { from }: Period): boolean {
  const at = /^(in|on)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  const before = tokens.slice(Math.max(0, at - recordReach), at);
  return (
    recordedWords.has(tokens[at]?.lower ?? "") &&
    recordNouns.has(tokens[at - 1]?.lower ?? "") &&
    before.some(({ lower }) =>
      /^(beat|beating|broke|breaking|exceeded|exceeding|topped|topping|surpassed|surpassing|above|below|matched|matching|equalled|near|than)$/.test(
        lower,
      ),
    )
  );
}

const recordReach = 8;

/** "Profit, to be published on 3 November, is": when it will be told. */
function isToBePublished(tokens: Token[], { from }: Period): boolean {
  const at = tokens[from - 1]?.lower === "on" ? from - 2 : from - 1;
  return isToBeTold(tokens, at);
}

/** "to be published", "due to be announced": `at` is the participle. */
function isToBeTold(tokens: Token[], at: number): boolean {
  return (
    /^(published|released|announced|unveiled|reported|presented)$/.test(tokens[at]?.lower ?? "") &&
    tokens[at - 1]?.lower === "be" &&
    tokens[at - 2]?.lower === "to"
  );
}

export function isAside(scope: PeriodScope, period: Period): boolean {
  const { tokens } = scope;
  if (isPollDate(tokens, period)) return false;
  return (
    isSpeechDate(scope, period) ||
    isForecastDate(tokens, period) ||
    isDateline(scope, period) ||
    isSuperlativeSince(scope, period) ||
    isToBePublished(tokens, period) ||
    isOfThing(tokens, period) ||
    isOfRecord(tokens, period) ||
    isInParticiple(scope, period) ||
    isInPostmodifier(scope, period)
  );
}
