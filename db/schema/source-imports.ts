import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, id, instant } from "./columns.ts";
import { createdBy } from "./release.ts";
import { staff } from "./staff.ts";

export const libraryFormats = ["bibtex", "ris", "csl-json"] as const;

/** A library of references that was taken in at once, and may be taken back. */
export const sourceImports = pgTable(
  "source_imports",
  {
    id: id(),
    format: text("format", { enum: libraryFormats }).notNull(),
    /** How many sources it made. */
    imported: integer("imported").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
    undoneAt: instant("undone_at"),
    /** Null where the system did, and while nobody has. */
    undoneBy: uuid("undone_by").references(() => staff.id),
  },
  (table) => [
    checkOneOf("source_imports_format_known", table.format, libraryFormats),
    check("source_imports_made_some", sql`${table.imported} > 0`),
    check(
      "source_imports_undoing_is_whole",
      sql`${table.undoneBy} is null or ${table.undoneAt} is not null`,
    ),
  ],
);
