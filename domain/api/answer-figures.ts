import { z } from "zod";
import { unitKinds } from "#domain/evidence/figure.ts";
import { exportColumns } from "#domain/indicators/exports/list-rows.ts";
import { citingBrief, slug, subjectName, url } from "./answer-parts.ts";

const cells = Object.entries(exportColumns).map(([name, says]) => [
  name,
  z.string().optional().describe(says),
]);

/** A vintage of a report; cells that would be empty are left out. The names are those of the CSV's columns. */
export const apiValue: z.ZodObject<Record<string, z.ZodOptional<z.ZodString>>> = z.object(
  Object.fromEntries(cells),
);

const unit = z.object({
  kind: z.enum(unitKinds),
  code: z
    .string()
    .nullable()
    .describe("ISO 4217 of a currency, UCUM of a measure, the counted noun of a count"),
});

export const apiIndicatorListing = z.object({
  slug,
  url,
  title: z.string(),
  unit,
  frequency: z.string().nullable(),
  subjects: z.array(subjectName),
});

export const apiIndicator = z.object({
  indicator: z.object({
    code: slug,
    title: z.string(),
    definition: z.string(),
    method: z.string(),
    limitations: z.string(),
    unit,
    frequency: z.string().nullable(),
    subjects: z.array(z.string()).describe("Slugs of subjects"),
    url,
  }),
  publication: z.string(),
  asOf: z.string().nullable().describe("The day as known on which it is given; null for now"),
  vintages: z.enum(["all", "newest"]),
  values: z.array(apiValue),
});

export const apiStatistic = z.object({
  code: z.string().describe("Code of the report: s- and letters"),
  url,
  indicator: z
    .string()
    .nullable()
    .describe("Slug of its indicator; null of a figure that stands by itself"),
  vintages: z.array(apiValue).describe("The newest first"),
  rivals: z
    .array(apiValue)
    .describe("What others report for the same slice and period, at their newest vintages"),
  citedIn: z.array(citingBrief),
});
