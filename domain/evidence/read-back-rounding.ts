import {
  addDecimals,
  compareDecimals,
  roundDecimal,
  scaleDecimal,
  subtractDecimals,
} from "./decimal.ts";
import type { ReadFigure } from "./extract/read-figures.ts";
import type { Qualifier } from "./figure.ts";

type Stored = { value: string; qualifier: Qualifier };

const fractionTolerance = { "=": "0.005", "~": "0.01" };

/** Decimal places as written, zeros included: "46.0" declares a tenth. */
function placesOf(written: string): number {
  const point = written.indexOf(".");
  return point < 0 ? 0 : written.length - point - 1;
}

/** One unit of the last digit written, in base units. */
function stepOf(written: string, power: number): string {
  return scaleDecimal("1", power - placesOf(written));
}

/** The unit that round zeros leave open, a tenth of the number at most: 100 for "1,500", 1 for "50". */
export function looseStepOf(written: string, power: number): string {
  const digits = written.replace("-", "");
  let zeros = digits.includes(".") ? 0 : digits.length - digits.replace(/0+$/, "").length;
  while (zeros > 0 && compareDecimals(scaleDecimal("1", zeros + 1), digits) > 0) zeros -= 1;
  return scaleDecimal("1", power - placesOf(written) + zeros);
}

/** A value no more exact than another, whose round zeros are left open. */
export function roundLike(value: string, model: string): string {
  const step = looseStepOf(model, 0);
  const power = step.includes(".") ? -placesOf(step) : step.length - 1;
  return roundToStep(value, power);
}

function distance(a: string, b: string): string {
  const difference = subtractDecimals(a, b);
  return difference.startsWith("-") ? difference.slice(1) : difference;
}

function isWithinHalf(a: string, b: string, step: string): boolean {
  const gap = distance(a, b);
  return compareDecimals(addDecimals(gap, gap), step) <= 0;
}

/** Whether the words' qualifier may stand for the stored one at all. */
export function judgeQualifier(read: ReadFigure, stored: Stored): boolean {
  const words = read.qualifier;
  const isBelow = compareDecimals(stored.value, read.value ?? "0") <= 0;
  if (words === "~" && read.near === "below" && !isBelow) return false;
  switch (stored.qualifier) {
    case "=":
      return true;
    case "~":
      return words === "~";
    case ">":
    case "≥":
      return words === ">" || words === "≥";
    case "<":
    case "≤":
      return words === "<" || words === "≤" || (words === "~" && read.near === "below");
  }
}

/** Whether the number written is the stored one within the rounding that its digits and its qualifier declare. */
export function judgeValue(read: ReadFigure, stored: Stored): boolean {
  const value = read.value ?? "0";
  const { low: written, power } = read.written;
  if (read.isFraction) return judgeFraction(read, stored);
  switch (read.qualifier) {
    case "=":
      return compareDecimals(roundToStep(stored.value, power - placesOf(written)), value) === 0;
    case "~":
      return read.near === "below"
        ? compareDecimals(distance(value, stored.value), looseStepOf(written, power)) < 0
        : isWithinHalf(value, stored.value, looseStepOf(written, power));
    case ">":
    case "≥":
      return judgeSide({ bound: value, inner: stored.value, read, stored });
    case "<":
    case "≤":
      return judgeSide({ bound: stored.value, inner: value, read, stored });
  }
}

/** To a power of ten, halves away from zero. */
function roundToStep(value: string, power: number): string {
  return roundDecimal(value, -power, "half_up");
}

/** An inequality may be loosened by less than a unit of the last digit. "Over 46" needs more than 46, unless "over" is what the source says of it. */
function judgeSide({
  bound,
  inner,
  read,
  stored,
}: {
  bound: string;
  inner: string;
  read: ReadFigure;
  stored: Stored;
}): boolean {
  const order = compareDecimals(bound, inner);
  const isStrict = read.qualifier === ">" || read.qualifier === "<";
  const isOpenInSource = stored.qualifier === ">" || stored.qualifier === "<";
  if (order > 0 || (order === 0 && isStrict && !isOpenInSource)) return false;
  const step = looseStepOf(read.written.low, read.written.power);
  return compareDecimals(distance(bound, inner), step) < 0;
}

/** Shares are compared as ratios: the tolerance is in hundredths of the whole, whatever unit the value is stored in. */
function judgeFraction(read: ReadFigure, stored: Stored): boolean {
  const isRough = read.qualifier === "~";
  const tolerance = scaleDecimal(fractionTolerance[isRough ? "~" : "="], read.written.power);
  const value = read.value ?? "0";
  const isNear = compareDecimals(distance(value, stored.value), tolerance) <= 0;
  if (read.qualifier === "=" || isRough) return isNear;
  const order = compareDecimals(stored.value, value);
  const isStoredStrict = stored.qualifier === ">" || stored.qualifier === "<";
  if (order === 0 && isStoredStrict) return true;
  const reach = scaleDecimal("0.05", read.written.power);
  const isTrue = read.qualifier === ">" || read.qualifier === "≥" ? order > 0 : order < 0;
  return isTrue && compareDecimals(distance(value, stored.value), reach) <= 0;
}

/** A range is rounded outwards, by less than a unit of each end's last digit. */
export function judgeEnds(read: ReadFigure, stored: { low: string; high: string }): boolean {
  if (read.low === null || read.high === null) return false;
  const { low, high, power, highPower } = read.written;
  const isOutward =
    compareDecimals(read.low, stored.low) <= 0 && compareDecimals(read.high, stored.high) >= 0;
  return (
    isOutward &&
    compareDecimals(distance(read.low, stored.low), stepOf(low, power)) < 0 &&
    compareDecimals(distance(read.high, stored.high), stepOf(high ?? low, highPower)) < 0
  );
}
