import { boolean, doublePrecision, integer, jsonb, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { PageRegion } from "./captures.ts";
import { type ByLanguage, daterange, instant } from "./columns.ts";
import { translationStatuses, verdictNames } from "./quotes.ts";
import type { RegionPicture } from "./transcriptions.ts";

/** What plumbline_public may read of quotes and of who speaks (drizzle/0120): as they were when last published or released. */

export const publishedQuotes = pgView("published_quotes", {
  id: uuid("id").notNull(),
  code: text("code").notNull(),
  speakerKind: text("speaker_kind").notNull(),
  /** Of the person or organisation; null where the speaker has no page. */
  speakerId: uuid("speaker_id"),
  speakerSlug: text("speaker_slug"),
  speakerNames: jsonb("speaker_names").$type<ByLanguage>(),
  roleId: uuid("role_id"),
  roleOrganisationId: uuid("role_organisation_id"),
  roleTitles: jsonb("role_titles").$type<ByLanguage>(),
  roleOrganisationNames: jsonb("role_organisation_names").$type<ByLanguage>(),
  /** Of a withheld speaker readers are told these three, and who it is stands in no view. */
  withheldDescription: text("withheld_description"),
  withheldReason: text("withheld_reason"),
  voucher: text("voucher"),
  saidOnEdtf: text("said_on_edtf"),
  saidOn: daterange("said_on"),
  occasion: text("occasion"),
  speech: text("speech").notNull(),
  spokenLanguage: text("spoken_language"),
  originalNotHeldBecause: text("original_not_held_because"),
  /** There is a later state that nobody has published or released yet. */
  isRevisedSince: boolean("is_revised_since").notNull(),
  asOf: instant("as_of").notNull(),
}).existing();

export const publishedWordings = pgView("published_wordings", {
  id: uuid("id").notNull(),
  quoteId: uuid("quote_id").notNull(),
  language: text("language").notNull(),
  /** Null after a redaction, of which the note tells. */
  text: text("text"),
  translationOf: uuid("translation_of"),
  translationStatus: text("translation_status", { enum: translationStatuses }),
  translator: text("translator"),
  relayBecause: text("relay_because"),
  createdAt: instant("created_at").notNull(),
  redactionNote: text("redaction_note"),
  /** Of a translation of ours: who has read it against the original. */
  reviewers: text("reviewers").array().notNull(),
}).existing();

export const publishedWitnesses = pgView("published_witnesses", {
  id: uuid("id").notNull(),
  quoteId: uuid("quote_id").notNull(),
  wordingId: uuid("wording_id").notNull(),
  passageId: uuid("passage_id").notNull(),
  createdAt: instant("created_at").notNull(),
  verdict: text("verdict", { enum: verdictNames }).notNull(),
  page: integer("page"),
  independenceGroup: text("independence_group"),
  /** Null where the source's display is "none", or after a redaction. */
  exact: text("exact"),
  before: text("before"),
  after: text("after"),
  /** Hex; null for a transcription, as is the capture's. */
  exactSha256: text("exact_sha256"),
  captureN: integer("capture_n").notNull(),
  method: text("method").notNull(),
  capturedAt: instant("captured_at").notNull(),
  mediaType: text("media_type"),
  captureSha256: text("capture_sha256"),
  sourceId: uuid("source_id").notNull(),
  sourceCode: text("source_code").notNull(),
  title: text("title"),
  publisherId: uuid("publisher_id"),
  publisherNames: jsonb("publisher_names").$type<ByLanguage>(),
  publishedEdtf: text("published_edtf"),
  language: text("language").notNull(),
  translator: text("translator"),
  url: text("url"),
  owner: text("owner"),
  /** Of words that we read in a picture: where on the page. */
  region: jsonb("region").$type<PageRegion>(),
  /** What it shows; null where readers aren't shown the words, or it was redacted. */
  picture: jsonb("picture").$type<RegionPicture>(),
  /** Of words that we heard in a recording: when. */
  mediaStartSeconds: doublePrecision("media_start_seconds"),
  mediaEndSeconds: doublePrecision("media_end_seconds"),
}).existing();

/** A brief once for each quote: by the newest of its versions that cites it. */
export const publishedQuoteCitations = pgView("published_quote_citations", {
  quoteId: uuid("quote_id").notNull(),
  briefId: uuid("brief_id").notNull(),
  slug: text("slug").notNull(),
  language: text("language").notNull(),
  title: text("title").notNull(),
  n: integer("n").notNull(),
  isCurrent: boolean("is_current").notNull(),
  publishedAt: instant("published_at").notNull(),
}).existing();

/** People and organisations that are public. */
export const publishedSpeakers = pgView("published_speakers", {
  id: uuid("id").notNull(),
  kind: text("kind", { enum: ["person", "organisation"] }).notNull(),
  slug: text("slug").notNull(),
  names: jsonb("names").notNull().$type<ByLanguage>(),
  note: text("note"),
}).existing();

export const publishedRoles = pgView("published_roles", {
  id: uuid("id").notNull(),
  personId: uuid("person_id").notNull(),
  personSlug: text("person_slug").notNull(),
  personNames: jsonb("person_names").notNull().$type<ByLanguage>(),
  organisationId: uuid("organisation_id"),
  organisationNames: jsonb("organisation_names").$type<ByLanguage>(),
  /** Null where the organisation isn't public. */
  organisationSlug: text("organisation_slug"),
  titles: jsonb("titles").notNull().$type<ByLanguage>(),
  fromEdtf: text("from_edtf"),
  toEdtf: text("to_edtf"),
  during: daterange("during").notNull(),
}).existing();

/** Figures that somebody said, each as the newest published version prints it: `entry` is that of its evidence list. */
export const publishedSaidStatistics = pgView("published_said_statistics", {
  id: uuid("id").notNull(),
  speakerId: uuid("speaker_id").notNull(),
  briefId: uuid("brief_id").notNull(),
  slug: text("slug").notNull(),
  n: integer("n").notNull(),
  title: text("title").notNull(),
  language: text("language").notNull(),
  entry: jsonb("entry").notNull(),
  isDeprecated: boolean("is_deprecated").notNull(),
}).existing();
