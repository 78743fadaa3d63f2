import { cueAt } from "./cues.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isSince } from "./figure-bases.ts";
import { clauseStart, type PeriodScope } from "./figure-scope.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { readTense, type Tense, tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** Halves of a sentence that share no time: what is so beside what was done, who tells it beside what is told, what is left of what changed. */

const joint = /^(and|but|while|whereas)$/;
const sourceReach = 6;
const relativeReach = 14;
const day = /^\d{4}-\d{2}-\d{2}$/;
const comparative = /^(less|higher|lower|above|below|up|down|than)$/;

/** "according to two people familiar with the talks": those who tell have no time. */
function isOfSource(tokens: Token[], { from }: PlacedReading, start: number): boolean {
  for (let at = from - 1; at > Math.max(start, from - sourceReach); at -= 1) {
    if (tokens[at]?.kind === "mark") return false;
    if (tokens[at]?.lower === "to" && tokens[at - 1]?.lower === "according") return true;
  }
  return false;
}

function hasPast(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const tense = tenseAt(tokens, at);
    if (tense === "past" || tense === "perfect") return true;
  }
  return false;
}

/** The tense right behind "and" ("and plans to cut"), or behind it, a comma and a subject ("and we have"). */
function tenseBehindJoint(tokens: Token[], at: number, end: number) {
  const next = withPerfect(tenseAt(tokens, at + 1));
  if (next || tokens[at - 1]?.lower !== ",") return next;
  for (let verb = at + 2; verb < end; verb += 1) {
    if (/^[,;:]$/.test(tokens[verb]?.lower ?? "")) return null;
    const tense = withPerfect(tenseAt(tokens, verb));
    if (tense) return tense;
  }
  return null;
}

/** "has put off" is so now. */
function withPerfect(tense: Tense): Tense {
  return tense === "perfect" ? "other" : tense;
}

/** "In May we treated 300, and we have doses for 50", "has cut 90 jobs since 2022 and plans to cut 30": what is so, or is to come, behind what was done. */
function isBehindOther({ tokens, sentence }: PeriodScope, reading: PlacedReading, period: Period) {
  // "…, and that is 30 more than in May".
  if ([0, 1].some((ahead) => comparative.test(tokens[reading.to + ahead]?.lower ?? "")))
    return false;
  for (let at = period.to; at < reading.from; at += 1) {
    if (!joint.test(tokens[at]?.lower ?? "")) continue;
    const tense = tenseBehindJoint(tokens, at, reading.from);
    // "were killed last year, and the murder rate, 38 per 100,000, is the highest".
    const isApposed =
      tense === null && tokens[at - 1]?.lower === "," && tokens[reading.from - 1]?.lower === ",";
    if (tense === "other" || (isApposed && readTense(tokens, reading, sentence) === "other"))
      return hasPast(tokens, clauseStart(sentence, period.from), at);
  }
  return false;
}

/** "provides 11% of output, and 59% of exports were earned by it in 2024": of the verb behind the figure that "and" leads to. */
function tenseOfNext({ tokens, readings }: PeriodScope, joint: number, { from }: Period): Tense {
  const next = readings.find((each) => each.from === joint + 1);
  for (let at = next?.to ?? from; at < from; at += 1) {
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
  }
  return null;
}

/** "It employs 300 people and sold 40 ships in 2023": what is so, before what was done. */
function isBeforePast(scope: PeriodScope, reading: PlacedReading, period: Period) {
  const { tokens, sentence } = scope;
  for (let at = reading.to; at < period.from; at += 1) {
    if (!joint.test(tokens[at]?.lower ?? "")) continue;
    // "A follow-up of 800 is under way and will report in 2027".
    const isToCome = tokens[at + 1]?.lower === "will";
    // "fell 4% and have lost 30% this year".
    if (/^(has|have)$/.test(tokens[at + 1]?.lower ?? ""))
      return readTense(tokens, reading, sentence) === "past";
    const isPast = [tenseBehindJoint(tokens, at, period.from), tenseOfNext(scope, at, period)];
    if (isToCome || isPast.includes("past"))
      return readTense(tokens, reading, sentence) === "other";
  }
  return false;
}

const wholeReach = 4;

/** "closed two of its nine mines in May", "seven of the country's 10 largest cities": those that there are. */
function isOfWhole({ tokens, readings }: PeriodScope, reading: PlacedReading): boolean {
  const part = readings[readings.indexOf(reading) - 1];
  const [before, of, word] = [1, 2, 3].map((back) => tokens[reading.from - back]?.lower ?? "");
  // "will idle one of its four furnaces".
  if (
    of === "of" &&
    /^(its|their|the)$/.test(before ?? "") &&
    /^(one|some|any|most|each)$/.test(word ?? "")
  )
    return true;
  if (!part || tokens[part.to]?.lower !== "of" || reading.from - part.to > wholeReach) return false;
  const lead = tokens[reading.from - 1]?.lower ?? "";
  return /^(its|their|the|his|her|our)$/.test(lead) || lead.endsWith("'s");
}

/** "The minister, who closed three hospitals, resigned on Tuesday": the day is no relative clause's that ends before it. */
function isInRelativeBefore(
  tokens: Token[],
  sentence: Sentence,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (!day.test(period.value ?? "") || period.from < reading.to) return false;
  const start = Math.max(sentence.from, reading.from - relativeReach);
  for (let at = reading.from - 1; at > start; at -= 1) {
    if (tokens[at]?.lower !== ",") continue;
    const opens = [1, 2].some((ahead) =>
      /^(who|which|whose|where)$/.test(tokens[at + ahead]?.lower ?? ""),
    );
    if (!opens) return false;
    for (let close = reading.to; close < period.from; close += 1)
      if (tokens[close]?.lower === ",") return true;
    return false;
  }
  return false;
}

/** "Two clinics that had served 60,000 people shut in March": what was so before that. */
function isInEarlierRelative(
  tokens: Token[],
  { from, to }: PlacedReading,
  period: Period,
): boolean {
  if (period.from < to) return false;
  for (let at = from - 1; at > from - sourceReach; at -= 1) {
    if (tokens[at]?.kind === "mark") return false;
    if (!/^(that|who|which)$/.test(tokens[at]?.lower ?? "")) continue;
    const isRelative = tokens[at - 1]?.kind === "word" && !cueAt(tokens, at - 1);
    return isRelative && tokens[at + 1]?.lower === "had" && hasPast(tokens, to, period.from);
  }
  return false;
}

const laterReach = 3;

/** "In 2019 40 men died in a fire; five managers were later jailed": some time behind it. */
function isOfLater(tokens: Token[], { to, from }: PlacedReading, period: Period): boolean {
  if (period.to > from) return false;
  const isApart = tokens.slice(period.to, from).some(({ lower }) => /^[,;]$/.test(lower));
  const words = tokens.slice(to, to + laterReach).map(({ lower }) => lower);
  return isApart && words.some((word) => /^(later|subsequently|eventually)$/.test(word));
}

/** "rose by a fifth since 2022, to 60,000 a day": the level now reached. */
function isReachedSince(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (tokens[reading.from - 1]?.lower !== "to" || !isSince(tokens, period)) return false;
  const before = readings[readings.indexOf(reading) - 1];
  return before !== undefined && before.to <= period.from && period.to <= reading.from;
}

/** "2,000 homes by 2026; so far 140 have been built": none of what is to come. */
function isSoFar(tokens: Token[], { from }: PlacedReading, period: Period): boolean {
  for (let at = period.to; at < from; at += 1)
    if (
      (tokens[at]?.lower === "far" && /^(so|thus)$/.test(tokens[at - 1]?.lower ?? "")) ||
      (tokens[at]?.lower === "date" && tokens[at - 1]?.lower === "to")
    )
      return true;
  return false;
}

const participleReach = 6;
const sayingReach = 12;

/** "…, the minister said on Monday, blaming two storms": what comes with the saying has no time of what is said. */
function isBehindSaying(tokens: Token[], { from }: PlacedReading, period: Period): boolean {
  let verb = from - 1;
  const least = Math.max(period.to, from - participleReach);
  while (verb > least && !/[a-z]{3}ing$/.test(tokens[verb]?.lower ?? "")) {
    if (tokens[verb]?.kind === "mark") return false;
    verb -= 1;
  }
  if (verb <= least || tokens[verb - 1]?.lower !== ",") return false;
  for (let at = verb - 2; at > Math.max(period.to, verb - sayingReach); at -= 1) {
    if (tokens[at]?.lower === ",") return false;
    if (cueAt(tokens, at)?.kind === "verb") return true;
  }
  return false;
}

/** Whether the sentence says by its verbs that the period is none of the figure's. */
export function isOfOtherVoice(
  scope: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  const { tokens, sentence } = scope;
  return (
    isOfSource(tokens, reading, sentence.from) ||
    (period.to <= reading.from
      ? isBehindOther(scope, reading, period)
      : isBeforePast(scope, reading, period)) ||
    isSoFar(tokens, reading, period) ||
    isBehindSaying(tokens, reading, period) ||
    isOfWhole(scope, reading) ||
    isInRelativeBefore(tokens, sentence, reading, period) ||
    isReachedSince(scope, reading, period) ||
    isInEarlierRelative(tokens, reading, period) ||
    isOfLater(tokens, reading, period)
  );
}
