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
