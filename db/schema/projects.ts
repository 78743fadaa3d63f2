import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { type ByLanguage, createdAt, id, revision } from "./columns.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";

/** A joint undertaking in a place. */
export const projects = pgTable(
  "projects",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    places: jsonb("places").notNull().$type<ByLanguage>(),
    descriptions: jsonb("descriptions").notNull().$type<ByLanguage>(),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("projects_passage_id").on(table.passageId),
    checkReleasedBySecondPerson("projects_released_by_second_person", table),
  ],
);
