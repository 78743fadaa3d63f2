import { parsePeriod } from "../periods.ts";
import { daysOf, type EntryRule, type EntryValue, isFlow, say, sizeOf } from "./entry.ts";

/** So many values before and after are looked at. */
const nearestCount = 6;
/** How far beyond all its neighbours a value must lie; of a single neighbour nobody knows how it moves. */
const beyondMin = 20;
const beyondOneMin = 40;

/**
 * A value a hundred or a thousand times more, or less, than all the nearest of its series. Amounts are compared by the day, so that a quarter may stand
 * beside a year. Sizes are compared roughly, so as floats; nothing is kept of that.
 */
export const offByPower: EntryRule = (value, { own }) => {
  const size = paceOf(value);
  const near = listNearest(value, [...own.values.values()]);
  const sizes = near.flatMap((one) => paceOf(one) ?? []);
  const nearest = near[0];
  if (size === null || sizes.length === 0 || !nearest) return [];
  const needed = sizes.length === 1 ? beyondOneMin : beyondMin;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const beyond = size > most ? size / most : least / size;
  if (beyond < needed) return [];
  const middle = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? most;
  const ratio = size > most ? size / middle : middle / size;
  const power = Math.max(1, Math.round(Math.log10(ratio)));
  const times = 10 ** power;
  return [
    {
      code: "offByPower",
      values: { times, direction: size > most ? "more" : "less", near: say(nearest.figure) },
    },
  ];
};

/** Amounts by the day. */
function paceOf(value: EntryValue): number | null {
  const [size, days] = [sizeOf(value), daysOf(value.period)];
  if (size === null || days === null) return null;
  return isFlow(value) ? size / (days.to - days.from) : size;
}

function listNearest(value: EntryValue, values: readonly EntryValue[]): EntryValue[] {
  const middleOf = (period: string) => {
    const days = daysOf(period);
    return days ? (days.from + days.to) / 2 : 0;
  };
  const here = middleOf(value.period);
  return values
    .filter((one) => one.periodKind === value.periodKind && sizeOf(one) !== null)
    .map((one) => ({ one, distance: Math.abs(middleOf(one.period) - here) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, nearestCount)
    .map(({ one }) => one);
}

/** How far beyond its neighbours of the same length, and how near to one of another. */
const outside = 1.6;
const within = 1.15;
const alikeMin = 2;

/** An amount that is none for a period of this length, by its neighbours, and one for another length: a year's in the row of a quarter. */
export const otherPeriodsValue: EntryRule = (value, { own }) => {
  const size = sizeOf(value);
  const days = daysOf(value.period);
  if (!isFlow(value) || size === null || days === null) return [];
  const near = listNearest(value, [...own.values.values()].filter(isFlow));
  const isAlike = (one: EntryValue) => lengthOf(one) === lengthOf(value);
  const alike = listNearest(value, [...own.values.values()].filter(isAlike)).flatMap(
    (one) => sizeOf(one) ?? [],
  );
  const off = (sizes: readonly number[], factor: number) =>
    size > Math.max(...sizes) * factor || size * factor < Math.min(...sizes);
  if (alike.length < alikeMin || !off(alike, outside)) return [];
  const match = near.find((one) => {
    const other = sizeOf(one);
    const isOther = lengthOf(one) !== lengthOf(value);
    return isOther && other !== null && size < other * within && other < size * within;
  });
  return match ? [{ code: "otherPeriodsValue", values: { period: match.period } }] : [];
};

function lengthOf({ period }: EntryValue): number {
  const days = daysOf(period);
  return days ? Math.round((days.to - days.from) / 30.4) : 0;
}

/** Fewer digits come again by chance. */
const digitsMin = 4;
const digitsFarMin = 6;

/** The very value of another period, to the digit: the row beside it, copied. */
export const sameAsOther: EntryRule = (value, { own }) => {
  const digits = value.figure.value?.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length ?? 0;
  if (digits < digitsMin) return [];
  const same = [...own.values.values()].find(
    (other) =>
      other.figure.value === value.figure.value &&
      (digits >= digitsFarMin || isBeside(value.period, other.period)),
  );
  return same ? [{ code: "sameAsOther", values: { period: same.period } }] : [];
};

/** No more than a year apart. */
function isBeside(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)];
  if (!a || !b) return false;
  const years = Math.abs(Number(a.from.slice(0, 4)) - Number(b.from.slice(0, 4)));
  return years <= 1;
}
