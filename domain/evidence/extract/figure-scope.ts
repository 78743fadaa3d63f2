import type { PlacedReading } from "./ellipsis.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A sentence with its periods and figures. */
export type PeriodScope = {
  tokens: Token[];
  sentence: Sentence;
  /** What its figures may belong to, and what they are only compared with: see figure-bases.ts. */
  periods: Period[];
  bases: Period[];
  readings: PlacedReading[];
};

/** How many words before a figure its own clause, verb and time are looked for. */
const clauseReach = 80;

/** Where to stop looking back from `at`. */
export function clauseStart(sentence: Sentence, at: number): number {
  return Math.max(sentence.from, at - clauseReach);
}

export function isChange(reading: PlacedReading): boolean {
  const kind = reading.first.unit?.kind;
  return kind === "percent" || kind === "ratio" || kind === "percentage_points";
}
