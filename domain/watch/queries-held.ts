import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { standingWitnesses } from "#domain/capture/standing-witnesses.ts";
import type { Held } from "./judge-answer.ts";
import type { HeldRegion } from "./judge-regions.ts";
import { robotsOverride } from "./robots-override.ts";
import type { Seen } from "./writes.ts";

const watched = z.object({
  url: z.string().nullable(),
  language: z.string(),
  text: z.string().nullable(),
  post: z.object({ isEdited: z.boolean() }).nullable(),
  sha256: z.string().nullable(),
  isPaywalled: z.boolean(),
  overridesRobots: z.boolean(),
});

const bound = z.object({
  text: z.string(),
  passages: z.array(z.object({ id: z.string(), start: z.number(), end: z.number() })),
});

const region = z.object({
  id: z.string(),
  sha256: z.string(),
  mediaType: z.string().nullable(),
  textSha256: z.string().nullable(),
  isFetched: z.boolean(),
});

/** What a check compares with. */
export type WatchedSource = {
  url: string | null;
  /** Somebody has said why its page is asked although its site asks machines to stay away. */
  overridesRobots: boolean;
  held: Held;
  /** What is bound that somebody read in a picture or a scan. */
  regions: HeldRegion[];
  /** Of the newest capture, where that is of a post. */
  heldPost: { isEdited: boolean } | null;
  /** Hex, of the newest capture's bytes; null where there is none. */
  heldSha256: string | null;
};

/** Whether something rests on passage `p`. */
const isBound = sql`(
  exists (select from quote_witnesses x join wordings w on w.id = x.wording_id join quotes q on q.id = w.quote_id
    where x.passage_id = p.id and q.withdrawn_at is null)
  or exists (select from vintages v join statistics k on k.id = v.statistic_id where v.passage_id = p.id and k.withdrawn_at is null)
  or exists (select from ${standingWitnesses} w where w.passage_id = p.id)
  or exists (select from draft_citations d where d.passage_id = p.id)
  or exists (select from version_citations d where d.passage_id = p.id))`;

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
      or exists (select from source_intakes i join captures c on c.source_id = i.source_id and c.n = 1 where i.source_id = s.id and i.state = 'added' and c.method = 'upload' and c.media_type !~ '^(audio|video)/' is not false) as "isPaywalled",
      exists (select from (${robotsOverride(sql`s.id`)}) as stands) as "overridesRobots"
    from sources s left join lateral (
      select t.text, c.post, encode(c.bytes_sha256, 'hex') as sha256 from captures c join text_layers l on l.capture_id = c.id join text_contents t on t.sha256 = l.text_sha256
      where c.source_id = s.id and c.method <> 'transcription' and (c.method = 'fetch' or c.media_type !~ '^(audio|video)/' is not false) order by c.captured_at desc, c.n desc, l.created_at desc limit 1) newest on true
    where s.id = ${sourceId}`);
  const [source] = z.array(watched).parse(found.rows);
  if (!source) return null;
  const { rows } = await db.execute(sql`
    select t.text, jsonb_agg(jsonb_build_object('id', p.id, 'start', p.start_at, 'end', p.end_at) order by p.start_at) as passages
    from captures c join passages p on p.capture_id = c.id
      join text_layers l on l.id = p.text_layer_id join text_contents t on t.sha256 = l.text_sha256
    where c.source_id = ${sourceId} and c.method <> 'transcription' and t.text is not null and ${isBound}
    group by l.id, t.text`);
  const read = await db.execute(sql`
    select p.id, encode(c.bytes_sha256, 'hex') as sha256, c.media_type as "mediaType", c.method = 'fetch' as "isFetched",
      (select encode(l.text_sha256, 'hex') from text_layers l join text_contents t on t.sha256 = l.text_sha256 where l.capture_id = c.id and t.text ~ '[^[:space:]]' order by l.created_at desc limit 1) as "textSha256"
    from captures c join passages p on p.capture_id = c.id
    where c.source_id = ${sourceId} and (p.region is not null or p.media_start_seconds is not null)
      and c.bytes_sha256 is not null and ${isBound}`);
  const { url, overridesRobots, language, text, post, sha256, isPaywalled } = source;
  return {
    ...{ url, overridesRobots },
    held: { text: text ?? "", language, isPaywalled, bound: z.array(bound).parse(rows) },
    regions: z.array(region).parse(read.rows),
    heldPost: post,
    heldSha256: sha256,
  };
}

/** The sources that published briefs rest on. A withdrawn brief cites nothing. */
const citedSources = sql`
  with seen as (select distinct c.source_id, c.passage_id, c.wording_id, c.vintage_id, c.derivation_run_id from briefs b join version_citations c on c.version_id = b.current_version_id),
  resting as (
    select passage_id from seen where passage_id is not null
    union select x.passage_id from seen join quote_witnesses x on x.wording_id = seen.wording_id
    union select passage_id from passages_under(
      array(select vintage_id from seen where vintage_id is not null), array(select derivation_run_id from seen where derivation_run_id is not null))
  )
  select source_id from seen where source_id is not null
  union select k.source_id from resting join passages p on p.id = resting.passage_id join captures k on k.id = p.capture_id`;

const change = z.object({ id: z.string(), isCited: z.boolean() });

/**
 * Sources with an address that a published brief rests on and that nobody watches yet, and those that are watched and that none rests on any more; so many of each at most. What is cited
 * is found once for both: it is most of what a round costs.
 */
export async function listToWatch(
  db: Reader,
  count: number,
): Promise<{ unwatched: string[]; uncited: string[] }> {
  const { rows } = await db.execute(sql`
    with cited as materialized (${citedSources})
    (select s.id, true as "isCited" from sources s join cited on cited.source_id = s.id
      where s.url is not null and not exists (select from source_watches w where w.source_id = s.id and w.next_check_at is not null)
      limit ${count})
    union all
    (select w.source_id, false from source_watches w
      where w.next_check_at is not null and not exists (select from cited where cited.source_id = w.source_id)
      limit ${count})`);
  const found = z.array(change).parse(rows);
  const idsOf = (isCited: boolean) =>
    found.filter((each) => each.isCited === isCited).map(({ id }) => id);
  return { unwatched: idsOf(true), uncited: idsOf(false) };
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
