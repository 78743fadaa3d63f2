import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import {
  type ByLanguage,
  code,
  createdAt,
  daterange,
  givenExactly,
  id,
  instant,
  revision,
} from "./columns.ts";
import { organisations, people } from "./people.ts";
import { programmes } from "./programmes.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";
import { staff } from "./staff.ts";
import { subjects } from "./subjects.ts";

/** A title in one language: inline nodes of domain/richtext, for a number in a title is bound like any other, and its words alone. */
export type EventTitle = { title: unknown[]; titleText: string };

export const events = pgTable(
  "events",
  {
    id: id(),
    code: code("e"),
    /** EDTF; of several dates of which it was one, "[2020,2021]" (domain/events/rules-dates.ts). */
    dateEdtf: text("date_edtf").notNull(),
    /** The days that it may have been on. */
    during: daterange("during").notNull().generatedAlwaysAs(sql.raw("event_days(date_edtf)")),
    /** Inline nodes of domain/richtext: a number in a title is bound like any other. */
    title: jsonb("title").notNull().$type<unknown[]>(),
    /** The title's words, for lists. */
    titleText: text("title_text").notNull(),
    /** Of the title. */
    language: text("language").notNull().default("en"),
    /** The title in other languages. */
    translations: jsonb("translations").notNull().default({}).$type<Record<string, EventTitle>>(),
    /** Where it was, by language; empty where it isn't stated. */
    places: jsonb("places").notNull().default({}).$type<ByLanguage>(),
    createdAt: createdAt(),
    /** Who changed it last; null while it is as it was made. */
    changedBy: uuid("changed_by").references(() => staff.id),
    withdrawnAt: instant("withdrawn_at"),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("events_in_order").on(sql`lower(${table.during})`, table.id),
    checkReleasedBySecondPerson("events_released_by_second_person", table),
    check(
      "events_released_by_who_did_not_change_it",
      sql`${table.releasedBy} <> ${table.changedBy} is not false`,
    ),
  ],
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
  (table) => [
    primaryKey({ columns: [table.eventId, table.passageId] }),
    index("event_evidence_passage").on(table.passageId),
  ],
);

/** Whom and what an event is about: one thing a row. */
export const eventThings = pgTable(
  "event_things",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    personId: uuid("person_id").references(() => people.id),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    programmeId: uuid("programme_id").references(() => programmes.id),
    subjectId: uuid("subject_id").references(() => subjects.id),
  },
  (table) => [
    unique("event_things_once")
      .on(table.eventId, table.personId, table.organisationId, table.programmeId, table.subjectId)
      .nullsNotDistinct(),
    index("event_things_person").on(table.personId),
    index("event_things_organisation").on(table.organisationId),
    index("event_things_programme").on(table.programmeId),
    index("event_things_subject").on(table.subjectId),
    check(
      "event_things_one",
      givenExactly(1, table.personId, table.organisationId, table.programmeId, table.subjectId),
    ),
  ],
);
