import { isAbove } from "../interval.ts";
import {
  differsOnlyIn,
  type EntryContext,
  type EntryRule,
  type EntrySeries,
  type EntryValue,
  isSameUnit,
  say,
  sizeOf,
  weigh,
} from "./entry.ts";

/** A share of more than all of it. */
export const shareAboveWhole: EntryRule = (value, { own, isShare }) => {
  const isPart = isShare || own.key.breakdown !== null;
  if (value.figure.unit.kind !== "percent" || !isPart) return [];
  if (!isAbove(weigh(value).interval, "100") || (!isShare && !neverAbove(own))) return [];
  return [{ code: "shareAboveWhole", values: { value: say(value.figure) } }];
};

/** What nobody calls a share is one where it never was more than the whole. */
function neverAbove({ values }: EntrySeries): boolean {
  const known = [...values.values()];
  return known.length >= 3 && known.every((one) => !isAbove(weigh(one).interval, "100"));
}

/** How near a conversion comes to a rate, and how far from it one must be that isn't made at it. */
const sameRate = 0.004;
const otherRate = 0.03;

/**
 * Two series that differ in nothing but the currency say the rate between them. Where the rate of this period is known from others, a value that
 * misses it was converted at another; where it isn't, one that meets another year's rate and not those around it.
 */
export const otherYearsRate: EntryRule = (value, context) => {
  const { own, siblings } = context;
  if (own.key.unit.kind !== "currency") return [];
  for (const sibling of siblings) {
    const { kind, code } = sibling.key.unit;
    const isPair = kind === "currency" && !isSameUnit(sibling.key.unit, own.key.unit);
    const other =
      isPair && differsOnlyIn(sibling.key, own.key, null)
        ? sibling.values.get(value.period)
        : undefined;
    const rate = other && rateOf(value, other);
    if (!rate || code === null) continue;
    const known = listRates(value, context, code);
    const here = known.find(({ period }) => period === value.period);
    const met = known.find(
      (one) => one.period !== value.period && Math.abs(one.rate / rate - 1) < sameRate,
    );
    const misses = here !== undefined && Math.abs(here.rate / rate - 1) > otherRate;
    const moves =
      met !== undefined && known.some((one) => Math.abs(one.rate / met.rate - 1) > otherRate);
    const values = {
      currency: code,
      rate: rate.toPrecision(4),
      period: met?.period ?? value.period,
    };
    if (met && moves && (misses || (!here && isLone(known, rate))))
      return [{ code: "otherYearsRate", values }];
    if (misses)
      return [{ code: "rateMisses", values: { ...values, known: here.rate.toPrecision(4) } }];
  }
  return [];
};

type Rate = { period: string; rate: number };

function rateOf(value: EntryValue, other: EntryValue): number | null {
  const [own, theirs] = [sizeOf(value), sizeOf(other)];
  return own === null || theirs === null ? null : own / theirs;
}

/** Of all pairs of series of the indicator in the two currencies; the entered value's own left out. */
function listRates(value: EntryValue, { own, siblings }: EntryContext, code: string): Rate[] {
  const all = [own, ...siblings];
  const mine = all.filter(({ key }) => isSameUnit(key.unit, own.key.unit));
  const theirs = all.filter(({ key }) => key.unit.kind === "currency" && key.unit.code === code);
  return mine.flatMap((one) => {
    const pair = theirs.find(({ key }) => differsOnlyIn(key, one.key, null));
    if (!pair) return [];
    return [...one.values.values()].flatMap((each) => {
      if (one === own && each.period === value.period) return [];
      const other = pair.values.get(each.period);
      const rate = other && rateOf(each, other);
      return rate ? [{ period: each.period, rate }] : [];
    });
  });
}

/** Of several periods that have about this rate nobody can say which was taken. */
function isLone(known: readonly Rate[], rate: number): boolean {
  return (
    new Set(
      known.filter((one) => Math.abs(one.rate / rate - 1) < sameRate).map(({ period }) => period),
    ).size === 1
  );
}
