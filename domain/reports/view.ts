/** What may need mending, as lists; grouped by what is wrong. */
export const reportGroups = {
  broken: ["dead-addresses", "failed-captures", "lost-passages", "unheld-quotations"],
  aging: ["aging-briefs", "aging-statistics", "revised-figures"],
  unsourced: ["unsourced-claims"],
  unchecked: ["unchecked-citations", "second-checks"],
  orphaned: ["unused-sources", "unused-captures", "unused-quotes", "unused-pictures"],
  undescribed: ["pictures-without-text", "charts-without-subtitle", "sources-without-publisher"],
} as const;
export type ReportGroup = keyof typeof reportGroups;
export type ReportName = (typeof reportGroups)[ReportGroup][number];

export const reportNames: readonly ReportName[] = Object.values(reportGroups).flat();

/** A report by its name in an address; null where there is no such. */
export const readReportName = (text: string): ReportName | null =>
  reportNames.find((name) => name === text) ?? null;

/** After how many days without a look something counts as aging. */
export const agingDays = [90, 180, 365, 730] as const;
export type AgingDays = (typeof agingDays)[number];
const usualDays: AgingDays = 180;

export const readAgingDays = (text: string): AgingDays =>
  agingDays.find((days) => String(days) === text) ?? usualDays;

/** Whether a report is about what is older than some days. */
export const isAging = (name: ReportName): boolean =>
  name === "aging-briefs" || name === "aging-statistics";

export type ReportRow = {
  id: string;
  /** Where in the studio it can be mended. */
  path: string;
  title: string | null;
  language: string | null;
  /** Words that tell it from others: an address, a passage, a name of a file. */
  note: string | null;
  /** How many of what the report is about it has; null where that is one. */
  count: number | null;
  /** Since when, or by when; an ISO instant. */
  at: string | null;
};

/** How many a report has; counted so far and no further. */
export type ReportCount = { count: number; isMore: boolean };
