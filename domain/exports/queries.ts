import { asc, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { publishedBriefs, publishedMedia, publishedVersions } from "#db/schema/published.ts";
import { publishedQuotes, publishedSpeakers } from "#db/schema/published-quotes.ts";
import { mediaPath } from "#domain/media/view.ts";
import type { CitableSource } from "#domain/sources/formats/citable-source.ts";
import { cslTypes } from "#domain/sources/rules.ts";
import { nameIn } from "#domain/sql.ts";

/** What the public reads, as the role that sees nothing else: all of it, to be taken away. */

const versionsAtOnce = 50;

export type VersionToExport = {
  id: string;
  slug: string;
  n: number;
  canonical: string;
  sha256: Buffer;
  redactionNote: string | null;
  isRedacted: boolean;
};

/** Every version that can be read, some at a time: one text of them all would be too much. In the place of those that were withdrawn stands the withdrawal. */
export async function* eachVersion(db: Reader): AsyncGenerator<VersionToExport> {
  const { id, n, canonical, sha256, redactionNote, isRedacted, briefId } = publishedVersions;
  for (let after: string | null = null; ; ) {
    const rows: VersionToExport[] = await db
      .select({ id, slug: publishedBriefs.slug, n, canonical, sha256, redactionNote, isRedacted })
      .from(publishedVersions)
      .innerJoin(publishedBriefs, eq(publishedBriefs.id, briefId))
      .where(after === null ? undefined : gt(id, after))
      .orderBy(asc(id))
      .limit(versionsAtOnce);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const sourceRow = z.object({
  code: z.string(),
  title: z.string().nullable(),
  cslType: z.enum(cslTypes).catch("document"),
  csl: z.record(z.string(), z.unknown()),
  published: z.string().nullable(),
  language: z.string(),
  translator: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z
    .string()
    .nullable()
    .transform((name) => (name === null ? null : { name })),
});

export async function listSources(db: Reader, language: string): Promise<CitableSource[]> {
  const { rows } = await db.execute(sql`
    select distinct on (w.code) w.code, w.title, w.csl_type as "cslType", w.csl, w.published_edtf as published, w.language, w.translator, w.url,
      ${nameIn("w.publisher_names", language)} as publisher
    from published_sources w order by w.code`);
  return z.array(sourceRow).parse(rows);
}

const captureRow = z.object({
  code: z.string(),
  n: z.number(),
  method: z.string(),
  capturedAt: z.coerce.date().transform((at) => at.toISOString()),
  url: z.string().nullable(),
  mediaType: z.string().nullable(),
  /** Under which the source may be used. */
  licence: z.string().nullable(),
  byteLength: z.coerce.number().nullable(),
  /** Null of notes of ours: a hash of those proves nothing. */
  sha256: z.string().nullable(),
  /** Whether the capture, or words in it, had to be removed. */
  isRedacted: z.boolean(),
});
export type CaptureToExport = z.output<typeof captureRow>;

/** The captures that readers know of; or one of them. */
export async function listCaptures(
  db: Reader,
  one: { code: string; n: number } | null = null,
): Promise<CaptureToExport[]> {
  const asked = one ? sql`w.code = ${one.code} and c.n = ${one.n}` : sql`true`;
  const { rows } = await db.execute(sql`
    select distinct on (w.code, c.n) w.code, c.n, c.method, c.captured_at as "capturedAt", c.final_url as url,
      c.media_type as "mediaType", w.licence, c.byte_length as "byteLength", encode(c.bytes_sha256, 'hex') as sha256, (c.redaction_note is not null or c.has_redacted_passages) as "isRedacted"
    from published_captures c join published_sources w on w.id = c.source_id where ${asked} order by w.code, c.n`);
  return z.array(captureRow).parse(rows);
}

export async function listIndicatorSlugs(db: Reader): Promise<string[]> {
  const { rows } = await db.execute<{ slug: string }>(
    sql`select slug from published_indicators order by slug`,
  );
  return rows.map(({ slug }) => slug);
}

export async function listQuoteCodes(db: Reader): Promise<string[]> {
  const { code } = publishedQuotes;
  const rows = await db.select({ code }).from(publishedQuotes).orderBy(asc(code));
  return rows.map((row) => row.code);
}

export async function listSpeakerSlugs(db: Reader): Promise<string[]> {
  const { slug } = publishedSpeakers;
  const rows = await db.selectDistinct({ slug }).from(publishedSpeakers).orderBy(asc(slug));
  return rows.map((row) => row.slug);
}

/** Pictures, by the end of their address. */
export async function listPictures(db: Reader): Promise<{ file: string; sha256: Buffer }[]> {
  const { sha256, mediaType } = publishedMedia;
  const rows = await db.select({ sha256, mediaType }).from(publishedMedia).orderBy(asc(sha256));
  return rows.map((row) => ({
    sha256: row.sha256,
    file: mediaPath(row.sha256.toString("hex"), row.mediaType).slice("/media/".length),
  }));
}
