import type { FigureValue } from "../figure.ts";
import { parsePeriod } from "../periods.ts";
import type { Finding } from "./finding.ts";
import { compareFigures, type FigureLikeness } from "./same-figure.ts";
import type { StatisticEvidence } from "./snapshot.ts";

/** A statistic that a figure could be bound to, at its newest vintage; a snapshot's statistics are such. */
export type StatisticCandidate = Pick<
  StatisticEvidence,
  | "statisticId"
  | "vintageId"
  | "code"
  | "label"
  | "period"
  | "figure"
  | "saidBy"
  | "deprecatedBecause"
>;

export type Match = { statistic: StatisticCandidate; likeness: Exclude<FigureLikeness, "other"> };

const order: readonly FigureLikeness[] = ["same", "same_value", "near"];

/**
 * The statistics that an unsourced figure may mean, the likeliest first: same value and unit, same value, nearly the same. Among equals those
 * that hold go before those that were disproved. Empty for findings about something else.
 */
export function matchCandidates(
  finding: Finding,
  statistics: readonly StatisticCandidate[],
): Match[] {
  const fix = finding.fixes.find((one) => one.kind === "make_statistic");
  return fix ? matchFigure(fix.figure, statistics) : [];
}

export function matchFigure(
  figure: FigureValue,
  statistics: readonly StatisticCandidate[],
): Match[] {
  return statistics
    .flatMap((statistic) => {
      const likeness = compareFigures(figure, statistic.figure);
      return likeness === "other" ? [] : [{ statistic, likeness }];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.likeness) - order.indexOf(b.likeness) ||
        rankOf(a.statistic) - rankOf(b.statistic) ||
        a.statistic.code.localeCompare(b.statistic.code, "en", { numeric: true }),
    );
}

function rankOf(statistic: StatisticCandidate): number {
  return statistic.deprecatedBecause === null ? 0 : 1;
}

/** Whether two periods have no day in common; unknown ones may have. */
export function arePeriodsApart(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((text) => (text === null ? null : parsePeriod(text)));
  return a != null && b != null && (a.to <= b.from || b.to <= a.from);
}
