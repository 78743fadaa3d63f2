import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { briefs } from "./briefs.ts";
import { bytea, checkOneOf, createdAt, id, instant, txid } from "./columns.ts";
import { media } from "./media.ts";
import { redactions } from "./redactions.ts";
import { staff } from "./staff.ts";

export const changeClasses = [
  "first",
  "update",
  "correction",
  "clarification",
  "typo",
  "withdrawal",
] as const;

/** One publication of a brief. Only ever added; article, evidence list and API answer are rendered from `canonical` alone. */
export const briefVersions = pgTable(
  "brief_versions",
  {
    id: id(),
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    n: integer("n").notNull(),
    /** RFC 8785 JSON of domain/briefs/version-content.ts. After a redaction: the same with tombstones. */
    canonical: text("canonical").notNull(),
    /** Of the canonical text as published; a redaction leaves it. */
    sha256: bytea("sha256").notNull(),
    schemaNumber: integer("schema_number").notNull(),
    /** As in the canonical text; for lists. */
    title: text("title").notNull(),
    standfirst: text("standfirst").notNull().default(""),
    /** How much of what it says stands where (`counts` of its content); for lists, which would else read whole texts. Null where the text has none. */
    counts: jsonb("counts").generatedAlwaysAs(sql`(canonical::json -> 'counts')::jsonb`),
    changeClass: text("change_class", { enum: changeClasses }).notNull(),
    /** What changed, for readers. */
    note: text("note"),
    /** Who sent it to review; null: the system, which loads the demo dossier. */
    submittedBy: uuid("submitted_by").references(() => staff.id),
    /** Who reviewed and published it. */
    publishedBy: uuid("published_by").references(() => staff.id),
    /** Why no second person looked ("the team has one editor"); readers see it. */
    publishedAloneBecause: text("published_alone_because"),
    /** Of a correction that an editor published alone in an emergency; readers see whether it was made. */
    secondCheckDueAt: instant("second_check_due_at"),
    publishedAt: instant("published_at").notNull().default(sql`clock_timestamp()`),
    createdAt: createdAt(),
    /** Its citations and media are added in the same transaction, and never later. */
    txid: txid(),
    redactionId: uuid("redaction_id").references(() => redactions.id),
  },
  (table) => [
    unique("brief_versions_numbered").on(table.briefId, table.n),
    unique("brief_versions_of_brief").on(table.id, table.briefId),
    unique("brief_versions_of_class").on(table.id, table.changeClass),
    index("brief_versions_second_check")
      .on(table.secondCheckDueAt)
      .where(sql`${table.secondCheckDueAt} is not null`),
    index("brief_versions_newest").on(table.publishedAt.desc()),
    index("brief_versions_changes")
      .on(table.publishedAt.desc())
      .where(sql`${table.changeClass} in ('update', 'correction', 'clarification', 'withdrawal')`),
    checkOneOf("brief_versions_change_class_known", table.changeClass, changeClasses),
    check(
      "brief_versions_first_is_first",
      sql`(${table.n} = 1) = (${table.changeClass} = 'first')`,
    ),
    check(
      "brief_versions_change_has_note",
      sql`${table.changeClass} in ('first', 'typo') or ${table.note} <> '' is true`,
    ),
    check(
      "brief_versions_hash",
      sql`${table.redactionId} is not null or ${table.sha256} = sha256_text(${table.canonical})`,
    ),
    check(
      "brief_versions_second_check_of_correction",
      sql`${table.secondCheckDueAt} is null or (${table.changeClass} = 'correction' and ${table.publishedAloneBecause} <> '') is true`,
    ),
    check(
      "brief_versions_head_of_canonical",
      sql`(${table.title} = canonical::json ->> 'title' and ${table.standfirst} = canonical::json ->> 'standfirst') is true`,
    ),
  ],
);

/** The images that a version shows: what makes them public. */
export const versionMedia = pgTable(
  "version_media",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => briefVersions.id),
    mediaId: uuid("media_id")
      .notNull()
      .references(() => media.id),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.mediaId] }),
    index("version_media_media_id").on(table.mediaId),
  ],
);
