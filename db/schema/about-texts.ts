import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns.ts";
import { createdBy } from "./release.ts";

/** What the publication says of itself on its own pages, in Markdown. Only ever added: the newest of a page counts. */
export const aboutTexts = pgTable(
  "about_texts",
  {
    id: id(),
    page: text("page").notNull(),
    /** From 1, without gaps. */
    n: integer("n").notNull(),
    text: text("text").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("about_texts_numbered").on(table.page, table.n),
    index("about_texts_created_by").on(table.createdBy),
    check(
      "about_texts_page_is_known",
      sql`${table.page} in ('about', 'method', 'ownership', 'corrections', 'masthead', 'accessibility', 'privacy')`,
    ),
  ],
);
