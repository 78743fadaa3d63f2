import { compareDecimals } from "../decimal.ts";
import { changeWords } from "./lexicon/change.ts";
import { timesWords } from "./lexicon/units.ts";
import { isDash } from "./period-tokens.ts";
import { compilePhrases, matchPhraseBefore } from "./phrases.ts";
import type { Quantity } from "./quantities.ts";
import { toBaseValue } from "./quantities.ts";
import { readQuantity } from "./quantity-reader.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const changes = compilePhrases(changeWords);
const joinWords = new Set(["to", "or", "до", "или", "do"]);
const changeReach = 8;

type Joint = { at: number; from: number };

/** Whether a word of change governs "from 30 to 40": then there are two levels and no range. */
function hasChangeBefore(tokens: Token[], at: number, reach = changeReach): boolean {
  for (let end = at; end > at - reach && end > 0; end -= 1)
    if (matchPhraseBefore(changes, tokens, end)) return true;
  return false;
}

const foreseeing =
  /^(expects?|expected|forecasts?|sees|guided|guidance|targets?|projects|projected|predicts?)$/;

function isForeseen(tokens: Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - changeReach), at)
    .some(({ lower }) => foreseeing.test(lower));
}

/** What joins the quantity that ends at `first.to` to the next: where the next begins, and where the whole range does. */
function findJoint(tokens: Token[], first: Quantity): Joint | null {
  const joint = tokens[first.to];
  const previous = tokens[first.from - 1]?.lower ?? "";
  const next = tokens[first.to + 1];
  if (!joint || !next || joint.gap > gaps.blank) return null;
  if (isDash(joint)) {
    // "87 – 34 of them" is punctuation; a hyphen with a blank on one side only is too.
    const isTight = joint.gap === gaps.none && next.gap === gaps.none;
    const isSpaced = joint.gap === gaps.blank && next.gap === gaps.blank && joint.lower !== "—";
    return isTight || isSpaced ? { at: first.to + 1, from: first.from } : null;
  }
  if (joint.lower === "and" || joint.lower === "и")
    return previous === "between" || previous === "между"
      ? { at: first.to + 1, from: first.from - 1 }
      : null;
  if (!joinWords.has(joint.lower)) return null;
  if (previous === "from")
    return hasChangeBefore(tokens, first.from - 1)
      ? null
      : { at: first.to + 1, from: first.from - 1 };
  if (previous === "с" || previous === "со") return null;
  if (previous === "от" || previous === "od") return { at: first.to + 1, from: first.from - 1 };
  // "fell 35,000 barrels to 741,000 barrels": a change and the level it led to.
  // "expects growth of 5% to 5.5%".
  const isOfGrowth =
    first.unit?.kind === "percent" && /^(of|by)$/.test(previous) && isForeseen(tokens, first.from);
  if (first.unit !== null && !isOfGrowth && hasChangeBefore(tokens, first.from, 2)) return null;
  return { at: first.to + 1, from: first.from };
}

function isSameUnit(first: Quantity, last: Quantity): boolean {
  return (
    first.unit === null ||
    last.unit === null ||
    (first.unit.kind === last.unit.kind && first.unit.code === last.unit.code)
  );
}

/** The second "m" of "£790–820m" is millions, not metres. */
function asMoney(tokens: Token[], first: Quantity, last: Quantity): Quantity {
  const isMetres = last.unit?.code === "m" && tokens[last.to - 1]?.lower === "m";
  return isMetres && first.unit?.kind === "currency"
    ? { ...last, unit: first.unit, magnitude: 6 }
    : last;
}

/** The times of «в 1,5–2 раза» are a ratio, as those of «в 2 раза». */
function asRatio(tokens: Token[], first: Quantity, last: Quantity): Quantity {
  const isTimes = last.unit?.kind === "count" && timesWords.has(last.unit.code ?? "");
  const isRatio =
    isTimes && (tokens[first.from - 1]?.lower === "в" || first.mantissa.includes("."));
  return isRatio ? { ...last, unit: { kind: "ratio", code: null } } : last;
}

/** A level that a change led to is many times the change; the ends of a range lie nearer. */
const levelTimesMin = 4;

function isUnder(low: Quantity, high: Quantity): boolean {
  return compareDecimals(toBaseValue(low), toBaseValue(high)) < 0;
}

/** "10–15,000": thousands written out only at the end belong to both ends. */
function groupedMagnitude(first: Quantity, last: Quantity): number | null {
  const isShort = first.unit === null && /^\d{1,3}$/.test(first.mantissa);
  const isOfThousands = isShort && /^\d{2,3}000$/.test(last.mantissa);
  const isNear = Number(last.mantissa) / (Number(first.mantissa) * 1000) <= levelTimesMin;
  return isOfThousands && isNear ? 3 : null;
}

export type RangeReading = { from: number; to: number; first: Quantity; last: Quantity };

/**
 * "44–45 billion", "between $40 and $45 billion", "3–5%", "от 44 до 45 млрд": magnitude and unit belong to both ends. Null where the two
 * numbers are two figures, or run downwards.
 */
export function readRange(tokens: Token[], first: Quantity): RangeReading | null {
  if (first.isFraction || first.mantissa.startsWith("-")) return null;
  const joint = findJoint(tokens, first);
  if (!joint) return null;
  const read = readQuantity(tokens, joint.at);
  const last = read && asRatio(tokens, first, asMoney(tokens, first, read));
  if (!last || last.isFraction || last.mantissa.startsWith("-") || !isSameUnit(first, last))
    return null;
  // "rose 4% and 6% to 5,000 yuan": a per cent leads to no bare number.
  const isBareLevel = first.unit?.kind === "percent" && last.unit?.kind !== "percent";
  if (isBareLevel && tokens[first.to]?.lower === "to") return null;
  const isOpen = first.magnitude === null && first.unit?.kind !== "count";
  const high: Quantity = { ...last, unit: last.unit ?? first.unit };
  const toLow = (magnitude: number | null): Quantity => ({
    ...first,
    magnitude,
    unit: first.unit ?? last.unit,
    shift: first.unit ? first.shift : last.shift,
  });
  const shared = toLow(
    isOpen ? (last.magnitude ?? groupedMagnitude(first, last)) : first.magnitude,
  );
  // "between $900,000 and $1.2 million": written out in full.
  const low = isUnder(shared, high) ? shared : toLow(first.magnitude);
  const isRising = isUnder(low, high);
  // "dropped by 26,000 to 898,000": a change and the level it led to.
  // "rose 5,500 to 240,250".
  const isChange =
    tokens[first.to]?.lower === "to" &&
    (tokens[first.from - 1]?.lower === "by" || hasChangeBefore(tokens, first.from, 1));
  if (isChange && Number(toBaseValue(high)) > levelTimesMin * Number(toBaseValue(low))) return null;
  return isRising ? { from: joint.from, to: last.to, first: low, last: high } : null;
}
