import { z } from "zod";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import {
  origin,
  passageOrigin,
  picture,
  reckoning,
  sourceCitation,
  standings,
  witnessGroup,
} from "./version-origins.ts";

/**
 * What a published version says, whole: the article and its evidence list are rendered from this alone (DESIGN.md §2.9). It is stored as one
 * RFC 8785 text with a hash over its bytes, so a field is never renamed or given another meaning; a change of shape gets a new schema number and
 * the ones before stay readable. 2: a statistic may have further witnesses. 3: a passage may be
 * a region of a picture, or a span of a recording. 4: a chart's values are citations, and a statistic says its price basis. 5: those named as having
 * checked it signed off its citations (before: whoever published it without having written any), and it says where one person published it alone.
 */
export const versionSchema = 5;

export const verdictNames = [
  "verbatim",
  "verbatim_with_declared_edits",
  "as_noted",
  "mismatch",
  "not_found",
] as const;
/** How near a wording is to the speech; the second answer of a quotation. */
export const nearnesses = [
  "original",
  "official_translation",
  "agency_translation",
  "our_translation",
  "translation_original_not_held",
] as const;
export const changeClasses = [
  "first",
  "update",
  "correction",
  "clarification",
  "typo",
  "withdrawal",
] as const;
export type ChangeClass = (typeof changeClasses)[number];

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = z.object({
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  qualifier: z.enum(qualifiers),
  unit: z.object({ kind: z.enum(unitKinds), code: z.string().nullable() }),
});

/** Another report of the same slice and period, as one line beside the figure. */
const rival = z.object({
  code: z.string(),
  printed: z.string(),
  coverage: z.string().nullable(),
  compiler: z.string().nullable(),
  nature: z.enum(["count", "forecast", "plan", "claim"]),
  statuses: z.array(z.enum(observationStatuses)),
  saidBy: z.string().nullable(),
  source: z.string().nullable(),
  adopted: z.boolean(),
  /** Shown to be wrong; it is printed all the same, and says so. */
  deprecated: z.boolean(),
});
export type Rival = z.infer<typeof rival>;

const entryBase = {
  number: z.number().int().positive(),
  /** What the entry is about, e.g. "Trade turnover between Russia and Belarus, 2023". */
  label: z.string(),
  standing: z.enum(standings),
};

const statisticEntry = z.object({
  ...entryBase,
  kind: z.literal("statistic"),
  code: z.string(),
  statisticId: z.string(),
  vintageId: z.string(),
  vintage: z.number().int(),
  indicator: z.object({ slug: z.string(), title: z.string() }).nullable(),
  period: z.string(),
  periodKind: z.enum(["over", "as_of"]),
  figure,
  /** The value in the source's scale and with its decimals, as formatReported prints it. */
  inSource: z.string(),
  coverage: z.string().nullable(),
  compiler: z.string().nullable(),
  /** "current", "constant 2015"; absent where it isn't stated, and before schema 4. */
  priceBasis: z.string().optional(),
  nature: z.enum(["count", "forecast", "plan", "claim"]),
  statuses: z.array(z.enum(observationStatuses)),
  saidBy: z.string().nullable(),
  note: z.string().nullable(),
  adoptedBecause: z.string().nullable(),
  deprecatedBecause: z.string().nullable(),
  origin,
  rivals: z.array(rival),
  /** Further passages that report the value; absent where there are none that readers may see, and before schema 2. */
  witnesses: z.array(witnessGroup).min(1).optional(),
});

const derivationEntry = z.object({
  ...entryBase,
  kind: z.literal("derivation"),
  code: z.string(),
  derivationId: z.string(),
  runId: z.string(),
  operation: z.string(),
  figure,
  printedResult: z.string(),
  ...reckoning,
});

const quoteEntry = z.object({
  ...entryBase,
  kind: z.literal("quote"),
  code: z.string(),
  quoteId: z.string(),
  wordingId: z.string(),
  speech: z.enum(["direct", "partial", "indirect"]),
  speaker: z
    .object({ name: z.string(), slug: z.string().nullable(), role: z.string().nullable() })
    .nullable(),
  /** EDTF. */
  saidOn: z.string().nullable(),
  occasion: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  otherWordings: z.array(
    z.object({
      language: z.string(),
      text: z.string(),
      translator: z.string().nullable(),
      nearness: z.enum(nearnesses),
    }),
  ),
  verdict: z.enum(verdictNames),
  nearness: z.enum(nearnesses),
  translator: z.string().nullable(),
  origin,
});

const passageEntry = z.object({
  ...entryBase,
  kind: z.literal("passage"),
  origin: passageOrigin,
});

const noteEntry = z.object({
  ...entryBase,
  kind: z.literal("note"),
  reason: z.string().nullable(),
  source: sourceCitation,
  origin: passageOrigin.nullable(),
  locator: z.string().nullable(),
});

const evidenceEntry = z.discriminatedUnion("kind", [
  statisticEntry,
  derivationEntry,
  quoteEntry,
  passageEntry,
  noteEntry,
]);
export type EvidenceEntry = z.infer<typeof evidenceEntry>;
export type StatisticEntry = z.infer<typeof statisticEntry>;
export type DerivationEntry = z.infer<typeof derivationEntry>;
export type QuoteEntry = z.infer<typeof quoteEntry>;
export type PassageEntry = z.infer<typeof passageEntry>;
export type NoteEntry = z.infer<typeof noteEntry>;

/** One place in the article where an entry of the evidence list stands; in reading order. */
const citation = z.object({
  nodeId: z.string(),
  entry: z.number().int().positive(),
  /** The words the reader sees there. */
  printed: z.string(),
  /** Of a value that a chart draws: its place among them. Absent for what stands in the text, and before schema 4. */
  plotted: z.number().int().nonnegative().optional(),
});
export type Citation = z.infer<typeof citation>;

const credit = z.object({ name: z.string() });

/** The team has one editor; or it is a correction that couldn't wait, and why. */
const publishedAlone = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("one_editor") }),
  z.object({ kind: z.literal("emergency"), because: z.string() }),
]);
export type PublishedAlone = z.infer<typeof publishedAlone>;

export const versionContent = z.object({
  schema: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(versionSchema),
  ]),
  publication: z.object({ name: z.string() }),
  brief: z.object({
    slug: z.string(),
    language: z.string(),
    version: z.number().int().positive(),
    changeClass: z.enum(changeClasses),
    note: z.string().nullable(),
    publishedAt: z.string(),
    firstPublishedAt: z.string(),
    authors: z.array(credit),
    checkedBy: z.array(credit),
    /** Absent where somebody else looked, and before schema 5. */
    publishedAlone: publishedAlone.optional(),
  }),
  /** Plain text of the title and the standfirst, for heads and lists. */
  title: z.string(),
  standfirst: z.string(),
  /** The brief's document (domain/richtext), evidence nodes and all. */
  document: z.unknown(),
  citations: z.array(citation),
  evidence: z.array(evidenceEntry),
  media: z.array(picture),
  counts: z.object({
    figures: z.number().int(),
    quotations: z.number().int(),
    sources: z.number().int(),
    standing: z.number().int(),
    noted: z.number().int(),
    arithmetic: z.number().int(),
    noPassage: z.number().int(),
    waived: z.number().int(),
  }),
});
export type VersionContent = z.infer<typeof versionContent>;
