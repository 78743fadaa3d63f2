import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { isRecordingType } from "#domain/media/rules.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import { captureHead, citedPassage, type PublicCapture, wholeText } from "./public-view.ts";
import { findPublicHead } from "./queries-public.ts";

/** One address a capture: no leading zeros, no signs. */
const numberPattern = /^[1-9]\d{0,5}$/;

/** Longer ones would be pages that no browser opens; they can be had as a download. */
const wholeCharsMax = 1_000_000;

export type ShownCapture = { capture: PublicCapture; tags: Tag[] };

/** What the page of a capture shows: as much as the source's display allows. Null where it has none. */
export async function findPublicCapture(
  code: string,
  n: string,
  { language = "en" }: { language?: string } = {},
  db: Reader = publicDb(),
): Promise<ShownCapture | null> {
  if (!numberPattern.test(n)) return null;
  const source = await findPublicHead(code, language, db);
  const capture = source && (await findCapture(db, source.id, Number(n)));
  if (!source || !capture) return null;
  const passages = await listPassages(db, capture.id);
  const whole = source.display === "full" ? await findWhole(db, capture.id) : null;
  const others = await db.execute<{ n: number }>(
    sql`select n from published_captures where source_id = ${source.id} and n <> ${capture.n} order by n limit 200`,
  );
  return {
    capture: {
      source,
      capture,
      passages: passages.map(({ briefIds: _, ...passage }) => passage),
      whole,
      others: others.rows.map((other) => other.n),
    },
    tags: [
      tagOf("source", source.id),
      ...(source.publisherId === null ? [] : [tagOf("organisation", source.publisherId)]),
      ...new Set(passages.flatMap(({ briefIds }) => briefIds).map((id) => tagOf("brief", id))),
    ],
  };
}

/** The hash and the kind of a capture's bytes, where readers may have them whole; else null. */
export async function findPublicBytes(
  code: string,
  n: string,
  db: Reader = publicDb(),
): Promise<{ sha256: Buffer } | null> {
  const source = numberPattern.test(n) ? await findPublicHead(code, "en", db) : null;
  if (source?.display !== "full") return null;
  const capture = await findCapture(db, source.id, Number(n));
  // A recording is played to staff: readers have its words, and the address that it came from.
  if (!capture || capture.sha256 === null || isRecordingType(capture.mediaType)) return null;
  if (capture.redactionNote !== null || capture.hasRedactedPassages) return null;
  return { sha256: Buffer.from(capture.sha256, "hex") };
}

async function findCapture(db: Reader, sourceId: string, n: number) {
  const { rows } = await db.execute(sql`
    select id, n, method, requested_url as "requestedUrl", final_url as "finalUrl", captured_at as "capturedAt", http_status as "httpStatus", headers,
      media_type as "mediaType", byte_length as "byteLength", encode(bytes_sha256, 'hex') as sha256, redaction_note as "redactionNote",
      has_redacted_passages as "hasRedactedPassages"
    from published_captures where source_id = ${sourceId} and n = ${n}`);
  return rows[0] === undefined ? null : captureHead.parse(rows[0]);
}

const passageRow = citedPassage.extend({ briefIds: z.array(z.string()) });

async function listPassages(db: Reader, captureId: string) {
  const { rows } = await db.execute(sql`
    select p.id, p.text_layer_id as "textLayerId", p.start_at as start, p.end_at as end, p.page, p.media_start_seconds as "mediaStartSeconds", p.media_end_seconds as "mediaEndSeconds",
      case when p.region is not null or p.media_start_seconds is not null then jsonb_build_object('picture', p.picture) end as reading,
      p.exact, p.before, p.after, p.redaction_note as "redactionNote", u.uses, u.brief_ids as "briefIds"
    from published_passages p
    left join lateral (
      select coalesce(json_agg(json_build_object('slug', x.slug, 'n', x.n, 'entry', x.entry, 'quoteCode', x.quote_code, 'statisticCode', x.statistic_code,
          'title', (select v.title from published_versions v where v.id = x.version_id)) order by x.is_current desc, x.slug, x.entry), '[]') as uses,
        coalesce(json_agg(distinct x.brief_id), '[]') as brief_ids
      from (
        select o.*, rank() over (partition by o.brief_id order by o.n desc) as newest from published_origins o where o.passage_id = p.id
      ) as x where x.newest = 1
    ) as u on true
    where p.capture_id = ${captureId}
    order by p.page nulls first, p.media_start_seconds nulls first, p.start_at nulls last, p.end_at desc, p.region ->> 'y', p.id`);
  return z.array(passageRow).parse(rows);
}

async function findWhole(db: Reader, captureId: string): Promise<PublicCapture["whole"]> {
  const { rows } = await db.execute(sql`
    select text_layer_id as "textLayerId", case when length(text) <= ${wholeCharsMax} then text end as text from published_texts where capture_id = ${captureId} and text is distinct from ''`);
  return rows[0] === undefined ? null : wholeText.parse(rows[0]);
}
