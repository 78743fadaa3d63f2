import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type ByLanguage, createdAt, daterange, id, revision } from "./columns.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";

export const people = pgTable(
  "people",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    names: jsonb("names").notNull().$type<ByLanguage>(),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("people_names_parts").using("gin", sql`names_text(${table.names}) gin_trgm_ops`),
    checkReleasedBySecondPerson("people_released_by_second_person", table),
  ],
);

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    names: jsonb("names").notNull().$type<ByLanguage>(),
    /** What a reader must know to take the name rightly. */
    note: text("note"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("organisations_names_parts").using("gin", sql`names_text(${table.names}) gin_trgm_ops`),
    checkReleasedBySecondPerson("organisations_released_by_second_person", table),
  ],
);

/** A post and who held it when. Without a person: held by somebody unnamed ("a diplomat of the embassy"). */
export const roles = pgTable(
  "roles",
  {
    id: id(),
    personId: uuid("person_id").references(() => people.id),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    titles: jsonb("titles").notNull().$type<ByLanguage>(),
    /** Null: since when is not stated. */
    fromEdtf: text("from_edtf"),
    /** Null: until when is not stated, or still held. The last day may be any that it means. */
    toEdtf: text("to_edtf"),
    during: daterange("during")
      .notNull()
      .generatedAlwaysAs(sql`daterange(lower(edtf_range(from_edtf)), upper(edtf_range(to_edtf)))`),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    unique("roles_of_person").on(table.id, table.personId),
    index("roles_person_id").on(table.personId),
    index("roles_organisation_id").on(table.organisationId),
    check(
      "roles_held_somewhere",
      sql`num_nonnulls(${table.personId}, ${table.organisationId}) > 0`,
    ),
    check("roles_last_some_time", sql`not isempty(${table.during})`),
  ],
);
