import { asc, eq, gt, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { publishedBriefs, publishedMedia, publishedVersions } from "#db/schema/published.ts";
import { publishedQuotes, publishedRoles, publishedSpeakers } from "#db/schema/published-quotes.ts";
import { mediaPath } from "#domain/media/view.ts";
import type { CitableSource } from "#domain/sources/formats/citable-source.ts";
import { cslTypes, sourceDisplays } from "#domain/sources/rules.ts";
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

/** What a reference doesn't say of a source, and whoever takes it in must know. */
const heldRow = z.object({
  display: z.enum(sourceDisplays),
  licence: z.string().nullable(),
  /** The names of who published it, by language. */
  publisher: z.record(z.string(), z.string()).nullable(),
  translator: z.string().nullable(),
  translatedFrom: z.string().nullable(),
  /** Code of the source that it translates. */
  original: z.string().nullable(),
  originalNotHeldBecause: z.string().nullable(),
});
export type SourceToExport = { source: CitableSource; held: z.output<typeof heldRow> };

export async function listSources(db: Reader, language: string): Promise<SourceToExport[]> {
  const { rows } = await db.execute(sql`
    select distinct on (w.code) w.code, w.display, w.licence, w.translated_from as "translatedFrom", w.original_not_held_because as "originalNotHeldBecause",
      (select o.code from published_sources o where o.id = w.original_source_id limit 1) as original, w.publisher_names as "publisherNames", w.title, w.csl_type as "cslType", w.csl, w.published_edtf as published, w.language, w.translator, w.url,
      ${nameIn("w.publisher_names", language)} as publisher
    from published_sources w order by w.code`);
  return rows.map((row) => ({
    source: sourceRow.parse(row),
    held: heldRow.parse({ ...row, publisher: row.publisherNames }),
  }));
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

const passageRow = z.object({
  id: z.string(),
  /** Of the source, and the number of the capture in it. */
  code: z.string(),
  n: z.number(),
  /** Where its words begin and end in the text that we read of the capture; UTF-16 code units. */
  start: z.number(),
  end: z.number(),
  exact: z.string(),
});
export type ExportedPassage = z.output<typeof passageRow>;

/** Passages of texts whose words readers may have. */
export async function listPassages(db: Reader): Promise<ExportedPassage[]> {
  const { rows } = await db.execute(sql`
    select distinct on (p.id) p.id, w.code, c.n, p.start_at as start, p.end_at as end, p.exact
    from published_passages p join published_captures c on c.id = p.capture_id join published_sources w on w.id = p.source_id
    where p.exact is not null and p.start_at is not null and p.end_at is not null order by p.id`);
  return z.array(passageRow).parse(rows);
}

/** The names of a person or an organisation, and the titles of roles, in each language that there is. */
export async function listNames(db: Reader, slug: string) {
  const [named] = await db
    .select({ names: publishedSpeakers.names })
    .from(publishedSpeakers)
    .where(eq(publishedSpeakers.slug, slug));
  const { personSlug, organisationSlug, id, titles } = publishedRoles;
  const roles = await db
    .select({ id, titles })
    .from(publishedRoles)
    .where(or(eq(personSlug, slug), eq(organisationSlug, slug)));
  return {
    names: named?.names ?? {},
    titles: new Map(roles.map((role) => [role.id, role.titles])),
  };
}

const sayerRow = z.object({
  /** Of the report. */
  statistic: z.string(),
  kind: z.enum(["person", "organisation"]),
  names: z.record(z.string(), z.string()),
});

/** Who is named as having said the values of an indicator, whether they have a page or not. */
export async function listSayers(db: Reader, slug: string) {
  const { rows } = await db.execute(sql`
    select distinct on (v.code) v.code as statistic, case when v.person_id is null then 'organisation' else 'person' end as kind,
      coalesce(v.person_names, v.organisation_names) as names
    from published_values v join published_indicators i on i.id = v.indicator_id
    where i.slug = ${slug} and (v.person_id is not null or v.organisation_id is not null) order by v.code`);
  return z.array(sayerRow).parse(rows);
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
