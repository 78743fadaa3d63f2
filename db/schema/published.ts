import { bigint, boolean, integer, jsonb, pgView, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant } from "./columns.ts";

/**
 * What plumbline_public may read: views over what is published, made in drizzle/. Nothing of what they leave out can be reached by that role. Those of sources and their
 * captures (0110_public_sources.sql) are asked in SQL alone, by domain/sources.
 */

/** Briefs with a current version whose embargo is over; withdrawn ones too, for their tombstone. */
export const publishedBriefs = pgView("published_briefs", {
  id: uuid("id").notNull(),
  slug: text("slug").notNull(),
  language: text("language").notNull(),
  /** Another published brief, or null. */
  translationOf: uuid("translation_of"),
  currentVersionId: uuid("current_version_id").notNull(),
  isWithdrawn: boolean("is_withdrawn").notNull(),
  firstPublishedAt: instant("first_published_at").notNull(),
}).existing();

/** Their versions; what a withdrawal took back stays away, also when the brief is published anew. */
export const publishedVersions = pgView("published_versions", {
  id: uuid("id").notNull(),
  briefId: uuid("brief_id").notNull(),
  n: integer("n").notNull(),
  canonical: text("canonical").notNull(),
  sha256: bytea("sha256").notNull(),
  schemaNumber: integer("schema_number").notNull(),
  title: text("title").notNull(),
  standfirst: text("standfirst").notNull(),
  changeClass: text("change_class").notNull(),
  note: text("note"),
  publishedAt: instant("published_at").notNull(),
  publishedAloneBecause: text("published_alone_because"),
  isRedacted: boolean("is_redacted").notNull(),
  /** The public note of the redaction, or null. */
  redactionNote: text("redaction_note"),
  counts: jsonb("counts"),
}).existing();

export const publishedCorrections = pgView("published_corrections", {
  id: uuid("id").notNull(),
  versionId: uuid("version_id").notNull(),
  briefId: uuid("brief_id").notNull(),
  class: text("class").notNull(),
  wasWrong: text("was_wrong").notNull(),
  isRight: text("is_right").notNull(),
  createdAt: instant("created_at").notNull(),
}).existing();

/** Of corrections that were published in an emergency: whether a second person has checked them. */
export const publishedSecondChecks = pgView("published_second_checks", {
  versionId: uuid("version_id").notNull(),
  dueAt: instant("due_at").notNull(),
  /** Null until all of it is checked. */
  doneAt: instant("done_at"),
  /** Of those who have checked some of it. */
  names: text("names").array().notNull(),
}).existing();

/** Open notices on what the current version cites, without the new value: enough for "revised since". */
export const publishedNotices = pgView("published_notices", {
  briefId: uuid("brief_id").notNull(),
  kind: text("kind").notNull(),
  /** The statistic, quote or run that the version cites, as its canonical text names it. */
  statisticId: uuid("statistic_id"),
  quoteId: uuid("quote_id"),
  createdAt: instant("created_at").notNull(),
  derivationRunId: uuid("derivation_run_id"),
  /** Of what is cited as a passage or a source, and not as a statistic or a quote. */
  passageId: uuid("passage_id"),
  sourceId: uuid("source_id"),
}).existing();

/** Old slugs of published briefs, and of people and organisations that are public. */
export const publishedSlugRedirects = pgView("published_slug_redirects", {
  kind: text("kind").notNull(),
  fromSlug: text("from_slug").notNull(),
  toSlug: text("to_slug").notNull(),
}).existing();

/** Images that a published version shows. */
export const publishedMedia = pgView("published_media", {
  id: uuid("id").notNull(),
  sha256: bytea("sha256").notNull(),
  mediaType: text("media_type").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  variants: jsonb("variants").notNull(),
}).existing();

export const publishedSettings = pgView("published_settings", {
  key: text("key").notNull(),
  value: jsonb("value").notNull(),
}).existing();

/** The head of the trail on each day. */
export const publishedAuditHeads = pgView("published_audit_heads", {
  day: text("day").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  /** Hex. */
  hash: text("hash").notNull(),
}).existing();

/** The newest change of what pages are made from (db/schema/pressed-pages.ts). */
export const publishedChange = pgView("published_change", {
  change: bigint("change", { mode: "number" }).notNull(),
}).existing();
