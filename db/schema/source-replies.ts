import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

/** What somebody concerned by a source answered, in their words. What they said never changes; it is released by a second person, and may be withdrawn. */
export const sourceReplies = pgTable(
  "source_replies",
  {
    id: id(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    text: text("text").notNull(),
    /** Who sent it, as they are to be named: "BelTA, by its editor-in-chief". */
    saidBy: text("said_by").notNull(),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    /** BCP 47, of the text. */
    language: text("language").notNull(),
    withdrawnBy: uuid("withdrawn_by").references(() => staff.id),
    withdrawnAt: instant("withdrawn_at"),
    /** Readers see it in place of what was released. */
    withdrawnNote: text("withdrawn_note"),
    createdAt: createdAt(),
    ...releasable(),
  },
  (table) => [
    index("source_replies_source").on(table.sourceId),
    check(
      "source_replies_withdrawn_with_note",
      sql`(${table.withdrawnAt} is null) = (${table.withdrawnNote} is null) and ${table.withdrawnNote} <> '' is not false`,
    ),
    checkReleasedBySecondPerson("source_replies_released_by_second_person", table),
  ],
);
