import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { type ByLanguage, createdAt, edtfDays, id, revision } from "./columns.ts";
import { checkReleasedBySecondPerson, createdBy, releasable } from "./release.ts";
import { statistics } from "./statistics.ts";

export const programmes = pgTable(
  "programmes",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    names: jsonb("names").notNull().$type<ByLanguage>(),
    periodEdtf: text("period_edtf").notNull(),
    during: edtfDays("during", "period_edtf").notNull(),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [checkReleasedBySecondPerson("programmes_released_by_second_person", table)],
);

/** An area as a report names it. */
export const programmeAreas = pgTable(
  "programme_areas",
  {
    id: id(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** From 1, as the report lists them. */
    position: integer("position").notNull(),
    names: jsonb("names").notNull().$type<ByLanguage>(),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("programme_areas_in_order").on(table.programmeId, table.position),
    index("programme_areas_passage_id").on(table.passageId),
  ],
);

/** Statistics that say how many programmes, measures or tasks a programme holds. */
export const programmeStatistics = pgTable(
  "programme_statistics",
  {
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    statisticId: uuid("statistic_id")
      .notNull()
      .references(() => statistics.id),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.statisticId] })],
);
