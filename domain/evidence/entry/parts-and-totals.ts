import { doOverlap, type Interval } from "../interval.ts";
import { parsePeriod } from "../periods.ts";
import { sumFigures, type Weighed } from "../sum-figures.ts";
import {
  differsOnlyIn,
  type EntryContext,
  type EntryRule,
  type EntrySeries,
  type EntryValue,
  type EntryWarning,
  isFlow,
  isSameUnit,
  mayJoin,
  say,
  weigh,
} from "./entry.ts";

type Split = { total: EntryValue; parts: EntryValue[] };

/** Turnover is exports and imports, a balance exports less imports; goods and services are goods, and services. */
export const partsMissTotal: EntryRule = (value, context) => {
  const family = [context.own, ...context.siblings].filter(({ key }) =>
    isSameUnit(key.unit, context.own.key.unit),
  );
  const at = (dimension: "flow" | "coverage", name: string) => {
    const series = family.find(
      ({ key }) => key[dimension] === name && differsOnlyIn(key, context.own.key, dimension),
    );
    return series && valueAt(series, value, context);
  };
  const [exports, imports] = [at("flow", "export"), at("flow", "import")];
  const splits = [
    toSplit(at("flow", "turnover"), [exports, imports]),
    toSplit(at("coverage", "goods_and_services"), [
      at("coverage", "goods"),
      at("coverage", "services"),
    ]),
    // Exports are the balance and the imports.
    toSplit(exports, [at("flow", "balance"), imports]),
  ];
  return splits
    .flatMap((split) => split ?? [])
    .filter(
      (split) => isPartOf(split, value) && mayJoin(context.own.key, [split.total, ...split.parts]),
    )
    .flatMap((split) => judge(split, "partsMissTotal"));
};

function valueAt(series: EntrySeries, value: EntryValue, context: EntryContext) {
  return series === context.own ? value : series.values.get(value.period);
}

function toSplit(
  total: EntryValue | undefined,
  parts: readonly (EntryValue | undefined)[],
): Split | null {
  const known = parts.flatMap((part) => part ?? []);
  return total && known.length === parts.length ? { total, parts: known } : null;
}

function isPartOf({ total, parts }: Split, value: EntryValue): boolean {
  return total === value || parts.includes(value);
}

function judge(
  { total, parts }: Split,
  code: "partsMissTotal" | "periodsMissTotal" | "sharesMissWhole",
  slackPercent = 0,
): EntryWarning[] {
  const sum = sumFigures(parts.map(weigh));
  if (!sum || doOverlap(widen(sum.interval, slackPercent), weigh(total).interval)) return [];
  return [toWarning(code, { total: say(total.figure), sum })];
}

function toWarning(
  code: EntryWarning["code"],
  { total, sum }: { total: string; sum: Weighed },
): EntryWarning {
  return { code, values: { total, sum: say(sum.figure) } };
}

function widen({ low, high }: Interval, percent: number): Interval {
  const by = (end: string | null, factor: number) =>
    end === null ? null : (Number(end) * factor).toFixed(6);
  return percent === 0
    ? { low, high }
    : { low: by(low, 1 - percent / 100), high: by(high, 1 + percent / 100) };
}

/** Parts of a year are often revised when the year is, so that the year counts what they don't. */
const revisedPercent = 2;
const partings = [
  { granularity: "half_year", months: 6 },
  { granularity: "quarter", months: 3 },
  { granularity: "month", months: 1 },
] as const;

/** Four quarters are a year, and January–September with the fourth quarter is one too. Only of what may be added up. */
export const periodsMissTotal: EntryRule = (value, { own }) => {
  if (!isFlow(value) || Number(value.figure.value ?? 0) < 0) return [];
  const values = new Map(own.values).set(value.period, value);
  const totals = [...values.values()].filter(
    (total) => total === value || contains(total.period, value.period),
  );
  return totals
    .flatMap((total) => listPartings(total, values))
    .filter((split) => isPartOf(split, value) && split.parts.every(isFlow))
    .slice(0, 1)
    .flatMap((split) => judge(split, "periodsMissTotal", revisedPercent));
};

function contains(outer: string, inner: string): boolean {
  const [a, b] = [parsePeriod(outer), parsePeriod(inner)];
  return a !== null && b !== null && a.text !== b.text && a.from <= b.from && b.to <= a.to;
}

/** All ways in which known values fill the total's days without gap. */
function listPartings(total: EntryValue, values: ReadonlyMap<string, EntryValue>): Split[] {
  const days = parsePeriod(total.period);
  if (!days) return [];
  const within = [...values.values()].flatMap((part) => {
    const read = parsePeriod(part.period);
    const isInside = read && part !== total && read.from >= days.from && read.to <= days.to;
    return isInside && read.text !== days.text ? [{ part, read }] : [];
  });
  const even = partings.map(({ granularity }) =>
    within
      .filter(({ read }) => read.granularity === granularity)
      .sort((a, b) => (a.read.from < b.read.from ? -1 : 1)),
  );
  const uneven = within
    .filter(({ read }) => read.from === days.from)
    .map((first) => [
      first,
      ...within.filter(({ read }) => read.from === first.read.to && read.to === days.to),
    ]);
  return [...even, ...uneven.map((pair) => pair.slice(0, 2))]
    .filter((tiles) => {
      const isTight = tiles.every(
        ({ read }, at) => read.from === (tiles[at - 1]?.read.to ?? days.from),
      );
      return tiles.length > 1 && isTight && tiles.at(-1)?.read.to === days.to;
    })
    .map((tiles) => ({ total, parts: tiles.map(({ part }) => part) }));
}

/** How many other periods must have added up before a breakdown is taken for one of a whole. */
const learntMin = 2;

/**
 * A breakdown that came to its total, or to a hundred per cent, in other periods, and doesn't in this one. Whether a breakdown names all parts isn't said anywhere,
 * so it is learnt.
 */
export const breakdownMisses: EntryRule = (value, context) => {
  const { own, siblings } = context;
  const family = [own, ...siblings].filter(
    ({ key }) => isSameUnit(key.unit, own.key.unit) && differsOnlyIn(key, own.key, "breakdown"),
  );
  const parts = family.filter(({ key }) => key.breakdown !== null);
  const whole = family.find(({ key }) => key.breakdown === null);
  if (parts.length < 2 || own.key.unit.kind === "ratio") return [];
  const splitAt = (period: string): { sum: Weighed; total: Weighed; isNew: boolean } | null => {
    const isNew = period === value.period;
    const at = (series: EntrySeries) =>
      isNew && series === own ? value : series.values.get(period);
    const known = parts.flatMap((series) => at(series) ?? []);
    const sum = sumFigures(known.map(weigh));
    const total = totalAt(whole && at(whole), own);
    return sum && total && known.length === parts.length && mayJoin(own.key, known)
      ? { sum, total, isNew }
      : null;
  };
  const now = splitAt(value.period);
  if (!now || doOverlap(now.sum.interval, now.total.interval)) return [];
  const others = [...new Set(parts.flatMap(({ values }) => [...values.keys()]))]
    .filter((period) => period !== value.period)
    .flatMap((period) => splitAt(period) ?? []);
  const held = others.filter(({ sum, total }) => doOverlap(sum.interval, total.interval)).length;
  if (held < learntMin || held < others.length * 0.75) return [];
  const isPercent = own.key.unit.kind === "percent";
  return [
    toWarning(isPercent ? "sharesMissWhole" : "partsMissTotal", {
      total: say(now.total.figure),
      sum: now.sum,
    }),
  ];
};

function totalAt(value: EntryValue | undefined, { key }: EntrySeries): Weighed | null {
  if (value) return weigh(value);
  if (key.unit.kind !== "percent") return null;
  const whole = { low: null, high: null, qualifier: "=" as const, unit: key.unit, value: "100" };
  return { figure: whole, interval: { low: "100", high: "100" } };
}
