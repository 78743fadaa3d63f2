import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  scaleDecimal,
  subtractDecimals,
} from "./decimal.ts";
import type { ReadFigure } from "./extract/read-figures.ts";
import type { FigureValue, Qualifier } from "./figure.ts";
import { looseStepOf } from "./read-back-rounding.ts";

/** What a value may be: decimal strings, both ends included; null where there is no end. */
export type Interval = { low: string | null; high: string | null };

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) };
}

export function negateInterval({ low, high }: Interval): Interval {
  return { low: negateEnd(high), high: negateEnd(low) };
}

/** Times ten to the `power`. */
export function scaleInterval({ low, high }: Interval, power: number): Interval {
  const scale = (end: string | null) => (end === null ? null : scaleDecimal(end, power));
  return { low: scale(low), high: scale(high) };
}

/** Of intervals that hold nothing below zero; null where one may. */
export function multiplyIntervals(a: Interval, b: Interval): Interval | null {
  if (!isAtMost("0", a.low ?? "-1") || !isAtMost("0", b.low ?? "-1")) return null;
  const times = (one: string | null, other: string | null) =>
    one === null || other === null ? null : multiplyDecimals(one, other);
  return { low: times(a.low, b.low), high: times(a.high, b.high) };
}

/** What a level may grow into by a change in per cent of it, or else by an amount; null where a level that grows in per cent may be below zero. */
export function growInterval(
  from: Interval,
  change: Interval,
  isRelative: boolean,
): Interval | null {
  if (!isRelative) return addIntervals(from, change);
  return multiplyIntervals(from, addIntervals({ low: "1", high: "1" }, scaleInterval(change, -2)));
}

/** Whether one value may lie in both. */
export function doOverlap(a: Interval, b: Interval): boolean {
  return isAtMost(a.low, b.high) && isAtMost(b.low, a.high);
}

/** Whether all of it lies above a value. */
export function isAbove({ low }: Interval, value: string): boolean {
  return low !== null && compareDecimals(low, value) > 0;
}

function addEnds(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : addDecimals(a, b);
}

function negateEnd(end: string | null): string | null {
  return end === null ? null : negateDecimal(end);
}

/** Where there is no end, nothing is beyond it. */
function isAtMost(low: string | null, high: string | null): boolean {
  return low === null || high === null || compareDecimals(low, high) <= 0;
}

/**
 * What a stored figure may be, by the rounding of its own digits and of those printed for it, whichever is the coarser. An inequality has one end. An
 * approximation may be a twentieth off, for nobody says how near "about" is; a fraction in words half a per cent of the whole.
 */
export function findInterval(stored: FigureValue, printed: ReadFigure | null): Interval {
  const qualifiers = printed ? [stored.qualifier, printed.qualifier] : [stored.qualifier];
  const isOpen = (...open: Qualifier[]) => qualifiers.some((one) => open.includes(one));
  const [low, high] = [stored.value ?? stored.low, stored.value ?? stored.high];
  const slackOf = (end: string) => findSlack(end, stored, printed, isOpen("~"));
  return {
    low: low === null || isOpen("<", "≤") ? null : subtractDecimals(low, slackOf(low)),
    high: high === null || isOpen(">", "≥") ? null : addDecimals(high, slackOf(high)),
  };
}

/** How far the true value may lie from an end of what is stored. */
function findSlack(
  end: string,
  stored: FigureValue,
  printed: ReadFigure | null,
  isRough: boolean,
): string {
  const slacks = [halve(looseStepOf(end, 0))];
  if (isRough) slacks.push(divideDecimals(magnitude(end), "20", { places: 20, mode: "up" }));
  if (printed?.isFraction) slacks.push(stored.unit.kind === "ratio" ? "0.005" : "0.5");
  else if (printed?.unit.kind === stored.unit.kind)
    slacks.push(halve(looseStepOf(printed.written.low, printed.written.power)));
  return slacks.reduce((a, b) => (compareDecimals(a, b) < 0 ? b : a));
}

function halve(step: string): string {
  return multiplyDecimals(step, "0.5");
}

function magnitude(decimal: string): string {
  return decimal.replace("-", "");
}
