import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, createdAt, givenExactly, id } from "./columns.ts";
import { organisations } from "./people.ts";
import { sources } from "./sources.ts";
import { staff } from "./staff.ts";

/** The Admiralty code's letters for how reliable a source is: A completely, B usually, C fairly, D not usually, E not; F can't be judged. */
export const reliabilityLetters = ["A", "B", "C", "D", "E", "F"] as const;

/** How reliable staff hold a source or a publisher to be, and why: for the studio alone, no reader ever sees it. Only ever added; the newest of each counts. */
export const reliabilityRatings = pgTable(
  "reliability_ratings",
  {
    id: id(),
    sourceId: uuid("source_id").references(() => sources.id),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    letter: text("letter", { enum: reliabilityLetters }).notNull(),
    reason: text("reason").notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("reliability_ratings_source").on(table.sourceId, table.createdAt),
    index("reliability_ratings_organisation").on(table.organisationId, table.createdAt),
    checkOneOf("reliability_ratings_letter_known", table.letter, reliabilityLetters),
    check(
      "reliability_ratings_of_one_thing",
      sql`${givenExactly(1, table.sourceId, table.organisationId)} and ${table.reason} <> ''`,
    ),
  ],
);
