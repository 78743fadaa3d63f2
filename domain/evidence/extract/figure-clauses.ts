import type { PlacedReading } from "./ellipsis.ts";
import { isIndicatorVerb } from "./figure-indicators.ts";
import { clauseStart, type PeriodScope } from "./figure-scope.ts";
import type { Period } from "./periods.ts";
import { isForecastWord } from "./status-reader.ts";
import { readTense, tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** Where one clause of a sentence ends and another begins, as far as it keeps a period from a figure. */

type Range = { from: number; to: number };

/** The bracket that is open at `at`, by its token, or -1. */
function bracketAt(tokens: Token[], from: number, at: number): number {
  let open = -1;
  for (let index = from; index < at; index += 1) {
    const lower = tokens[index]?.lower ?? "";
    if (lower === "(") open = index;
    else if (lower === ")") open = -1;
  }
  return open;
}

/** «(в 2022 г. – 3,62)»: what brackets hold dates nothing outside; what stands outside may date what they hold. */
export function isBracketed(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  const bracket = bracketAt(tokens, sentence.from, period.from);
  return bracket !== -1 && bracketAt(tokens, sentence.from, reading.from) !== bracket;
}

export function isInBrackets({ tokens, sentence }: PeriodScope, { from }: Range): boolean {
  return bracketAt(tokens, sentence.from, from) !== -1;
}

/** "8.2 billion dollars" in "(8.2 billion dollars)", where nothing else stands in the brackets. */
export function isAlone(tokens: Token[], { from, to }: Range): boolean {
  return tokens[from - 1]?.lower === "(" && tokens[to]?.lower === ")";
}

export function hasVerb(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tenseAt(tokens, at)) return true;
  return false;
}

/** "It rose 3% in 2023; the firm employs 400": a present verb behind a semicolon, or one with a subject of its own behind "and". */
export function isBehindPresentClause(
  { tokens }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (period.to > reading.from) return false;
  for (let at = period.to; at < reading.from; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    const isPronoun = /^(it|they|he|she)$/.test(tokens[at + 1]?.lower ?? "");
    if (lower !== ";" && !(lower === ":" && isPronoun)) continue;
    for (let verb = at + 1; verb < reading.from; verb += 1) {
      // «В 2025 году вырастет; планируется построить 5»: both are to come.
      if (isForecastWord(tokens, verb)) return false;
      const tense = tenseAt(tokens, verb);
      if (tense) return tense === "other";
    }
  }
  return false;
}

/** "1,250 homes will be built by 2027": the figure is the subject of the verb that the period belongs to. */
function isSubject({ tokens, sentence }: PeriodScope, reading: PlacedReading): boolean {
  const from = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    if (/^[,;:(–—“«]$/.test(tokens[at]?.lower ?? "")) return true;
    if (tenseAt(tokens, at)) return false;
  }
  return true;
}

/** "310 tasks, one fifth of them complete in January": a period behind another kind of figure, or another clause, is that one's. */
export function isBehindOtherKind(
  scope: PeriodScope,
  reading: PlacedReading,
  period: Period,
  isLevelNext: boolean,
): boolean {
  if (period.from < reading.to) return false;
  const kind = reading.first.unit?.kind;
  const hasOther = scope.readings.some(
    (other) =>
      other.from >= reading.to &&
      other.to <= period.from &&
      other.first.unit?.kind !== kind &&
      !isCoordinated(scope.tokens, reading, other) &&
      !isObjectOf(scope, reading, other),
  );
  if (hasOther && !isLevelNext) return true;
  const mayForecast = isSubject(scope, reading);
  for (let at = reading.to; at < period.from; at += 1) {
    if (scope.tokens[at]?.lower === ";") return true;
    if (!mayForecast && isForecastWord(scope.tokens, at)) return true;
  }
  return false;
}

/** "Four producers were fined €214 million on Wednesday": subject and object of one verb share its time. */
function isObjectOf(scope: PeriodScope, reading: PlacedReading, other: PlacedReading): boolean {
  const { tokens, sentence } = scope;
  const isFirst = reading.from === sentence.from || tokens[reading.from - 1]?.lower === ",";
  if (!isFirst) return false;
  let hasPast = false;
  for (let at = reading.to; at < other.from; at += 1) {
    if (tokens[at]?.kind === "mark") return false;
    hasPast ||= tenseAt(tokens, at) === "past";
  }
  return hasPast;
}

/** So far behind "and" may stand what is of the same verb: "and a further 104 seats". */
const objectReach = 4;

/** "won 58% of the vote and 104 seats in 2019", "will spend £4m to build 90 homes in 2027": objects of one verb, or of one and its purpose, share the time behind them. */
function isCoordinated(tokens: Token[], { to }: PlacedReading, { from }: PlacedReading): boolean {
  let hasJoint = false;
  let joint = -1;
  let hasSecond = false;
  for (let at = to; at < from; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    // "burnt 300 hectares and killed two people last week".
    const isSecondVerb = hasJoint && /^(and|or|и)$/.test(tokens[at - 1]?.lower ?? "");
    if (tokens[at]?.kind === "mark") return false;
    if (tenseAt(tokens, at) && !(isSecondVerb && tenseAt(tokens, at) === "past")) return false;
    hasSecond ||= isSecondVerb && tenseAt(tokens, at) === "past";
    // "Two thirds of the 900 staff will go by March".
    if (lower === "of" && at === to) return true;
    const isPurpose =
      lower === "to" &&
      tokens[at + 1]?.kind === "word" &&
      !/^(a|an|the)$/.test(tokens[at + 1]?.lower ?? "");
    if (lower === "and" || lower === "or" || lower === "и") joint = at;
    if (joint === at || isPurpose) hasJoint = true;
    if (isPurpose) joint = -1;
  }
  // "will cost £70m and lift the capacity to 38,500 by May": another verb.
  const isOtherVerb = joint !== -1 && !hasSecond && from - joint > objectReach;
  return hasJoint && !isOtherVerb;
}

const partWords = /^(причем|включая|including|которых|них|числе|which|them|whom)$/;

/** «отремонтированы 4584 здания, причём 499 в этом году»: the period behind a part is the part's. */
export function isOfPart(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (period.from < reading.to) return false;
  const part = readings.find(({ from }) => from >= reading.to);
  if (!part || part.to > period.from) return false;
  // "85 staff, 30 of them hired since January".
  const isOfThem = /^(them|it|whom|which|those|these)$/.test(tokens[part.to + 1]?.lower ?? "");
  if (tokens[part.to]?.lower === "of" && isOfThem) return true;
  for (let at = reading.to; at < part.from; at += 1)
    if (partWords.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "40 nurses, about half of them women", "£3m, of which a third went north": a part of the figure before, of its time. */
export function isPartOfBefore(tokens: Token[], { from, to }: PlacedReading): boolean {
  const whole = /^(them|whom|which|these|those)$/;
  const isBehind =
    tokens[to]?.lower === "of" &&
    whole.test(tokens[to + 1]?.lower ?? "") &&
    /^[,;(–—-]$/.test(tokens[from - 1]?.lower ?? "");
  const isLed = [1, 2].some(
    (back) =>
      tokens[from - back - 1]?.lower === "of" && whole.test(tokens[from - back]?.lower ?? ""),
  );
  return isBehind || isLed;
}

const having =
  /^(has|have|employs|employ|owns|own|holds|hold|runs|run|operates|operate|serves|covers)$/;

/** "has 2,700 staff and faces a gap of £17m next year": what is so in general, with another verb and figure before the time. */
export function isOfOtherVerb(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (period.from < reading.to || !having.test(tokens[reading.from - 1]?.lower ?? "")) return false;
  for (let at = reading.to; at < period.from; at += 1)
    if (/^(and|but)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.kind === "word")
      return readings.some(({ from }) => from > at + 1 && from < period.from);
  return false;
}

/** "a $2 billion bond that matures in June", "14 counts of fraud committed in 2021": a time of the thing counted, behind it. */
export function isOfThingCounted(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (period.from < reading.to) return false;
  const isCharge = /^(counts|charges|offences|offenses)$/.test(reading.first.unit?.code ?? "");
  for (let at = reading.to; at < period.from; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (isCharge && /^(committed|alleged)$/.test(lower)) return true;
    if (!/^(that|which|who)$/.test(lower) || tokens[at - 1]?.kind !== "word") continue;
    // "The case rests on 2 million messages that police read in 2020".
    if (lower !== "who" && readTense(tokens, reading, sentence) === "other") return true;
    return [1, 2].some((ahead) => comesDue.test(tokens[at + ahead]?.lower ?? ""));
  }
  return false;
}

const comesDue =
  /^(matures?|expires?|ends?|begins?|starts?|opens?|closes?|due|runs?|comes?|lapses?)$/;

const equals =
  /^(corresponds?|corresponding|equal|equals|equivalent|amounts|amounting|represents|representing|translates|translating)$/;
const restatedReach = 4;

/** "19,100 were positive, which corresponds to 56%", "3.9 GW, or a fifth of the total": the figure before in other words. */
export function isRestated(tokens: Token[], { from }: PlacedReading): boolean {
  if (tokens[from - 1]?.lower === "or" && /^[,(–—]$/.test(tokens[from - 2]?.lower ?? ""))
    return true;
  for (let at = from - 1; at >= from - restatedReach; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (equals.test(lower))
      return /^(,|which|is|are|was|were|–|—|\(|this|that)$/.test(tokens[at - 1]?.lower ?? "");
    if (tokens[at]?.kind !== "word") return false;
  }
  return false;
}

const joints = /^(and|but|while|whereas|although|и|а|но)$/;

const behindReach = 10;

function newClauseEnd(sentence: Range, { to }: PlacedReading): number {
  return Math.min(sentence.to, to + behindReach);
}

/** "Prices have risen since 2021, and drought has cut the harvest by a third": a new subject and verb behind a comma and a joint. */
export function isBehindNewClause(
  { tokens, sentence, readings }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  for (let at = period.to; at < reading.from; at += 1) {
    if (tokens[at]?.lower !== "," || !joints.test(tokens[at + 1]?.lower ?? "")) continue;
    const hasOwn = readings.some((other) => other.to <= at && other !== reading);
    if (hasOwn && hasVerb(tokens, at + 3, newClauseEnd(sentence, reading))) return true;
  }
  return false;
}

const gapReach = 6;
/** So many figures of a sentence may have the verb. */
const gapFigures = 8;

/** "Sponsors gave €402m, and broadcasters €350m": a verb that is told once holds for both. */
export function isGapped({ tokens, readings }: PeriodScope, reading: PlacedReading): boolean {
  const { unit } = reading.first;
  for (let at = reading.from - 1; at > reading.from - gapReach; at -= 1) {
    if (tokens[at]?.kind !== "word" || tenseAt(tokens, at)) return false;
    if (tokens[at]?.lower !== "and") continue;
    const isApart = at < reading.from - 1 && tokens[at - 1]?.lower === ",";
    const isSame = ({ to, first }: PlacedReading) =>
      to < at && first.unit?.kind === unit?.kind && first.unit?.code === unit?.code;
    return isApart && unit !== null && readings.slice(0, gapFigures).some(isSame);
  }
  return false;
}

/** "Before it was banned in 1963 the drug killed 400 people a year": what was so until then. */
export function isBeforeClause(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (!/^(before|until)$/.test(tokens[sentence.from]?.lower ?? "")) return false;
  return period.to <= reading.from && hasVerb(tokens, sentence.from + 1, period.from);
}

/** "followed by Anadol with 2.9 million": a rank of the same list as the figure before. */
export function isRanked({ tokens, readings }: PeriodScope, reading: PlacedReading): boolean {
  const before = readings[readings.indexOf(reading) - 1];
  return (
    before !== undefined &&
    tokens[reading.from - 1]?.lower === "with" &&
    (tokens[reading.from - 2]?.capital ?? false) &&
    before.first.unit?.kind === reading.first.unit?.kind &&
    before.first.unit?.code === reading.first.unit?.code
  );
}

/** "It had set aside £4m in 2023, and its shares fell 7%": a past before the past, and another clause. */
export function isBehindPluperfect(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  for (let at = period.to; at < reading.from; at += 1) {
    if (tokens[at]?.lower !== "," || !joints.test(tokens[at + 1]?.lower ?? "")) continue;
    return (
      hasHad(tokens, Math.max(sentence.from, period.from - hadReach), period.from) &&
      hasVerb(tokens, at + 2, reading.from) &&
      !hasHad(tokens, at + 2, reading.from)
    );
  }
  return false;
}

const hadReach = 16;

function hasHad(tokens: Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }) => lower === "had");
}

/** "fell in 2023, and four have retired", "2,300 last season, and 400 people are waiting": behind a comma and its joint the figure is the subject of a verb that tells of no past. */
export function isBehindOtherTense(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  const joint = reading.from - 1;
  if (period.to > joint || !/^(and|but|while)$/.test(tokens[joint]?.lower ?? "")) return false;
  if (tokens[joint - 1]?.lower !== ",") return false;
  for (let at = reading.to; at < newClauseEnd(sentence, reading); at += 1) {
    if (tokens[at]?.kind === "mark") return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense !== "past";
  }
  return false;
}

/** "the £12bn it got last year, as 23 members voted against": what happened meanwhile. */
export function isBehindAs(
  { tokens }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  const as = reading.from - 1;
  return period.to <= as && tokens[as]?.lower === "as" && tokens[as - 1]?.lower === ",";
}

/** "The trial opened in November 2022 and heard 83 witnesses": another verb, and the first had no figure for its period. */
export function isOfEarlierVerb(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  for (let at = period.to; at < reading.from; at += 1) {
    const isJoint = /^(and|but|и|но)$/.test(tokens[at]?.lower ?? "") && tenseAt(tokens, at + 1);
    // "… turned negative and came to 550 million": a level of the same time.
    if (isJoint) return !isIndicatorVerb(tokens, at + 1) && !readings.some((each) => each.to <= at);
  }
  return false;
}
