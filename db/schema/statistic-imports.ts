import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, checkOneOf, createdAt, id, instant, revision } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { createdBy } from "./release.ts";
import { staff } from "./staff.ts";

export const tableFormats = ["csv", "xlsx"] as const;
/** "waiting" and "reading" before its preview is there; a "stopped" or "failed" one has taken nothing in. */
export const importStates = [
  "mapping",
  "reading",
  "read",
  "loading",
  "loaded",
  "stopped",
  "failed",
  "undone",
] as const;

/** A table of statistics that somebody brought, what its columns are, what would come of it, and what came. */
export const statisticImports = pgTable(
  "statistic_imports",
  {
    id: id(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    fileName: text("file_name").notNull(),
    format: text("format", { enum: tableFormats }).notNull(),
    /** Its bytes, in the content store. */
    sha256: bytea("sha256").notNull(),
    state: text("state", { enum: importStates }).notNull().default("mapping"),
    /** domain/indicators/imports/input-mapping.ts; null until somebody says it. */
    mapping: jsonb("mapping"),
    /** Rows read, or taken in, so far; of how many, once that is known. */
    done: integer("done").notNull().default(0),
    total: integer("total"),
    /** By what would come of rows, or came: { "new": 12, "refused": 1, … }. */
    counts: jsonb("counts").$type<Record<string, number>>(),
    /** The first rows of each kind, with the reason for each. */
    examples: jsonb("examples"),
    /** Why it failed: a problem of domain/result.ts. */
    problem: jsonb("problem"),
    /** What looks like a slip in its values: ImportDoubts of domain/indicators/imports/view-imports.ts. */
    doubts: jsonb("doubts"),
    /** Why they stand all the same; readers see it beside each. */
    heedNote: text("heed_note"),
    /** Somebody wants it to stop. */
    stopAskedAt: instant("stop_asked_at"),
    createdBy: createdBy(),
    createdAt: createdAt(),
    loadedAt: instant("loaded_at"),
    undoneAt: instant("undone_at"),
    undoneBy: uuid("undone_by").references(() => staff.id),
    revision: revision(),
  },
  (table) => [
    checkOneOf("statistic_imports_format_known", table.format, tableFormats),
    checkOneOf("statistic_imports_state_known", table.state, importStates),
    check(
      "statistic_imports_undoing_is_whole",
      sql`(${table.undoneAt} is not null) = (${table.state} = 'undone')`,
    ),
    index("statistic_imports_indicator_id").on(table.indicatorId),
  ],
);
