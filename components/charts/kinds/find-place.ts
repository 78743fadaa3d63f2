import type { ChartMark } from "../chart-model.ts";
import type { Area } from "../drawing.ts";
import { findDays } from "../short-period.ts";

/** In the middle of its period. */
export function findX(mark: ChartMark, area: Area): number {
  return area.x(findDays(mark.period).middle);
}

/** Of a mark that has a value, and is no range. */
export function findY(mark: ChartMark, area: Area): number {
  return area.y(Number(mark.value));
}
