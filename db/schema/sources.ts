import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { checkOneOf, code, createdAt, edtfDays, id, revision } from "./columns.ts";
import { organisations } from "./people.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";

export const sourceDisplays = ["none", "excerpt", "full"] as const;

/** A work that somebody published or told us. */
export const sources = pgTable(
  "sources",
  {
    id: id(),
    code: code("w"),
    /** A type of CSL 1.0.2: article-newspaper, webpage, report, treaty, speech, interview … */
    cslType: text("csl_type").notNull(),
    /** CSL-JSON's other fields: author, container-title, publisher as named, genre, number, DOI … */
    csl: jsonb("csl").notNull().default({}).$type<Record<string, unknown>>(),
    /** Null where the work has none. */
    title: text("title"),
    publisherId: uuid("publisher_id").references(() => organisations.id),
    url: text("url"),
    /** BCP 47, of the text that we hold. */
    language: text("language").notNull(),
    publishedEdtf: text("published_edtf"),
    published: edtfDays("published", "published_edtf"),
    translator: text("translator"),
    /** BCP 47; null where the work is no translation. */
    translatedFrom: text("translated_from"),
    originalSourceId: uuid("original_source_id").references((): AnyPgColumn => sources.id),
    originalNotHeldBecause: text("original_not_held_because"),
    /** Sources of one group repeat one another and count as one witness. */
    independenceGroup: text("independence_group"),
    /** What readers see of a capture: nothing, the cited passages with a little context, or all. */
    display: text("display", { enum: sourceDisplays }).notNull().default("excerpt"),
    licence: text("licence"),
    /** Ours, for the studio. */
    note: text("note"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("sources_publisher_id").on(table.publisherId),
    checkOneOf("sources_display_known", table.display, sourceDisplays),
    check(
      "sources_full_only_if_licensed",
      sql`${table.display} <> 'full' or ${table.licence} is not null`,
    ),
    check(
      "sources_translation_says_of_its_original",
      sql`${table.translatedFrom} is null or num_nonnulls(${table.originalSourceId}, ${table.originalNotHeldBecause}) > 0`,
    ),
    checkReleasedBySecondPerson("sources_released_by_second_person", table),
  ],
);
