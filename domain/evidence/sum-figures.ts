import { addDecimals } from "./decimal.ts";
import type { FigureValue, Qualifier } from "./figure.ts";
import { addIntervals, type Interval } from "./interval.ts";

/** A figure, and what it may be by its rounding. */
export type Weighed = { figure: FigureValue; interval: Interval };

/** What figures of one unit come to: as it is said to a person, and what it may be by the rounding of each. Null for none. */
export function sumFigures(figures: readonly Weighed[]): Weighed | null {
  const [first, ...others] = figures;
  if (!first) return null;
  return others.reduce<Weighed>(
    (sum, one) => ({
      figure: addTwo(sum.figure, one.figure),
      interval: addIntervals(sum.interval, one.interval),
    }),
    first,
  );
}

function addTwo(a: FigureValue, b: FigureValue): FigureValue {
  const [low, high] = [
    addEnds(a.value ?? a.low, b.value ?? b.low),
    addEnds(a.value ?? a.high, b.value ?? b.high),
  ];
  const qualifier = joinQualifiers(a.qualifier, b.qualifier);
  return a.value !== null && b.value !== null
    ? { value: low, low: null, high: null, qualifier, unit: a.unit }
    : { value: null, low, high, qualifier, unit: a.unit };
}

function addEnds(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : addDecimals(a, b);
}

function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === "=") return a;
  return a === "=" ? b : "~";
}
