import type { Analysis } from "./analysis.ts";
import { resolvePeriods } from "./period-resolving.ts";
import type { Period } from "./periods.ts";

/** An analysis that knows what its words for a time date: no linter asks for it. */
export type Dated = Analysis & { periods: Period[] };

/**
 * What names no year takes it from the periods before it, else from the day of publication; what still has none is kept with no value, because its numbers
 * aren't figures.
 */
export function withPeriods(analysis: Analysis): Dated {
  const { tokens, sentences, times, published } = analysis;
  return { ...analysis, periods: resolvePeriods(tokens, sentences, times, published) };
}
