import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { checkOneOf, code, createdAt, edtfDays, id, instant, revision } from "./columns.ts";
import { organisations } from "./people.ts";
import { checkReleasedBySecondPerson, releasable } from "./release.ts";
import { sourceImports } from "./source-imports.ts";

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
    /** What the source is known again by, as hashes (domain/sources/source-keys.ts), and which version of the rules made them; 0 where none has yet. */
    addressKey: text("address_key"),
    addressKeyLoose: text("address_key_loose"),
    doiKey: text("doi_key"),
    workKey: text("work_key"),
    keysVersion: integer("keys_version").notNull().default(0),
    importId: uuid("import_id").references(() => sourceImports.id),
    /** The import that made it was taken back before anything rested on it. Nothing is ever deleted: lists leave it out, and nothing can be bound to it. */
    withdrawnAt: instant("withdrawn_at"),
    createdAt: createdAt(),
    revision: revision(),
    ...releasable(),
  },
  (table) => [
    index("sources_publisher_id").on(table.publisherId),
    index("sources_newest").on(table.createdAt, table.id),
    index("sources_address_key").on(table.addressKey),
    index("sources_address_key_loose").on(table.addressKeyLoose),
    index("sources_doi_key").on(table.doiKey),
    index("sources_work_key").on(table.workKey),
    index("sources_embargo").on(table.embargoUntil).where(sql`${table.embargoUntil} is not null`),
    index("sources_keys_version").on(table.keysVersion),
    index("sources_import_id").on(table.importId),
    index("sources_undescribed")
      .on(table.createdAt)
      .where(sql`${table.publisherId} is null or ${table.publishedEdtf} is null`),
    index("sources_original_source_id")
      .on(table.originalSourceId)
      .where(sql`${table.originalSourceId} is not null`),
    index("sources_words").using(
      "gin",
      sql`search_words(source_text(${table.title}, ${table.csl}, ${table.note}))`,
    ),
    // Parts of words, and of addresses, which have none.
    index("sources_title_parts").using("gin", sql`search_letters(${table.title}) gin_trgm_ops`),
    index("sources_url_parts").using("gin", table.url.op("gin_trgm_ops")),
    check(
      "sources_withdrawn_only_unreleased",
      sql`${table.withdrawnAt} is null or ${table.releasedAt} is null`,
    ),
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
