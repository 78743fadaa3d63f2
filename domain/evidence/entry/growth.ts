import { divideDecimals, multiplyDecimals, scaleDecimal, subtractDecimals } from "../decimal.ts";
import { doOverlap, growInterval, type Interval } from "../interval.ts";
import {
  type EntryRule,
  type EntryValue,
  type EntryWarning,
  say,
  shiftYears,
  weigh,
} from "./entry.ts";

type Grown = { growth: EntryValue; from: EntryValue; to: EntryValue };

/**
 * A growth from the same period a year before and the two levels it leads from and to, where no values that round to these fit together. A growth may be written as an
 * index (105.4 for 5.4% more). Where the difference in points fits and the per cent don't, or the other way about, it says that.
 */
export const growthMissesLevels: EntryRule = (value, { own, growths, levels }) => {
  const later = shiftYears(value.period, 1);
  const earlier = shiftYears(value.period, -1);
  const found: Grown[] = [];
  for (const series of growths) {
    const [from, growth] = [earlier && own.values.get(earlier), series.values.get(value.period)];
    if (from && growth) found.push({ growth, from, to: value });
    const [to, next] = [later && own.values.get(later), later && series.values.get(later)];
    if (to && next) found.push({ growth: next, from: value, to });
  }
  for (const series of levels) {
    const [from, to] = [earlier && series.values.get(earlier), series.values.get(value.period)];
    if (from && to) found.push({ growth: value, from, to });
  }
  return found.flatMap((grown) => judge(grown) ?? []).slice(0, 1);
};

function judge({ growth, from, to }: Grown): EntryWarning | null {
  const [unit, of] = [growth.figure.unit.kind, from.figure.unit.kind];
  const isAmount = unit === "percentage_points" || unit === of;
  const isRelative = unit === "percent";
  if (!(isRelative || (isAmount && of === "percent"))) return null;
  const reached = weigh(to).interval;
  const fits = (relative: boolean) =>
    listChanges(weigh(growth).interval, relative).some((change) => {
      const reach = growInterval(weigh(from).interval, change, relative);
      return reach === null || doOverlap(reach, reached);
    });
  if (fits(isRelative)) return null;
  const said = { from: say(from.figure), to: say(to.figure), growth: say(growth.figure) };
  if (of === "percent" && fits(!isRelative)) {
    return { code: "percentForPoints", values: said };
  }
  return {
    code: "growthMissesLevels",
    values: { ...said, change: sayChange(from, to, isRelative) },
  };
}

/** As it is, and where it may be an index, less a hundred. */
function listChanges(growth: Interval, isRelative: boolean): Interval[] {
  const { low, high } = growth;
  if (!isRelative || low === null || high === null) return [growth];
  return [growth, { low: subtractDecimals(low, "100"), high: subtractDecimals(high, "100") }];
}

function sayChange(from: EntryValue, to: EntryValue, isRelative: boolean): string {
  const [a, b] = [from.figure.value, to.figure.value];
  if (a === null || b === null || Number(a) === 0) return "–";
  const change = subtractDecimals(b, a);
  const value = isRelative
    ? divideDecimals(multiplyDecimals(change, "100"), a, { places: 1, mode: "half_even" })
    : scaleDecimal(change, 0);
  const kind = isRelative ? ("percent" as const) : ("percentage_points" as const);
  return say({ value, low: null, high: null, qualifier: "=", unit: { kind, code: null } });
}
