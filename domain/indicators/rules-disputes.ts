import type { FigureValue } from "#domain/evidence/figure.ts";
import { compareReports, findHeadlinePeriod, findSingle } from "./rules-public.ts";
import type { PublicIndicatorListing } from "./view-public.ts";

/** A value of an indicator's newest period on which reports differ and none is gone by. */
export type Dispute = {
  slug: string;
  title: string;
  period: string;
  reports: number;
  /** How many ways of counting they follow. */
  coverages: number;
  /** From the least to the greatest; null where they aren't in one unit. */
  range: FigureValue | null;
};

/** Those of these indicators in which reports of the newest period say different things, in their order. */
export function listDisputes(indicators: readonly PublicIndicatorListing[]): Dispute[] {
  return indicators.flatMap(({ slug, title, frequency, values }) => {
    const period = findHeadlinePeriod(values, frequency);
    const reported = values.filter((value) => value.period === period);
    const { reports, distinct, coverages, range } = compareReports(reported);
    if (period === null || distinct < 2 || findSingle(reported) !== null) return [];
    return [{ slug, title, period, reports, coverages: coverages.length, range }];
  });
}
