import { z } from "zod";
import { observationStatuses, qualifiers, type Unit, unitKinds } from "#domain/evidence/figure.ts";
import type { PublicDerivation } from "./view-public-derivations.ts";

/** What readers see of indicators and statistics, as the database gives it. Instants are ISO 8601; values are decimal strings in base units. */

const instant = z.coerce.date().transform((at) => at.toISOString());
const decimal = z.string().nullable();

export const natures = ["count", "forecast", "plan", "claim"] as const;

export const valueRow = z.object({
  statisticId: z.string(),
  code: z.string(),
  what: z.string().nullable(),
  period: z.string().nullable(),
  periodKind: z.enum(["over", "as_of"]),
  nature: z.enum(natures),
  vintageId: z.string(),
  n: z.number(),
  /** When the world knew. */
  knownFrom: instant,
  cause: z.enum(["first", "source_revised", "our_error"]),
  reportedValue: decimal,
  reportedLow: decimal,
  reportedHigh: decimal,
  scale: z.number(),
  value: decimal,
  low: decimal,
  high: decimal,
  qualifier: z.enum(qualifiers),
  statuses: z.array(z.enum(observationStatuses)),
  note: z.string().nullable(),
  noPassageBecause: z.string().nullable(),
  passageId: z.string().nullable(),
  derivationRunId: z.string().nullable(),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  seriesId: z.string().nullable(),
  /** Null: not stated. */
  coverage: z.string().nullable(),
  currency: z.string().nullable(),
  priceBasis: z.string().nullable(),
  compilerId: z.string().nullable(),
  compiler: z.string().nullable(),
  sliceId: z.string().nullable(),
  area: z.string().nullable(),
  counterpart: z.string().nullable(),
  flow: z.string().nullable(),
  breakdown: z.string().nullable(),
  indicatorId: z.string().nullable(),
  indicatorSlug: z.string().nullable(),
  indicatorTitle: z.string().nullable(),
  speakerId: z.string().nullable(),
  /** A person's name, an organisation's, or the title of an unnamed holder of a role. */
  speaker: z.string().nullable(),
  /** A named person's that day. */
  role: z.string().nullable(),
  sourceId: z.string().nullable(),
  captureN: z.number().nullable(),
  isNote: z.boolean(),
  page: z.number().nullable(),
  adoptedBecause: z.string().nullable(),
  deprecatedBecause: z.string().nullable(),
});
export type ValueRow = z.output<typeof valueRow>;

export const valueSource = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
});
export type ValueSource = z.output<typeof valueSource>;

/** A value at one vintage, with where it can be read: the source is null where readers may not know of it. */
export type PublicValue = ValueRow & {
  unit: Unit;
  source: ValueSource | null;
  /** Of the person or organisation that said it; null where they have no page. */
  speakerSlug: string | null;
};

export type PublicSlice = {
  id: string;
  /** What tells it from the indicator's whole; null for the whole. */
  label: string | null;
  /** Every vintage, statistics together and their oldest vintage first. */
  values: PublicValue[];
};

export const indicatorRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  definition: z.string(),
  method: z.string(),
  limitations: z.string(),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  frequency: z.string().nullable(),
  subjects: z.array(z.object({ slug: z.string(), name: z.string() })),
});

export const statisticUse = z.object({
  briefId: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  n: z.number(),
  isCurrent: z.boolean(),
});
export type StatisticUse = z.output<typeof statisticUse>;

export type PublicIndicatorHead = Omit<z.output<typeof indicatorRow>, "unitKind" | "unitCode"> & {
  unit: Unit;
};

export type PublicIndicator = PublicIndicatorHead & {
  /** What has most values first: the page begins with it. */
  slices: PublicSlice[];
  /** Every run of our arithmetic that its values went into, or came out of. */
  derivations: PublicDerivation[];
  citedIn: StatisticUse[];
};

export const publicDoubt = z.object({
  vintageId: z.string(),
  code: z.string(),
  /** The figures that fill its sentence. */
  said: z.record(z.string(), z.union([z.string(), z.number()])),
  note: z.string(),
});
/** What looked like a slip in a value, and why the editors let it stand. */
export type PublicDoubt = z.output<typeof publicDoubt>;

export const witnessRow = z.object({
  vintageId: z.string(),
  n: z.number(),
  passageId: z.string(),
  isOrigin: z.boolean(),
  sourceId: z.string(),
  captureN: z.number(),
  /** Whose words it repeats, as others of the group do. */
  independenceGroup: z.string().nullable(),
});
/** A further passage that reports a value at one of its vintages. */
export type PublicWitness = Omit<z.output<typeof witnessRow>, "isOrigin" | "sourceId"> & {
  source: ValueSource;
};

export type PublicWitnesses = {
  /** Of the newest vintage first, then those bound first. */
  witnesses: PublicWitness[];
  /** How many independent passages that readers may know of report the newest vintage, its origin too. */
  independent: number;
};

export type PublicStatistic = PublicWitnesses & {
  /** Its vintages, the newest first; never empty. */
  vintages: PublicValue[];
  /** Other reports for the same slice and period, at their newest vintages. */
  rivals: PublicValue[];
  doubts: PublicDoubt[];
  /** Every run of our arithmetic that its values went into, or came out of. */
  derivations: PublicDerivation[];
  indicator: PublicIndicatorHead | null;
  citedIn: StatisticUse[];
};

/** An indicator in the list: its first slice's newest values, a few of each series. */
export type PublicIndicatorListing = Pick<
  PublicIndicatorHead,
  "id" | "slug" | "title" | "unit" | "frequency" | "subjects"
> & { values: PublicValue[] };
