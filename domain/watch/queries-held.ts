import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import type { Held } from "./judge-answer.ts";
import type { Seen } from "./writes.ts";

const watched = z.object({
  url: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
  post: z.object({ isEdited: z.boolean() }).nullable(),
  sha256: z.string().nullable(),
  isPaywalled: z.boolean(),
});

const bound = z.object({
  text: z.string(),
  passages: z.array(z.object({ id: z.string(), start: z.number(), end: z.number() })),
});

/** What a check compares with. */
export type WatchedSource = {
  url: string | null;
  held: Held;
  /** Of the newest capture, where that is of a post. */
  heldPost: { isEdited: boolean } | null;
  /** Hex, of the newest capture's bytes; null where there is none. */
  heldSha256: string | null;
};

/**
 * A source's address, its newest text but for recordings that were uploaded, which its page is about, and each text in which something is bound: a quote, a value, or what a brief cites as such. Notes of ours are compared with nothing. Null
 * where there is no such source.
 */
export async function findWatchedSource(
  db: Reader,
  sourceId: string,
): Promise<WatchedSource | null> {
  const found = await db.execute(sql`
    select s.url, s.language, newest.text, newest.post, newest.sha256,
      exists (select from source_watches w where w.source_id = s.id and w.standing = 'paywalled')
      or exists (select from source_intakes i join captures c on c.source_id = i.source_id and c.n = 1 where i.source_id = s.id and c.method = 'upload' and c.media_type !~ '^(audio|video)/' is not false) as "isPaywalled"
    from sources s left join lateral (
      select t.text, c.post, encode(c.bytes_sha256, 'hex') as sha256 from captures c join text_layers l on l.capture_id = c.id join text_contents t on t.sha256 = l.text_sha256
      where c.source_id = s.id and c.method <> 'transcription' and (c.method = 'fetch' or c.media_type !~ '^(audio|video)/' is not false) order by c.n desc, l.created_at desc limit 1) newest on true
    where s.id = ${sourceId}`);
  const [source] = z.array(watched).parse(found.rows);
  if (!source) return null;
  const { rows } = await db.execute(sql`
    select t.text, jsonb_agg(jsonb_build_object('id', p.id, 'start', p.start_at, 'end', p.end_at) order by p.start_at) as passages
    from captures c join passages p on p.capture_id = c.id
      join text_layers l on l.id = p.text_layer_id join text_contents t on t.sha256 = l.text_sha256
    where c.source_id = ${sourceId} and c.method <> 'transcription' and t.text is not null and (
      exists (select from quote_witnesses x join wordings w on w.id = x.wording_id join quotes q on q.id = w.quote_id
        where x.passage_id = p.id and q.withdrawn_at is null)
      or exists (select from vintages v join statistics k on k.id = v.statistic_id where v.passage_id = p.id and k.withdrawn_at is null)
      or exists (select from ${standingWitnesses} w where w.passage_id = p.id)
      or exists (select from draft_citations d where d.passage_id = p.id)
      or exists (select from version_citations d where d.passage_id = p.id))
    group by l.id, t.text`);
  const { url, language, text, post, sha256, isPaywalled } = source;
  return {
    url,
    held: { text: text ?? "", language, isPaywalled, bound: z.array(bound).parse(rows) },
    heldPost: post,
    heldSha256: sha256,
  };
}

/** Sources with an address that a published brief cites and that nobody watches yet. */
export async function listUnwatched(db: Reader, count: number): Promise<string[]> {
  const { rows } = await db.execute(sql`
    with current as (select current_version_id as id from briefs where current_version_id is not null),
    cited as (
      select c.source_id from version_citations c where c.version_id in (select id from current) and c.source_id is not null
      union select k.source_id from version_citations c join passages p on p.id = c.passage_id join captures k on k.id = p.capture_id
        where c.version_id in (select id from current)
      union select k.source_id from version_citations c join quote_witnesses x on x.wording_id = c.wording_id
        join passages p on p.id = x.passage_id join captures k on k.id = p.capture_id where c.version_id in (select id from current)
      union select k.source_id from version_citations c join vintages v on v.id = c.vintage_id
        join passages p on p.id = v.passage_id join captures k on k.id = p.capture_id where c.version_id in (select id from current)
    )
    select s.id from sources s join cited on cited.source_id = s.id
    where s.url is not null and not exists (select from source_watches w where w.source_id = s.id and w.next_check_at is not null)
    limit ${count}`);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** By what the source's server can tell that nothing has changed since the last check: nothing, where something was bound since then that nobody has looked for yet. */
export async function findSeen(db: Reader, sourceId: string): Promise<Seen> {
  const { rows } = await db.execute(sql`
    select w.etag, w.last_modified as "lastModified" from source_watches w
    where w.source_id = ${sourceId} and w.standing = 'live' and not exists (
      select from passages p join captures c on c.id = p.capture_id where c.source_id = w.source_id and p.created_at > w.checked_at)`);
  const [seen] = z
    .array(z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }))
    .parse(rows);
  return seen ?? { etag: null, lastModified: null };
}
