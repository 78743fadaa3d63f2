import { z } from "zod";
import { entryWarningCodes } from "#domain/evidence/entry/entry.ts";
import {
  observationStatuses,
  qualifiers,
  type UnitKind,
  unitKinds,
} from "#domain/evidence/figure.ts";
import { printable, startRevision, thingId, withoutRepeats } from "#domain/fields.ts";
import { indicatorLanguages } from "./view.ts";

export const natures = ["count", "forecast", "plan", "claim"] as const;
export const periodKinds = ["over", "as_of"] as const;

/** More digits than anybody reports, and fewer than Postgres takes. */
const digitsMax = 60;
const decimal = z
  .string()
  .trim()
  .max(digitsMax, "statistics.notANumber")
  .regex(/^-?\d+(?:\.\d+)?$/, "statistics.notANumber");
/** One line, also an empty one. */
export const line = printable().trim().max(300, "input.tooLong");
const optionalLine = line.nullish().transform((text) => (text ? text : null));

const codeless: readonly UnitKind[] = ["percent", "percentage_points", "ratio"];

/** An amount of money says of which currency, a measure in what; what is counted may be without a name, and a percentage has none. */
export const unitInput = z
  .strictObject({ kind: z.enum(unitKinds), code: optionalLine })
  .refine(({ kind, code }) => kind !== "currency" || /^[A-Z]{3}$/.test(code ?? ""), {
    message: "indicators.currencyUnknown",
    path: ["code"],
  })
  .refine(({ kind, code }) => kind !== "measure" || code !== null, {
    message: "indicators.unitMissing",
    path: ["code"],
  })
  .transform(({ kind, code }) => ({ kind, code: codeless.includes(kind) ? null : code }));

const indicatorText = printable().trim().max(4000, "input.tooLong").default("");
const translation = z.strictObject({
  title: line.default(""),
  definition: indicatorText,
  method: indicatorText,
  limitations: indicatorText,
});

const indicatorFields = {
  title: line.min(1, "input.required"),
  definition: indicatorText,
  method: indicatorText,
  limitations: indicatorText,
  frequency: optionalLine,
  /** What is left empty is shown in English. */
  translations: z.partialRecord(z.enum(indicatorLanguages), translation).default({}),
  subjectIds: z.array(thingId).max(20).default([]).transform(withoutRepeats),
};

export const createIndicatorInput = z.strictObject({
  slug: z.string().trim().min(1, "input.required").max(120),
  ...indicatorFields,
  unit: unitInput,
});
export type CreateIndicatorInput = z.input<typeof createIndicatorInput>;

/** What is said of an indicator, all of it. Its unit and its address stay: values are counted in the one, readers hold the other. */
export const updateIndicatorInput = z.strictObject({
  indicatorId: thingId,
  revision: startRevision.max(2_147_483_647),
  ...indicatorFields,
});
export type UpdateIndicatorInput = z.input<typeof updateIndicatorInput>;
export type IndicatorChange = z.output<typeof updateIndicatorInput>;

/** What is measured, for where, and how it was counted. "not_stated" is a value of its own and joins nothing. */
export const seriesInput = z.strictObject({
  indicatorId: thingId,
  area: optionalLine,
  counterpart: optionalLine,
  flow: optionalLine,
  breakdown: optionalLine,
  coverage: line.default("not_stated").transform((text) => text || "not_stated"),
  compilerId: thingId.nullish().transform((id) => id ?? null),
  currency: optionalLine.refine((code) => code === null || /^[A-Z]{3}$/.test(code), {
    message: "indicators.currencyUnknown",
  }),
  priceBasis: line.default("not_stated").transform((text) => text || "not_stated"),
});
export type SeriesInput = z.input<typeof seriesInput>;

/** Words of a text; UTF-16 code units. */
const spanFields = {
  textLayerId: thingId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
};

export const originInput = z.union([
  z.strictObject({ kind: z.literal("span"), ...spanFields }),
  z.strictObject({ kind: z.literal("passage"), passageId: thingId }),
  z.strictObject({ kind: z.literal("derivation"), runId: thingId }),
  z.strictObject({
    kind: z.literal("none"),
    because: printable().trim().min(1, "statistics.reasonMissing").max(1000, "input.tooLong"),
  }),
]);
export type OriginInput = z.input<typeof originInput>;

const reportedFields = {
  value: decimal.nullish().transform((text) => text ?? null),
  low: decimal.nullish().transform((text) => text ?? null),
  high: decimal.nullish().transform((text) => text ?? null),
  scale: z.number().int().min(-24).max(24).default(0),
  qualifier: z.enum(qualifiers).default("="),
};

/** A value as its source writes it: 46.5 at the scale 9 is 46.5 billion. A range has low and high and no value. */
export const valueInput = z
  .strictObject({
    ...reportedFields,
    statuses: z.array(z.enum(observationStatuses)).min(1).default(["A"]),
    note: printable()
      .trim()
      .max(2000)
      .nullish()
      .transform((text) => text || null),
    /** ISO instant or day; when the world knew. Absent: the day its source was published, else now. */
    knownFrom: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null),
    origin: originInput,
  })
  .refine(({ value, low, high }) => (value === null) !== (low === null && high === null), {
    message: "statistics.valueOrRange",
    path: ["value"],
  });
export type ValueInput = z.input<typeof valueInput>;
export type Value = z.output<typeof valueInput>;

export const saidByInput = z
  .strictObject({
    personId: thingId.nullish().transform((id) => id ?? null),
    organisationId: thingId.nullish().transform((id) => id ?? null),
    roleId: thingId.nullish().transform((id) => id ?? null),
  })
  .refine(
    ({ personId, organisationId, roleId }) => {
      const holder = personId === null ? roleId : null;
      return [personId, organisationId, holder].filter((id) => id !== null).length <= 1;
    },
    { message: "statistics.saidByOne" },
  );

/** What the report gives its value in, to be held against the series; absent where that goes without saying. Things counted may have another noun: "tasks" among "measures". */
const figureUnit = unitInput.nullish().transform((unit) => unit ?? null);

/** Asks for a refusal where the value looks like a slip, unless a note says why it stands; readers see that. Absent: the doubt is told on the statistic's page. */
const heed = z
  .strictObject({
    note: printable()
      .trim()
      .max(1000, "input.tooLong")
      .nullish()
      .transform((text) => text || null),
  })
  .nullish()
  .transform((asked) => asked ?? null);

export const createStatisticInput = z.strictObject({
  target: z.union([
    z.strictObject({
      kind: z.literal("series"),
      seriesId: thingId,
      unit: figureUnit,
    }),
    z.strictObject({ kind: z.literal("new_series"), series: seriesInput, unit: figureUnit }),
    z.strictObject({
      kind: z.literal("stated"),
      what: line.min(1, "input.required"),
      unit: unitInput,
    }),
  ]),
  period: optionalLine,
  periodKind: z.enum(periodKinds).default("over"),
  nature: z.enum(natures).default("count"),
  saidBy: saidByInput.nullish().transform((said) => said ?? null),
  value: valueInput,
  proposalId: thingId.nullish().transform((id) => id ?? null),
  /** Whether a person changed what the extractor proposed. */
  isEdited: z.boolean().default(false),
  heed,
});
export type CreateStatisticInput = z.input<typeof createStatisticInput>;

export const reviseStatisticInput = z.strictObject({
  statisticId: thingId,
  /** The vintage that the editor saw as the newest. */
  after: z.number().int().positive(),
  cause: z.enum(["source_revised", "our_error"]),
  value: valueInput,
  heed,
});
export type ReviseStatisticInput = z.input<typeof reviseStatisticInput>;

/** What is said of a report, all of it. Whose value it is, its series and its vintages are other commands'. */
export const updateStatisticInput = z.strictObject({
  statisticId: thingId,
  revision: startRevision.max(2_147_483_647),
  /** What a stated figure is, and in which unit; absent where that stays, as it does of one that has a series. */
  stated: z
    .strictObject({ what: line.min(1, "input.required"), unit: unitInput })
    .nullish()
    .transform((stated) => stated ?? null),
  period: optionalLine,
  periodKind: z.enum(periodKinds),
  nature: z.enum(natures),
  saidBy: saidByInput.nullish().transform((said) => said ?? null),
});
export type UpdateStatisticInput = z.input<typeof updateStatisticInput>;

/** A figure that the extractor proposed or that somebody selected, as the reader left it: its words are bound to the statistic if it has that value. */
export const addStatisticWitnessInput = z.strictObject({
  statisticId: thingId,
  words: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("proposal"), proposalId: thingId }),
    z.strictObject({ kind: z.literal("span"), ...spanFields }),
    /** Words that somebody read in a picture, or any others that are a passage already. */
    z.strictObject({ kind: z.literal("passage"), passageId: thingId }),
  ]),
  unit: unitInput,
  value: z.strictObject(reportedFields),
  /** Whether a person changed what the extractor proposed. */
  isEdited: z.boolean().default(false),
});
export type AddStatisticWitnessInput = z.input<typeof addStatisticWitnessInput>;

/** A warning of domain/evidence/entry that a value stands in spite of, and why; readers see the note. */
export const acceptWarningInput = z.strictObject({
  statisticId: thingId,
  code: z.enum(entryWarningCodes),
  note: printable().trim().min(1, "statistics.reasonMissing").max(1000, "input.tooLong"),
});
export type AcceptWarningInput = z.input<typeof acceptWarningInput>;

export const removeStatisticWitnessInput = z.union([
  z.strictObject({ statisticId: thingId, ...spanFields }),
  z.strictObject({ statisticId: thingId, passageId: thingId }),
]);
export type RemoveStatisticWitnessInput = z.input<typeof removeStatisticWitnessInput>;

export const giveSeriesInput = z.strictObject({
  statisticId: thingId,
  seriesId: thingId,
  revision: startRevision.max(2_147_483_647),
});
export type GiveSeriesInput = z.input<typeof giveSeriesInput>;

export const adoptInput = z.strictObject({
  /** Null: the editors go by none of them any more. */
  statisticId: thingId.nullable(),
  sliceId: thingId,
  coverage: line.min(1),
  period: line.min(1),
  reason: printable().trim().min(1, "statistics.reasonMissing").max(2000, "input.tooLong"),
});
export type AdoptInput = z.input<typeof adoptInput>;

export const deprecateInput = z.strictObject({
  statisticId: thingId,
  deprecated: z.boolean(),
  reason: printable().trim().min(1, "statistics.reasonMissing").max(2000, "input.tooLong"),
});
export type DeprecateInput = z.input<typeof deprecateInput>;
