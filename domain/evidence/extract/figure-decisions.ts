import type { PlacedReading } from "./ellipsis.ts";
import { hasVerb } from "./figure-clauses.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { endsOnDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import type { Token } from "./tokens.ts";

/** A time at which something was ordered, judged or decided, which isn't that of the figures in it. */

/** "was ordered on Monday to pay £1.3m", "A dealer who made £2m was ordered on Monday to leave": the day of what was decided. */
export function isOfOrder(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  if (!endsOnDay(period.value)) return false;
  return period.to <= reading.from
    ? isInInfinitive(scope, reading, period) || isInCharge(scope, reading, period)
    : isInSubject(scope, reading, period);
}

function isInInfinitive({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  for (let at = period.to; at < reading.from - 1; at += 1) {
    if (tokens[at]?.kind === "mark") return false;
    if (tokens[at]?.lower === "to" && tokens[at + 1]?.kind === "word")
      return hasOrder(tokens, period.from);
  }
  return false;
}

/** "was jailed on Tuesday for stealing £1.2m", "accused on Monday of taking bribes of $3m": when what was done was judged. */
function isInCharge({ tokens }: PeriodScope, reading: PlacedReading, { to }: Period): boolean {
  const verb = tokens[to + 1];
  return (
    /^(for|of|after)$/.test(tokens[to]?.lower ?? "") &&
    verb?.kind === "word" &&
    /[a-z]{3}ing$/.test(verb.lower) &&
    to + 1 < reading.from
  );
}

function hasOrder(tokens: Token[], before: number): boolean {
  for (let at = before - 1; at > before - orderReach; at -= 1)
    if (
      /^(ordered|agreed|told|voted|decided|asked|urged|promised|vowed|pledged|offered|refused)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      return true;
  return false;
}

const orderReach = 8;

/** "who made £2m by selling gold was ordered": within what the verb is told of. */
function isInSubject(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  let relative = reading.from - 1;
  while (
    relative > Math.max(sentence.from, reading.from - orderReach) &&
    !/^(who|which|that)$/.test(tokens[relative]?.lower ?? "")
  ) {
    if (tokens[relative]?.kind === "mark") return false;
    relative -= 1;
  }
  const isRelative = /^(who|which|that)$/.test(tokens[relative]?.lower ?? "");
  if (!isRelative || !hasVerb(tokens, relative + 1, reading.from)) return false;
  for (let at = reading.to; at < period.from; at += 1)
    if (/^(was|were|has|had)$/.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "will decide in the autumn whether to release £1.6bn": the time of the deciding. */
export function isOfDecision(
  { tokens }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  for (let at = period.to; at < reading.from; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (/^(whether|unless)$/.test(lower)) return true;
    // "won the election in July with a promise to hire 1,300".
    if (promises.test(lower) && tokens[at + 1]?.lower === "to") return true;
  }
  return false;
}

const promises = /^(promise|pledge|vow|plan|offer|bid)$/;
