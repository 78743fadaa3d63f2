import { z } from "zod";
import { printable } from "#domain/fields.ts";
import { line, natures, periodKinds } from "../input.ts";

/** What a series is told apart by; a column, a header or the whole table says each. */
export const dimensions = [
  "area",
  "counterpart",
  "flow",
  "breakdown",
  "coverage",
  "compiler",
  "currency",
  "priceBasis",
] as const;
export type Dimension = (typeof dimensions)[number];

export const columnRoles = [
  "skip",
  "period",
  "value",
  "flag",
  "knownFrom",
  "note",
  ...dimensions,
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Of a wide table: what the words above its columns of values say. */
export const headerRoles = ["skip", "period", ...dimensions] as const;
export type HeaderRole = (typeof headerRoles)[number];

/** What a cell that holds a date stands for. */
export const dateMeanings = ["day", "month", "quarter", "year"] as const;

const fixed = line.optional().transform((text) => text || undefined);

/**
 * What the parts of a table say. Columns are named by their place from 0. The rows of the header are those above the first row of values; where several columns have values,
 * the header's rows say by what they differ, a word standing for those to its right that are empty, as merged cells are.
 */
export const mappingInput = z
  .strictObject({
    sheet: z.number().int().min(0).max(1000).default(0),
    /** From 1. */
    headerFrom: z.number().int().min(1).max(1000),
    headerRows: z.number().int().min(0).max(10),
    columns: z.array(z.enum(columnRoles)).max(1000),
    headers: z.array(z.enum(headerRoles)).max(10).default([]),
    fixed: z
      .strictObject(
        Object.fromEntries(dimensions.map((name) => [name, fixed])) as Record<
          Dimension,
          typeof fixed
        >,
      )
      .partial()
      .default({}),
    /** Empty cells of what tells series apart mean the one above. */
    fillDown: z.boolean().default(true),
    decimalSign: z.enum([".", ","]).nullable().default(null),
    scale: z.number().int().min(-24).max(24).default(0),
    periodKind: z.enum(periodKinds).default("over"),
    dates: z.enum(dateMeanings).default("month"),
    nature: z.enum(natures).default("count"),
    /** ISO day: when the world knew, where no column says it. */
    knownFrom: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "statistics.knownFromInvalid")
      .nullable()
      .default(null),
    /** Of every value: whence it comes. */
    because: printable().trim().min(1, "statistics.reasonMissing").max(1000, "input.tooLong"),
  })
  .refine(({ columns }) => columns.includes("value"), {
    message: "imports.noValue",
    path: ["columns"],
  })
  .refine(({ columns, headers }) => columns.includes("period") !== headers.includes("period"), {
    message: "imports.onePeriod",
    path: ["columns"],
  });
export type MappingInput = z.input<typeof mappingInput>;
export type Mapping = z.output<typeof mappingInput>;
