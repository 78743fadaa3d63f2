import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { captures, passages, textContents } from "./captures.ts";
import { bytea, checkOneOf, createdAt, id } from "./columns.ts";
import { media } from "./media.ts";
import { createdBy } from "./release.ts";
import { staff } from "./staff.ts";

/** Pages of a capture that hold hardly any text: they are read as pictures, as is the one page of a picture. Only ever added. */
export const capturePages = pgTable(
  "capture_pages",
  {
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    /** From 1. */
    page: integer("page").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.captureId, table.page] }),
    check("capture_pages_from_one", sql`${table.page} >= 1`),
  ],
);

export const paintingProblems = ["damaged", "too_much_work"] as const;
export type PaintingProblem = (typeof paintingProblems)[number];

/** How such a page looks, painted anew from the capture's bytes; or why it can't be painted. Only ever added. */
export const pagePictures = pgTable(
  "page_pictures",
  {
    captureId: uuid("capture_id").notNull(),
    page: integer("page").notNull(),
    mediaId: uuid("media_id").references(() => media.id),
    problem: text("problem", { enum: paintingProblems }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.captureId, table.page] }),
    foreignKey({
      name: "page_pictures_of_page",
      columns: [table.captureId, table.page],
      foreignColumns: [capturePages.captureId, capturePages.page],
    }),
    checkOneOf("page_pictures_problem_known", table.problem, paintingProblems),
    check("page_pictures_one", sql`num_nonnulls(${table.mediaId}, ${table.problem}) = 1`),
  ],
);

/** What a passage's region shows, cut out of its page. Only ever added. */
export const passagePictures = pgTable(
  "passage_pictures",
  {
    passageId: uuid("passage_id")
      .primaryKey()
      .references(() => passages.id),
    mediaId: uuid("media_id")
      .notNull()
      .references(() => media.id),
  },
  (table) => [index("passage_pictures_media_id").on(table.mediaId)],
);

/** As the views for readers have it: an image by the hex of its hash; pixels. */
export type RegionPicture = {
  id: string;
  sha256: string;
  mediaType: string;
  width: number;
  height: number;
};

export const transcriptionOutcomes = ["agreed", "corrected"] as const;

/**
 * What a second person found who read the words typed for a region beside its picture: that they stand there, or others, which are a passage of their own and wait for
 * their check. Only ever added.
 */
export const transcriptionChecks = pgTable(
  "transcription_checks",
  {
    id: id(),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    outcome: text("outcome", { enum: transcriptionOutcomes }).notNull(),
    correctedPassageId: uuid("corrected_passage_id").references(() => passages.id),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique("transcription_checks_once").on(table.passageId),
    checkOneOf("transcription_checks_outcome_known", table.outcome, transcriptionOutcomes),
    check(
      "transcription_checks_corrected_with_passage",
      sql`(${table.outcome} = 'corrected') = (${table.correctedPassageId} is not null) and ${table.correctedPassageId} is distinct from ${table.passageId}`,
    ),
  ],
);

export const transcriptOrigins = ["published", "ours", "machine"] as const;

/** A transcript that came with a recording, or that somebody or something made of it, as it was given: a help to whoever types its words. Only ever added. */
export const captureTranscripts = pgTable(
  "capture_transcripts",
  {
    id: id(),
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    textSha256: bytea("text_sha256")
      .notNull()
      .references(() => textContents.sha256),
    origin: text("origin", { enum: transcriptOrigins }).notNull(),
    /** Who or what made it, as far as it is known. */
    madeBy: text("made_by"),
    fileName: text("file_name"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    index("capture_transcripts_capture_id").on(table.captureId),
    index("capture_transcripts_text_sha256").on(table.textSha256),
    unique("capture_transcripts_once").on(table.captureId, table.textSha256),
    checkOneOf("capture_transcripts_origin_known", table.origin, transcriptOrigins),
  ],
);
