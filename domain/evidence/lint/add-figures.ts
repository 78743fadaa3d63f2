import { sumFigures, type Weighed } from "../sum-figures.ts";
import { type BoundFigure, intervalOf } from "./bound-figures.ts";

/** What bound figures of one unit come to. Null for none. */
export function addFigures(figures: readonly BoundFigure[]): Weighed | null {
  return sumFigures(figures.map((one) => ({ figure: one.figure, interval: intervalOf(one) })));
}
