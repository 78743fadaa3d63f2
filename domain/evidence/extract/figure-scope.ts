import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { countDays } from "./period-shifts.ts";
import type { Period } from "./periods.ts";
import { toBaseValue } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A sentence with its periods and figures. */
export type PeriodScope = {
  tokens: Token[];
  sentence: Sentence;
  /** What its figures may belong to, and what they are only compared with: see figure-bases.ts. */
  periods: Period[];
  bases: Period[];
  /** When something was said, published or founded. */
  asides: Period[];
  readings: PlacedReading[];
};

/** How many words before a figure its own clause, verb and time are looked for. */
const clauseReach = 80;

/** Where to stop looking back from `at`. */
export function clauseStart(sentence: Sentence, at: number): number {
  return Math.max(sentence.from, at - clauseReach);
}

export function isChange(reading: PlacedReading): boolean {
  const kind = reading.first.unit?.kind;
  return kind === "percent" || kind === "ratio" || kind === "percentage_points";
}

/** "For 20 years", "needed ten days": how long something lasts or takes, and not "the average wait was 20 days", "three months of imports". */
function lasts(tokens: Token[], { from, to, first }: PlacedReading): boolean {
  const isMeasured =
    tokens[to]?.lower === "of" ||
    /^(was|were|is|are|averaged|averages|to|at|of|from|by)$/.test(tokens[from - 1]?.lower ?? "");
  return !isMeasured && /^(a|mo|wk|d)$/.test(first.unit?.code ?? "");
}

/** "seen within four hours": no time goes on into it. */
export function isLimit(tokens: Token[], { from, first }: PlacedReading): boolean {
  return (
    timeUnitCodes.has(first.unit?.code ?? "") &&
    /^(within|after|served|spent)$/.test(tokens[from - 1]?.lower ?? "")
  );
}

/** "three weeks after he began to talk": how far something lies from another. */
export function isOffset(tokens: Token[], { to, first }: PlacedReading): boolean {
  return (
    /^(a|mo|wk|d|h|min)$/.test(first.unit?.code ?? "") &&
    /^(after|before|late|early|ahead)$/.test(tokens[to]?.lower ?? "")
  );
}

const daysOf: Readonly<Record<string, number>> = { a: 365, mo: 30, wk: 7, d: 1 };

/** A length of time belongs to no day, and to no period shorter than itself: "was jailed for six years on Tuesday", "in 1968 she rented it for 20 years". */
export function isTooShort(
  { tokens }: PeriodScope,
  reading: PlacedReading,
  { value }: Period,
): boolean {
  const code = reading.first.unit?.code ?? "";
  if (!timeUnitCodes.has(code)) return false;
  const period = parsePeriod(value ?? "");
  if (!period) return false;
  if (period.granularity === "day") return daysOf[code] !== undefined;
  if (!lasts(tokens, reading)) return false;
  const days = (daysOf[code] ?? 0) * Number(toBaseValue(reading.last ?? reading.first));
  return days > countDays(period.from, period.to) + 31;
}

const groupReach = 10;

/** "compared with 21% of those given none", "against 5% in the south": other people or places at the same time, where no other is named. */
export function isOfOtherGroup(scope: PeriodScope, { to }: PlacedReading): boolean {
  const { tokens, sentence } = scope;
  const isGroup =
    (/^(for|from)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.kind === "word") ||
    /^(elsewhere|nationally|nationwide|overall|globally)$/.test(tokens[to]?.lower ?? "") ||
    (/^(of|for|in|among|across)$/.test(tokens[to]?.lower ?? "") &&
      (/^(those|the|all|other|its|their)$/.test(tokens[to + 1]?.lower ?? "") ||
        (tokens[to + 1]?.capital ?? false) ||
        /s$/.test(tokens[to + 1]?.lower ?? "")));
  if (!isGroup) return false;
  const end = Math.min(sentence.to, to + groupReach);
  return ![...scope.periods, ...scope.bases].some(({ from }) => from >= to && from < end);
}
