import type { EntryWarning } from "#domain/evidence/entry/entry.ts";
import type { FigureValue, ObservationStatus } from "#domain/evidence/figure.ts";
import type { Operation } from "#domain/evidence/formula.ts";
import type { CitingBrief } from "#domain/sources/view.ts";

/** Languages besides English that an indicator may say all of it in. */
export const indicatorLanguages = ["ru", "be"] as const;

export type IndicatorListing = {
  id: string;
  slug: string;
  title: string;
  unit: FigureValue["unit"];
  frequency: string | null;
  statistics: number;
};

/** A slice counted in one way, as one line: what a picker offers. */
export type SeriesOption = {
  id: string;
  sliceId: string;
  indicatorId: string;
  indicator: string;
  unit: FigureValue["unit"];
  area: string | null;
  counterpart: string | null;
  flow: string | null;
  breakdown: string | null;
  /** Null: not stated. */
  coverage: string | null;
  compiler: { id: string; name: string } | null;
  currency: string | null;
  priceBasis: string | null;
  statistics: number;
};

/** A statistic at its newest vintage, in lists. */
export type StatisticListing = {
  id: string;
  code: string;
  vintageId: string;
  vintage: number;
  label: string;
  printed: string;
  period: string | null;
  sliceId: string | null;
  coverage: string | null;
  compiler: string | null;
  nature: "count" | "forecast" | "plan" | "claim";
  statuses: readonly ObservationStatus[];
  saidBy: string | null;
  source: string | null;
  adoptedBecause: string | null;
  deprecatedBecause: string | null;
};

export type IndicatorView = {
  id: string;
  slug: string;
  title: string;
  revision: number;
  definition: string;
  method: string;
  limitations: string;
  /** The texts above in further languages: { "ru": { "title": … } }. */
  translations: Record<string, Record<string, string>>;
  subjectIds: string[];
  /** A second person said that readers may see it. */
  isReleased: boolean;
  unit: FigureValue["unit"];
  frequency: string | null;
  series: SeriesOption[];
  statistics: StatisticListing[];
};

export type VintageView = {
  id: string;
  n: number;
  printed: string;
  figure: FigureValue;
  /** As the source writes it, at the scale 10^scale. */
  reported: { value: string | null; low: string | null; high: string | null; scale: number };
  statuses: readonly ObservationStatus[];
  cause: "first" | "source_revised" | "our_error";
  note: string | null;
  knownFrom: string;
  recordedAt: string;
  passageId: string | null;
  noPassageBecause: string | null;
  derivationRunId: string | null;
};

/** A further passage that reports a statistic's value as of one vintage. */
export type StatisticWitness = {
  vintageId: string;
  passageId: string;
  sourceId: string;
  /** Whom it repeats: those of one group count as one witness. */
  independenceGroup: string | null;
};

/** A warning that somebody let stand, as it was said then. */
export type AcceptedWarning = {
  vintageId: string;
  vintage: number;
  code: string;
  said: Record<string, string | number>;
  note: string;
  by: string | null;
  at: string;
};

/** Of the newest value. */
export type StatisticWarnings = {
  vintageId: string;
  warnings: EntryWarning[];
  /** Of all vintages, the newest first. */
  accepted: AcceptedWarning[];
};

export type StatisticView = StatisticListing & {
  revision: number;
  seriesId: string | null;
  /** What a stated figure is. */
  what: string | null;
  periodKind: "over" | "as_of";
  /** As ids, for a form: a person with the role or without, an organisation, or a role alone. */
  speaker: { personId: string | null; organisationId: string | null; roleId: string | null };
  /** A version cites it, the editors go by it, or something was reckoned from it: what is said of it stays, but for a period that is missing. */
  isSettled: boolean;
  isWithdrawn: boolean;
  /** A second person said that readers may see it, cited or not. */
  isReleased: boolean;
  /** The newest first. */
  vintages: VintageView[];
  witnesses: StatisticWitness[];
  /** How many independent passages report the newest value, its origin among them. */
  independent: number;
  rivals: StatisticListing[];
  citedBy: CitingBrief[];
  /** By their newest runs. */
  reckonedIn: { derivationId: string; title: string }[];
};

/** A derivation in lists, at its newest run. */
export type DerivationListing = {
  id: string;
  code: string;
  title: string;
  operation: Operation;
  printed: string;
  /** An input has a newer vintage. */
  isStale: boolean;
};

export type RunView = {
  id: string;
  n: number;
  printed: string;
  /** "6.7 billion dollars + 5.7 billion dollars = 12.4 billion dollars". */
  formula: string;
  decimals: number;
  scale: number;
  ranAt: string;
  /** At the vintages that were reckoned from, in the order of the operation. */
  inputs: StatisticListing[];
};

export type DerivationView = DerivationListing & {
  revision: number;
  mixesBecause: string | null;
  /** The newest first. */
  runs: RunView[];
};
