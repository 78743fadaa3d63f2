import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { type ByLanguage, createdAt, id, revision } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { createdBy } from "./release.ts";

export const subjects = pgTable("subjects", {
  id: id(),
  slug: text("slug").notNull().unique(),
  names: jsonb("names").notNull().$type<ByLanguage>(),
  /** What its page begins with, in paragraphs; empty where nobody has written it. */
  description: text("description").notNull().default(""),
  /** Their order wherever subjects are listed; equals by name. */
  position: integer("position").notNull().default(0),
  createdBy: createdBy(),
  createdAt: createdAt(),
  revision: revision(),
});

export const briefSubjects = pgTable(
  "brief_subjects",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    subjectId: uuid("subject_id")
      .notNull()
      .references(() => subjects.id),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.subjectId] }),
    index("brief_subjects_subject").on(table.subjectId),
  ],
);

export const indicatorSubjects = pgTable(
  "indicator_subjects",
  {
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    subjectId: uuid("subject_id")
      .notNull()
      .references(() => subjects.id),
  },
  (table) => [
    primaryKey({ columns: [table.indicatorId, table.subjectId] }),
    index("indicator_subjects_subject").on(table.subjectId),
  ],
);
