import { cueAt } from "./cues.ts";
import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { endsOnDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { isThirdPerson, tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** What a sentence tells in passing: relative clauses and participles, whose time isn't that of the rest. */

const asideReach = 24;
const relativeWord = /^(which|who|whose|where|котор.+)$/;
const participle = /[a-z]{2}(ed|wn|lt|ld|de|en)$/;

const rateReach = 3;

/** The word behind a figure, past its denominator: "84,000 barrels per day more". */
function nextWord(tokens: Token[], { to }: PlacedReading): string {
  for (let at = to; at < to + rateReach; at += 1)
    if (!/^(per|a|day|year|month|week|head|tonne)$/.test(tokens[at]?.lower ?? ""))
      return tokens[at]?.lower ?? "";
  return "";
}

/** "The lowest since 2019, when it stood at 3%": of the time right before "when", whatever that is to the rest. */
export function periodOfWhen(scope: PeriodScope, reading: PlacedReading): Period | null {
  const { tokens, sentence } = scope;
  for (
    let at = reading.from - 1;
    at > Math.max(sentence.from, reading.from - asideReach);
    at -= 1
  ) {
    const lower = tokens[at]?.lower ?? "";
    if (/^[,;:()]$/.test(lower)) return null;
    if (lower !== "when" && lower !== "когда") continue;
    const end = tokens[at - 1]?.lower === "," ? at - 1 : at;
    const told = [...scope.periods, ...scope.bases, ...scope.asides].find(({ to }) => to === end);
    if (!told) return null;
    const isOwn = scope.periods.includes(told) && tokens[told.from - 1]?.lower !== "since";
    return isOwn ? told : { ...told, isMeant: true };
  }
  return null;
}

/** Where the relative clause begins that holds the figure and tells of no past: "a stadium that holds 300", ", which employs 300". */
function relativeStart({ tokens, sentence }: PeriodScope, reading: PlacedReading): number | null {
  let hasPresent = false;
  for (let at = reading.from - 1; at > sentence.from; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    const tense = tenseAt(tokens, at);
    if (tense === "past") return null;
    // ", at which 86 witnesses will be heard,".
    if (lower === ",") {
      const isToCome = /^(will|is|are)$/.test(tokens[reading.to]?.lower ?? "");
      const ahead = isToCome ? [1, 2] : [1];
      return ahead.some((by) => relativeWord.test(tokens[at + by]?.lower ?? "")) ? at : null;
    }
    const isRestrictive = tokens[at - 1]?.kind === "word" && !cueAt(tokens, at - 1);
    hasPresent ||= at === reading.from - 2 && isThirdPerson(tokens[at + 1]);
    if (hasPresent && isRestrictive && /^(that|which|who)$/.test(lower)) return at;
    hasPresent = tense === "other";
  }
  return null;
}

/** "Atlas, which employs 20,400 people, said in May", "moved in 2021 to a hall that seats 300": what is generally so, told in passing. */
export function isInPassing(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const { tokens, sentence } = scope;
  const from = relativeStart(scope, reading);
  if (from === null) return false;
  // "…, which is 84,000 more than in April": told of the same time.
  if (
    /^(more|less|higher|lower|fewer|above|below|больше|меньше|выше|ниже|up|down)$/.test(
      nextWord(tokens, reading),
    )
  )
    return false;
  let to = reading.to;
  while (to < sentence.to && tokens[to]?.lower !== ",") to += 1;
  return period.from >= to || period.to <= from + 1;
}

/** The comma that opens an aside of a relative word or a participle around `at`; null where another comma stands nearer. */
function asideStart(tokens: Token[], at: number, start: number): number | null {
  for (let comma = at - 1; comma > Math.max(start, at - asideReach); comma -= 1) {
    if (tokens[comma]?.lower !== ",") continue;
    const next = tokens[comma + 1];
    const isAside =
      relativeWord.test(next?.lower ?? "") ||
      (next?.kind === "word" && !next.capital && participle.test(next.lower));
    return isAside ? comma : null;
  }
  return null;
}

/** ", where the limit was cut in March": what a relative clause tells of its noun. */
export function isInRelative(tokens: Token[], { from }: { from: number }, start: number): boolean {
  const comma = asideStart(tokens, from, start);
  return comma !== null && relativeWord.test(tokens[comma + 1]?.lower ?? "");
}

/** The tense of the first verb from `from` on, up to the next mark that ends a clause. */
function firstTense(tokens: Token[], from: number, to: number) {
  for (let at = from; at < to; at += 1) {
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
    if (/^[;:]$/.test(tokens[at]?.lower ?? "")) return null;
  }
  return null;
}

function nextComma(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + asideReach); at += 1)
    if (tokens[at]?.lower === ",") return at;
  return null;
}

const restrictiveReach = 6;

/** "the strike that began on Thursday will …": a past of its own within the subject. */
function isRestricting(tokens: Token[], period: Period): boolean {
  for (let at = period.from - 1; at > period.from - restrictiveReach; at -= 1) {
    if (tokens[at]?.kind === "mark") return false;
    if (!/^(that|who|which)$/.test(tokens[at]?.lower ?? "")) continue;
    const isBehindNoun = tokens[at - 1]?.kind === "word" && !cueAt(tokens, at - 1);
    // "The rise that takes effect in April will add £9m".
    const isVerb = tenseAt(tokens, at + 1) === "past" || isThirdPerson(tokens[at + 1]);
    return isBehindNoun && isVerb;
  }
  return false;
}

/** "of whom 82 are still missing", "home to 2 million people": what is so to this day. */
export function isToThisDay(tokens: Token[], { from, to }: PlacedReading): boolean {
  if (tokens[from - 1]?.lower === "to" && tokens[from - 2]?.lower === "home") return true;
  return (
    /^(are|is|remain|remains|have|has)$/.test(tokens[to]?.lower ?? "") &&
    /^(still|yet)$/.test(tokens[to + 1]?.lower ?? "")
  );
}

/** "searched the house, for which £4,000 had been paid in 2021, and found": the relative clause is over, and what goes before it goes on. */
function isBehindRelative({ tokens, sentence }: PeriodScope, reading: Range, period: Range) {
  if (period.to > reading.from) return false;
  const close = nextComma(tokens, period.to, reading.from);
  if (close === null) return false;
  const isOn = /^(and|but|и|но)$/.test(tokens[close + 1]?.lower ?? "");
  const open = relativeComma(tokens, period.from, sentence.from);
  if (open === null) return false;
  return isOn ? tenseAt(tokens, close + 2) !== null : isCyrillic(tokens[open + 1]);
}

function isCyrillic(token: Token | undefined): boolean {
  return (token?.lower.charCodeAt(0) ?? 0) >= 0x400;
}

/** The comma that opens the relative clause around `at`, past a preposition: ", for which", «, в котором». */
function relativeComma(tokens: Token[], at: number, start: number): number | null {
  for (let comma = at - 1; comma > Math.max(start, at - asideReach); comma -= 1) {
    if (tokens[comma]?.lower !== ",") continue;
    const isRelative = [1, 2].some((ahead) =>
      relativeWord.test(tokens[comma + ahead]?.lower ?? ""),
    );
    return isRelative ? comma : null;
  }
  return null;
}

/** "£9m came from Lotte, acquired in November": a participle behind the verb dates what it follows, not the figure before. */
function isInLaterAside({ tokens }: PeriodScope, reading: Range, period: Range): boolean {
  if (period.from < reading.to) return false;
  for (let at = reading.to; at < period.from; at += 1) {
    if (tokens[at]?.lower !== ",") continue;
    // "were up 3%, having peaked at 8% in 2023".
    if (tokens[at + 1]?.lower === "having") return true;
    // "ordered 40 jets worth $4.6 billion, to be delivered from 2028".
    if (tokens[at + 1]?.lower === "to" && tokens[at + 2]?.lower === "be") return true;
  }
  const comma = asideStart(tokens, period.from, reading.to);
  if (comma === null || comma <= reading.to) return false;
  return firstTense(tokens, reading.to, comma) === "past";
}

/** "slowed to 2.8% from 3.1%, giving it room to cut rates next week": a participle that ends the sentence tells of what follows. */
function isInEndingParticiple({ tokens, sentence }: PeriodScope, reading: Range, period: Range) {
  for (let at = reading.to; at < period.from; at += 1) {
    if (tokens[at]?.lower !== ",") continue;
    const next = tokens[at + 1];
    if (next?.kind !== "word" || next.capital || !/[a-z]{3}ing$/.test(next.lower)) return false;
    return nextComma(tokens, period.to, sentence.to) === null && hasInfinitive(tokens, at, period);
  }
  return false;
}

function hasInfinitive(tokens: Token[], at: number, { from }: Range): boolean {
  return tokens
    .slice(at, from)
    .some(({ lower, kind }, index) => lower === "to" && kind === "word" && index > 1);
}

/** A period in an aside, and a figure outside it. */
export function isInOtherAside(
  scope: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  return (
    isBehindRelative(scope, reading, period) ||
    isInLaterAside(scope, reading, period) ||
    isInEndingParticiple(scope, reading, period)
  );
}

type Range = { from: number; to: number };

/** "Shares, which have risen 14% since January, fell 4%", "Its arm, whose contract ended in 2024, slipped 6%": the relative clause has its own time. */
function isOfRelative(
  { tokens, readings }: PeriodScope,
  { open, close, period }: { open: number; close: number; period: Period },
): boolean {
  const hasOwn = readings.some(({ from, to }) => from > open && to <= close);
  // "The flood, which came on 3 May, ruined 40 farms" on that day.
  const isOnDay = endsOnDay(period.value);
  if (!hasOwn && isOnDay && firstTense(tokens, open + 2, period.from) === "past") return false;
  return (
    /^(which|who|where|whose)$/.test(tokens[open + 1]?.lower ?? "") &&
    !occurrence.test(tokens[open + 2]?.lower ?? "") &&
    !isExtent(tokens, open + 2, period)
  );
}

/** "The storm, which struck on 24 January, cut power to 700,000 homes": it did so then. */
const occurrence = /^(struck|swept|erupted|occurred|happened)$/;

/** "The trial, which ran from 2018 to 2023 in 41 countries, enrolled 17,604": right behind its verb, both ends of what the subject took. */
function isExtent(tokens: Token[], verb: number, { from, to }: Period): boolean {
  const joint = tokens[from - 1]?.lower ?? "";
  if (from !== verb + 2 || !/^(from|between)$/.test(joint)) return false;
  return tokens.slice(from, to).some(({ lower }) => /^(to|until|till|through|and)$/.test(lower));
}

/** Whether the period is both ends of a relative clause's subject. */
export function isExtentOfRelative(tokens: Token[], period: Period, start: number): boolean {
  const open = asideStart(tokens, period.from, start);
  return open !== null && isExtent(tokens, open + 2, period);
}

/** Whether the period is that of such an aside before the figure. */
export function isOfAside(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const { tokens, sentence } = scope;
  const open = period.to <= reading.from ? asideStart(tokens, period.from, sentence.from) : null;
  const close = open === null ? null : nextComma(tokens, period.to, reading.from);
  return open !== null && close !== null && isOfRelative(scope, { open, close, period });
}

/** "The firm, which bought it in 2019, can sell 30", "the drug, given to 38%, is free until May": the verb behind an aside tells of no past, so that they share no time. */
export function isAcrossAside(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const { tokens, sentence } = scope;
  const [first, last] = period.to <= reading.from ? [period, reading] : [reading, period];
  if (first === period && isRestricting(tokens, period))
    return firstTense(tokens, period.to, reading.from) === "other";
  const open = asideStart(tokens, first.from, sentence.from);
  if (open === null) return false;
  const close = nextComma(tokens, first.to, last.from);
  if (close === null) return false;
  if (first === period && isOfRelative(scope, { open, close, period })) return true;
  // "A deal, signed in 2022 and running until 2027, brings in £18m".
  if (first === period && isThirdPerson(tokens[close + 1])) return true;
  return firstTense(tokens, close + 1, last.from) === "other";
}
