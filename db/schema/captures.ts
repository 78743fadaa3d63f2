import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, checkOneOf, createdAt, id, instant, searchedWords } from "./columns.ts";
import { redactions } from "./redactions.ts";
import { createdBy } from "./release.ts";
import { sources } from "./sources.ts";

export const captureMethods = ["fetch", "upload", "paste", "transcription"] as const;

/** A post in a public channel, as its page had it when it was captured. `publishedAt` with its zone; null where the page doesn't tell. */
export type CapturedPost = {
  network: "telegram";
  channel: string;
  number: number;
  publishedAt: string | null;
  isEdited: boolean;
  /** Whose post it passes on. */
  forwardedFrom: string | null;
};

/** The bytes of a source at one moment; they lie under captures/ by their hash. Only ever added. */
/** An exchange that led to another address; heads as captures keep them. */
export type KeptRedirect = { url: string; requestHead: string; responseHead: string };

export const captures = pgTable(
  "captures",
  {
    id: id(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    /** 1, 2, 3 … within the source. */
    n: integer("n").notNull(),
    /** "transcription": notes of ours, where the original can't be held; nothing made from them may claim a match. */
    method: text("method", { enum: captureMethods }).notNull(),
    requestedUrl: text("requested_url"),
    finalUrl: text("final_url"),
    /** When the bytes were fetched, uploaded, pasted or written. */
    capturedAt: instant("captured_at").notNull().default(sql`clock_timestamp()`),
    httpStatus: integer("http_status"),
    headers: jsonb("headers").$type<Record<string, string>>(),
    /** Of what was fetched: the start line and headers of the last exchange as they went over the wire, for the archive. */
    requestHead: text("request_head"),
    responseHead: text("response_head"),
    /** The same of what led there, in its order; null where nothing did. */
    redirects: jsonb("redirects").$type<KeptRedirect[]>(),
    mediaType: text("media_type"),
    fileName: text("file_name"),
    /** Of a recording, as its file says; null of all else, and where it doesn't say. */
    durationSeconds: doublePrecision("duration_seconds"),
    byteLength: bigint("byte_length", { mode: "number" }).notNull(),
    bytesSha256: bytea("bytes_sha256").notNull(),
    /** Null of all that isn't a post. */
    post: jsonb("post").$type<CapturedPost>(),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("captures_numbered").on(table.sourceId, table.n),
    index("captures_bytes_sha256").on(table.bytesSha256),
    index("captures_newest").on(table.capturedAt.desc()),
    check("captures_duration_some", sql`${table.durationSeconds} > 0`),
    checkOneOf("captures_method_known", table.method, captureMethods),
    check("captures_hash_is_sha256", sql`octet_length(${table.bytesSha256}) = 32`),
  ],
);

/** Texts by hash, each kept once. Null only after a redaction. */
export const textContents = pgTable(
  "text_contents",
  {
    sha256: bytea("sha256").primaryKey(),
    text: text("text"),
    redactionId: uuid("redaction_id").references(() => redactions.id),
    words: searchedWords("text"),
  },
  (table) => [
    index("text_contents_words").using("gin", table.words),
    check(
      "text_contents_hash",
      sql`case when ${table.redactionId} is null then ${table.text} is not null and ${table.sha256} = sha256_text(${table.text}) else ${table.text} is null end`,
    ),
  ],
);

/** A stretch of a text layer: a page, a paragraph, a heading. Offsets as in passages. */
export type TextBlock = { kind: string; start: number; end: number; page?: number };

/** A capture's text as one version of the normaliser made it. A better normaliser adds a layer; no passage moves. */
export const textLayers = pgTable(
  "text_layers",
  {
    id: id(),
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    /** Name and version, "html-1". */
    normaliser: text("normaliser").notNull(),
    textSha256: bytea("text_sha256")
      .notNull()
      .references(() => textContents.sha256),
    blocks: jsonb("blocks").notNull().default([]).$type<TextBlock[]>(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("text_layers_once").on(table.captureId, table.normaliser),
    unique("text_layers_of_capture").on(table.id, table.captureId),
    index("text_layers_text_sha256").on(table.textSha256),
  ],
);

/** Where on a page, as fractions of its width and height from the upper left. */
export type PageRegion = { x: number; y: number; width: number; height: number };

/** A span of a text layer, a region of a page, or a span of time in a recording; its words stand in passage_texts. */
export const passages = pgTable(
  "passages",
  {
    id: id(),
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    textLayerId: uuid("text_layer_id"),
    /** UTF-16 code units of the layer's text; the end is not included. */
    startAt: integer("start_at"),
    endAt: integer("end_at"),
    /** From 1. */
    page: integer("page"),
    region: jsonb("region").$type<PageRegion>(),
    mediaStartSeconds: doublePrecision("media_start_seconds"),
    mediaEndSeconds: doublePrecision("media_end_seconds"),
    exactSha256: bytea("exact_sha256").notNull(),
    /** Overrides its source's group: one paragraph may repeat an agency where the rest doesn't. */
    independenceGroup: text("independence_group"),
    createdBy: createdBy(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "passages_layer_of_capture",
      columns: [table.textLayerId, table.captureId],
      foreignColumns: [textLayers.id, textLayers.captureId],
    }),
    unique("passages_once").on(table.textLayerId, table.startAt, table.endAt),
    index("passages_capture_id").on(table.captureId),
    check(
      "passages_text_span_whole",
      sql`num_nulls(${table.textLayerId}, ${table.startAt}, ${table.endAt}) in (0, 3) and ${table.startAt} >= 0 is not false and ${table.endAt} > ${table.startAt} is not false`,
    ),
    check(
      "passages_media_span_whole",
      sql`num_nulls(${table.mediaStartSeconds}, ${table.mediaEndSeconds}) in (0, 2) and ${table.mediaStartSeconds} >= 0 is not false and ${table.mediaEndSeconds} > ${table.mediaStartSeconds} is not false`,
    ),
    check("passages_region_has_page", sql`${table.region} is null or ${table.page} is not null`),
    check(
      "passages_region_within_page",
      sql`${table.region} is null or (${table.page} >= 1 and (${table.region} ->> 'x')::numeric >= 0 and (${table.region} ->> 'y')::numeric >= 0
        and (${table.region} ->> 'width')::numeric > 0 and (${table.region} ->> 'height')::numeric > 0
        and (${table.region} ->> 'x')::numeric + (${table.region} ->> 'width')::numeric <= 1
        and (${table.region} ->> 'y')::numeric + (${table.region} ->> 'height')::numeric <= 1) is true`,
    ),
    check(
      "passages_somewhere",
      sql`num_nonnulls(${table.textLayerId}, ${table.region}, ${table.mediaStartSeconds}) > 0`,
    ),
  ],
);

/** The words of a passage, checked against the layer when added. Null only after a redaction. */
export const passageTexts = pgTable(
  "passage_texts",
  {
    passageId: uuid("passage_id")
      .primaryKey()
      .references(() => passages.id),
    exact: text("exact"),
    /** At most 32 code units before the passage, and after it: with them a moved passage is found again. */
    prefix: text("prefix"),
    suffix: text("suffix"),
    redactionId: uuid("redaction_id").references(() => redactions.id),
  },
  (table) => [
    index("passage_texts_words").using("gin", sql`search_words(${table.exact})`),
    check(
      "passage_texts_near",
      sql`length(${table.prefix}) <= 32 and length(${table.suffix}) <= 32`,
    ),
    check(
      "passage_texts_whole",
      sql`num_nulls(${table.exact}, ${table.prefix}, ${table.suffix}) = case when ${table.redactionId} is null then 0 else 3 end`,
    ),
  ],
);
