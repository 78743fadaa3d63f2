import type { BoundFigure } from "./bound-figures.ts";
import { sameUnit } from "./same-figure.ts";
import type { SeriesEvidence } from "./snapshot.ts";

/** Two levels of one thing at two times, as far as is known: one unit, one way of counting, not one period. */
export function areLevels(a: BoundFigure, b: BoundFigure): boolean {
  if (a.id === b.id || !sameUnit(a.figure.unit, b.figure.unit)) return false;
  const [one, other] = [a.statistic, b.statistic];
  if (!one || !other) return true;
  if (one.period !== "" && one.period === other.period) return false;
  const [counted, alsoCounted] = [one.series, other.series];
  if (!counted || !alsoCounted) return true;
  return (
    isSameThing(counted, alsoCounted) &&
    isCountedAlike(counted, alsoCounted) &&
    counted.priceBasis === alsoCounted.priceBasis
  );
}

/** Whether two series measure one thing, however each counts it; areas and their partners may differ. */
export function isSameMeasure(a: SeriesEvidence, b: SeriesEvidence): boolean {
  return a.indicator === b.indicator && a.flow === b.flow && a.breakdown === b.breakdown;
}

function isSameThing(a: SeriesEvidence, b: SeriesEvidence): boolean {
  return isSameMeasure(a, b) && a.area === b.area && a.counterpart === b.counterpart;
}

/** "Not stated" is a value of its own. */
export function isCountedAlike(a: SeriesEvidence, b: SeriesEvidence): boolean {
  return a.coverage === b.coverage && a.compiler === b.compiler;
}

const additive: ReadonlySet<string> = new Set(["currency", "count", "measure"]);

/** Whether figures may be a total and its parts: several, of one unit that is added up, which rates and growths aren't, and as far as is known counted alike. */
export function areAddends(figures: readonly BoundFigure[]): boolean {
  const [first] = figures;
  return first !== undefined && additive.has(first.figure.unit.kind) && areOneCount(figures);
}

/** Several figures of one unit, none of them twice, and as far as is known of one coverage, compiler and price basis. */
export function areOneCount(figures: readonly BoundFigure[]): boolean {
  const [first] = figures;
  if (!first || new Set(figures.map(({ id }) => id)).size < figures.length) return false;
  const counted = figures.flatMap(({ statistic }) => statistic?.series ?? []);
  return (
    figures.every(({ figure }) => sameUnit(figure.unit, first.figure.unit)) &&
    isOne(counted.map(({ coverage }) => coverage)) &&
    isOne(counted.map(({ compiler }) => compiler)) &&
    isOne(counted.map(({ priceBasis }) => priceBasis))
  );
}

/** Null is "not stated", which is a value of its own. */
function isOne(values: readonly (string | null)[]): boolean {
  return new Set(values).size <= 1;
}
