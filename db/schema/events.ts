import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { code, createdAt, edtfDays, id, revision } from "./columns.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";

export const events = pgTable(
  "events",
  {
    id: id(),
    code: code("e"),
    dateEdtf: text("date_edtf").notNull(),
    during: edtfDays("during", "date_edtf").notNull(),
    /** Inline nodes of domain/richtext: a number in a title is bound like any other. */
    title: jsonb("title").notNull().$type<unknown[]>(),
    /** The title's words, for lists. */
    titleText: text("title_text").notNull(),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [checkReleasedBySecondPerson("events_released_by_second_person", table)],
);

export const eventEvidence = pgTable(
  "event_evidence",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.passageId] })],
);
