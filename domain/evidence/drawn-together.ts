import type { ObservationStatus, Unit } from "./figure.ts";
import { type Period, type PeriodGranularity, parsePeriod } from "./periods.ts";

/**
 * What may be drawn together (DESIGN.md §2.6). One chart has one unit and one axis. A line, and the bars of one colour, hold one coverage, compiler, unit and price
 * basis; what isn't stated joins nothing. Pure: knows no chart and no database.
 */
export type Drawable = Readonly<{
  /** Canonical text of periods.ts. */
  period: string;
  /** Over the period, or as of it: a level, which has no length. */
  periodKind: "over" | "as_of";
  value: string | null;
  low: string | null;
  high: string | null;
  unit: Unit;
  /** Null: not stated. */
  coverage: string | null;
  compiler: string | null;
  priceBasis: string | null;
  nature: "count" | "forecast" | "plan" | "claim";
  statuses: readonly ObservationStatus[];
  adopted: boolean;
  deprecated: boolean;
  /** Our arithmetic: never drawn as reported. */
  derived: boolean;
}>;

/** `runs` are the stretches that a pen draws without lifting: it lifts at a gap and at a break. */
export type DrawnLine<M extends Drawable> = { key: string; first: M; runs: M[][] };

/** Why a value stands in the table and not in the plot. */
export type LeftOutReason = "unit" | "price_basis" | "period_length" | "no_value";
export type LeftOut<M> = { mark: M; reason: LeftOutReason };

/** What counts one thing in one way; null where that isn't stated, so that it joins no line. A price basis is asked of money only. */
export function findLineKey(mark: Drawable): string | null {
  const { coverage, compiler, priceBasis, unit } = mark;
  if (coverage === null || compiler === null || mark.derived) return null;
  if (unit.kind === "currency" && priceBasis === null) return null;
  return JSON.stringify([coverage, compiler, unit.kind, unit.code, priceBasis, mark.periodKind]);
}

/**
 * Parts the values that one axis can hold from those it can't: another unit, other prices than most, a stretch of time that isn't as long as most (nine months among years look like a fall),
 * and what has no value. Nothing is dropped: what is left out keeps its reason.
 */
export function partDrawable<M extends Drawable>(
  marks: readonly M[],
  unit: Unit,
): { drawn: M[]; leftOut: LeftOut<M>[] } {
  const candidates = marks.filter((mark) => hasValue(mark) && isSameUnit(mark.unit, unit));
  const length = findCommonest(
    candidates.filter(isOver).map((mark) => readPeriod(mark).granularity),
  );
  const basis = findCommonest(
    candidates.flatMap((mark) => (mark.priceBasis === null ? [] : [mark.priceBasis])),
  );
  const drawn: M[] = [];
  const leftOut: LeftOut<M>[] = [];
  for (const mark of marks) {
    const reason = findReason(mark, { unit, length, basis });
    if (reason === null) drawn.push(mark);
    else leftOut.push({ mark, reason });
  }
  return { drawn, leftOut };
}

/**
 * The lines that may be drawn through these values, and the values that stand alone. Where one way of counting has several values for one period, the line goes through
 * the one that the editors go by; where they go by none, through no one of them.
 */
export function planLines<M extends Drawable>(
  marks: readonly M[],
): { lines: DrawnLine<M>[]; alone: M[] } {
  const byKey = Map.groupBy(
    marks.filter((mark) => mark.value !== null && !mark.deprecated),
    findLineKey,
  );
  const lines: DrawnLine<M>[] = [];
  const joined = new Set<M>();
  const missing = marks.filter((mark) => !hasValue(mark));
  for (const [key, ofLine] of byKey) {
    if (key === null) continue;
    const chosen = chooseOnePerPeriod(ofLine);
    const [first] = chosen;
    if (first === undefined) continue;
    for (const mark of chosen) joined.add(mark);
    const gaps = missing.filter((mark) => findLineKey(mark) === key);
    lines.push({ key, first, runs: splitRuns(chosen, gaps) });
  }
  return { lines, alone: marks.filter((mark) => hasValue(mark) && !joined.has(mark)) };
}

/** The bounds of a mark, for axes: the value, or the ends that a range has. */
export function listEnds({ value, low, high }: Pick<Drawable, "value" | "low" | "high">): string[] {
  return [value, low, high].filter((end) => end !== null);
}

/** Not the last word: said of what lies ahead, estimated, or called provisional. Drawn hollow, and reached by a dashed line. */
export function isProvisional({ nature, statuses }: Drawable): boolean {
  return isAhead({ nature, statuses }) || statuses.some((status) => "EPI".includes(status));
}

/** A forecast or a plan. */
export function isAhead({ nature, statuses }: Pick<Drawable, "nature" | "statuses">): boolean {
  return nature === "forecast" || nature === "plan" || statuses.includes("F");
}

/** The period of something drawn, which was checked when it was stored; throws on one that can't be read. */
export function readPeriod({ period }: { period: string }): Period {
  const read = parsePeriod(period);
  if (read === null) throw new Error(`Not a period: ${period.slice(0, 40)}`);
  return read;
}

function hasValue(mark: Drawable): boolean {
  return listEnds(mark).length > 0;
}

function isOver({ periodKind }: Drawable): boolean {
  return periodKind === "over";
}

function isSameUnit(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.code === b.code;
}

function findReason(
  mark: Drawable,
  common: { unit: Unit; length: PeriodGranularity | null; basis: string | null },
): LeftOutReason | null {
  if (!hasValue(mark)) return "no_value";
  if (!isSameUnit(mark.unit, common.unit)) return "unit";
  if (isOver(mark) && readPeriod(mark).granularity !== common.length) return "period_length";
  return mark.priceBasis !== null && mark.priceBasis !== common.basis ? "price_basis" : null;
}

/** Of equals the first in the order given. */
function findCommonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function chooseOnePerPeriod<M extends Drawable>(marks: readonly M[]): M[] {
  const byPeriod = Map.groupBy(marks, (mark) => mark.period);
  return [...byPeriod.values()]
    .flatMap((rivals) => {
      const adopted = rivals.filter((mark) => mark.adopted);
      // A count that came in leaves the forecast behind.
      const counted = rivals.filter((mark) => !isAhead(mark));
      const [one, ...more] = adopted.length > 0 ? adopted : counted.length > 0 ? counted : rivals;
      return one === undefined || more.length > 0 ? [] : [one];
    })
    .sort((a, b) => (readPeriod(a).from < readPeriod(b).from ? -1 : 1));
}

function splitRuns<M extends Drawable>(marks: readonly M[], missing: readonly M[]): M[][] {
  const runs: M[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isJoined(last, mark, missing)) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

/** Neighbours in time, with no break between. Levels as of a day are joined unless one is missing in between. */
function isJoined(before: Drawable, after: Drawable, missing: readonly Drawable[]): boolean {
  if (after.statuses.includes("B")) return false;
  const [from, to] = [readPeriod(before), readPeriod(after)];
  if (isOver(before) !== isOver(after)) return false;
  if (isOver(after)) return from.granularity === to.granularity && from.to === to.from;
  return !missing.some((mark) => mark.period > before.period && mark.period < after.period);
}
