import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { checkOneOf, createdAt, id, instant, revision } from "./columns.ts";
import { redactions } from "./redactions.ts";
import { createdBy } from "./release.ts";
import { staff } from "./staff.ts";

export const briefStates = ["draft", "in_review", "scheduled", "published", "withdrawn"] as const;

/** An article. What readers see is its current version; `state` says what the desk is at, so a published brief may be in draft again. */
export const briefs = pgTable(
  "briefs",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    language: text("language").notNull(),
    translationOf: uuid("translation_of").references((): AnyPgColumn => briefs.id),
    state: text("state", { enum: briefStates }).notNull().default("draft"),
    /** Null until first published. References brief_versions, of this brief. */
    currentVersionId: uuid("current_version_id"),
    submittedBy: uuid("submitted_by").references(() => staff.id),
    submittedAt: instant("submitted_at"),
    scheduledFor: instant("scheduled_for"),
    /** Holds on every outlet, also after publication. */
    embargoUntil: instant("embargo_until"),
    createdBy: createdBy(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    index("briefs_current_version_id").on(table.currentVersionId),
    index("briefs_translation_of").on(table.translationOf),
    checkOneOf("briefs_state_known", table.state, briefStates),
    check("briefs_slug_plain", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check(
      "briefs_published_have_version",
      sql`${table.state} not in ('published', 'withdrawn') or ${table.currentVersionId} is not null`,
    ),
    check(
      "briefs_scheduled_for_some_time",
      sql`(${table.state} = 'scheduled') = (${table.scheduledFor} is not null)`,
    ),
    check(
      "briefs_review_has_submitter",
      sql`(${table.submittedBy} is null) = (${table.submittedAt} is null)`,
    ),
  ],
);

/** Who is named above a brief. A byline may be a pseudonym, or belong to nobody on the staff. */
export const briefAuthors = pgTable(
  "brief_authors",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    position: integer("position").notNull(),
    staffId: uuid("staff_id").references(() => staff.id),
    byline: text("byline").notNull(),
  },
  (table) => [primaryKey({ columns: [table.briefId, table.position] })],
);

/** What the editor opens. */
export const briefDrafts = pgTable("brief_drafts", {
  briefId: uuid("brief_id")
    .primaryKey()
    .references(() => briefs.id),
  /** The number of the revision that this is. A save names it, and is refused when it has moved on. */
  revision: integer("revision").notNull(),
  /** ProseMirror JSON of domain/richtext. */
  document: jsonb("document").notNull().$type<Record<string, unknown>>(),
  /** The title's words, for lists. */
  titleText: text("title_text").notNull().default(""),
  updatedBy: uuid("updated_by").references(() => staff.id),
  updatedAt: instant("updated_at").notNull().default(sql`clock_timestamp()`),
});

/** Every acknowledged save. A save that comes twice (client, number) finds its first answer here. */
export const briefRevisions = pgTable(
  "brief_revisions",
  {
    briefId: uuid("brief_id")
      .notNull()
      .references(() => briefs.id),
    revision: integer("revision").notNull(),
    /** Null only after a redaction. */
    document: jsonb("document").$type<Record<string, unknown>>(),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    /** Random, made by the editor's tab. */
    clientId: uuid("client_id").notNull(),
    /** 1, 2, 3 … of that tab. */
    saveNumber: integer("save_number").notNull(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.briefId, table.revision] }),
    unique("brief_revisions_saved_once").on(table.briefId, table.clientId, table.saveNumber),
    check(
      "brief_revisions_document_whole",
      sql`(${table.document} is null) = (${table.redactionId} is not null)`,
    ),
  ],
);
