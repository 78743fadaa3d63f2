import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { findPublicContact } from "#domain/settings/queries.ts";
import { nameIn } from "#domain/sql.ts";
import { contactTag, type Tag, tagOf } from "#domain/tags.ts";
import { formatReferences } from "./formats/format-references.ts";
import {
  captureLine,
  citingBrief,
  type PublicSource,
  type PublicSourceHead,
  publicReply,
  publisherFact,
  type SourceCheck,
  sourceCheck,
  sourceHead,
  sourceRecord,
} from "./public-view.ts";

/** What the public reads of sources, as the role that sees nothing else. */

export function isSourceCode(text: string): boolean {
  return /^w-[a-z0-9]{4,20}$/.test(text);
}

/** What is known of a source, without what stands around it; null where readers may not know of it. */
export async function findPublicHead(
  code: string,
  language: string,
  db: Reader,
): Promise<PublicSourceHead | null> {
  if (!isSourceCode(code)) return null;
  const { rows } = await db.execute(sql`
    select w.id, w.code, w.csl_type as "cslType", w.csl, w.title, w.publisher_id as "publisherId", w.publisher_slug as "publisherSlug",
      ${nameIn("w.publisher_names", language)} as publisher, w.url, w.language, w.published_edtf as published, w.translator, w.translated_from as "translatedFrom",
      w.original_not_held_because as "originalNotHeldBecause", w.display, w.licence, w.standing, w.standing_since as "standingSince", w.checked_at as "checkedAt",
      (select json_build_object('code', o.code, 'title', o.title) from published_sources o where o.id = w.original_source_id) as original
    from published_sources w where w.code = ${code}`);
  return rows[0] === undefined ? null : sourceHead.parse(rows[0]);
}

/** Whether there was such a page, and is none since what cited the source was withdrawn. */
export async function isTakenBack(code: string, db: Reader = publicDb()): Promise<boolean> {
  if (!isSourceCode(code)) return false;
  const { rows } = await db.execute(
    sql`select from published_source_tombstones where code = ${code}`,
  );
  return rows.length > 0;
}

export type ShownSource = { source: PublicSource; checks: SourceCheck[]; tags: Tag[] };

/** What the page of a source shows, and what it is made from; null where it has none. */
export async function findPublicSource(
  code: string,
  { language = "en" }: { language?: string } = {},
  db: Reader = publicDb(),
): Promise<ShownSource | null> {
  const head = await findPublicHead(code, language, db);
  if (head === null) return null;
  const facts = await listFacts(db, head.publisherId);
  const citedIn = await list(db, citing, citedBy(head.id));
  const source: PublicSource = {
    ...head,
    facts: facts.map(({ evidenceSourceId: _, ...fact }) => fact),
    captures: await list(db, captureLine, capturesOf(head.id)),
    citedIn: citedIn.map(({ briefId: _, ...brief }) => brief),
    record: await readRecord(db, head.id),
    contact: await findPublicContact(db),
    credits: (await list(db, z.object({ credit: z.string() }), creditsOf(head.id))).map(
      ({ credit }) => credit,
    ),
    replies: await list(db, publicReply, repliesTo(head.id)),
    reference: await printReference(head),
  };
  const tags = [
    tagOf("source", head.id),
    ...(head.publisherId === null ? [] : [tagOf("organisation", head.publisherId)]),
    ...facts.flatMap(({ evidenceSourceId: id }) => (id === null ? [] : [tagOf("source", id)])),
    ...citedIn.map(({ briefId }) => tagOf("brief", briefId)),
    ...(await listStatistics(db, head.id)).map((id) => tagOf("statistic", id)),
    contactTag,
  ];
  return { source, checks: await list(db, sourceCheck, checksOf(head.id)), tags };
}

async function list<T extends z.ZodType>(db: Reader, row: T, query: SQL): Promise<z.output<T>[]> {
  const { rows } = await db.execute(query);
  return z.array(row).parse(rows);
}

const fact = publisherFact.extend({ evidenceSourceId: z.string().nullable() });

/** Owners first, then funders, then the legal form; the newest of each first. */
async function listFacts(db: Reader, organisationId: string | null) {
  if (organisationId === null) return [];
  return await list(
    db,
    fact,
    sql`select f.id, f.kind, f.text, f.from_edtf as from, f.to_edtf as to, f.no_passage_because as "noPassageBecause", f.evidence_source_id as "evidenceSourceId",
      case when f.passage_id is not null then json_build_object('code', f.evidence_code, 'n', f.evidence_n, 'passageId', f.passage_id) end as evidence
    from published_publisher_facts f where f.organisation_id = ${organisationId}
    order by array_position(array['owner', 'funder', 'legal_form'], f.kind), f.created_at desc`,
  );
}

function capturesOf(sourceId: string): SQL {
  return sql`select n, method, captured_at as "capturedAt", encode(bytes_sha256, 'hex') as sha256, redaction_note is not null as "isRedacted"
    from published_captures where source_id = ${sourceId} order by captured_at desc, n desc limit 200`;
}

function creditsOf(sourceId: string): SQL {
  return sql`select credit from published_credits where source_id = ${sourceId} order by credit limit 20`;
}

function repliesTo(sourceId: string): SQL {
  return sql`select id, text, said_by as "saidBy", received_on::text as "receivedOn", language, withdrawn_at as "withdrawnAt", withdrawn_note as "withdrawnNote"
    from published_replies where source_id = ${sourceId} order by received_on, released_at limit 100`;
}

function checksOf(sourceId: string): SQL {
  return sql`select outcome, checked_at as at, capture_n as "captureN" from published_source_checks where source_id = ${sourceId} order by checked_at desc limit 20`;
}

const citing = citingBrief.extend({ briefId: z.string() });

function citedBy(sourceId: string): SQL {
  return sql`
    select x.brief_id as "briefId", x.slug, x.n, x.is_current as "isCurrent", x.entries, (select v.title from published_versions v where v.id = x.version_id) as title,
      (select b.language from published_briefs b where b.id = x.brief_id) as language
    from (
      select distinct on (o.brief_id) o.brief_id, o.slug, o.version_id, o.n, o.is_current,
        array_agg(o.entry order by o.entry) as entries
      from (select distinct brief_id, slug, version_id, n, is_current, entry from published_origins where source_id = ${sourceId}) as o
      group by o.brief_id, o.slug, o.version_id, o.n, o.is_current order by o.brief_id, o.n desc
    ) as x order by x.is_current desc, title`;
}

async function readRecord(db: Reader, sourceId: string) {
  const { rows } = await db.execute(sql`select
    (select coalesce(json_agg(json_build_object('passageId', d.passage_id, 'fate', d.fate, 'since', d.created_at, 'heldIn', d.held_in, 'nowIn', d.now_in) order by d.created_at desc), '[]')
      from (select distinct on (passage_id) * from published_drifts where source_id = ${sourceId} order by passage_id, created_at desc) as d) as altered,
    (select coalesce(json_agg(json_build_object('slug', f.slug, 'n', f.n, 'entry', f.entry, 'code', f.statistic_code, 'revisedAt', f.revised_at) order by f.revised_at desc), '[]')
      from published_revised_figures f where f.source_id = ${sourceId}) as revised,
    (select coalesce(json_agg(json_build_object('slug', v.slug, 'n', p.n, 'title', p.title, 'language', (select b.language from published_briefs b where b.id = v.brief_id), 'wasWrong', c.was_wrong, 'isRight', c.is_right) order by c.created_at desc), '[]')
      from (select distinct brief_id, slug from published_origins where source_id = ${sourceId}) as v
      join published_corrections c on c.brief_id = v.brief_id and c.class = 'correction'
      join published_versions p on p.id = c.version_id) as corrections`);
  return sourceRecord.parse(rows[0]);
}

/** Whose later values the page tells of. */
async function listStatistics(db: Reader, sourceId: string): Promise<string[]> {
  const found = await list(
    db,
    z.object({ id: z.string() }),
    sql`select distinct statistic_id as id from published_origins where source_id = ${sourceId} and statistic_id is not null`,
  );
  return found.map(({ id }) => id);
}

async function printReference({
  publisher,
  csl,
  ...source
}: PublicSourceHead): Promise<string | null> {
  const isPart = publisher !== null && csl["container-title"] === undefined && isOfSeries(source);
  const item = isPart
    ? { csl: { ...csl, "container-title": keepCase(publisher) }, publisher: null }
    : { csl, publisher: publisher === null ? null : { name: publisher } };
  const printed = await formatReferences([{ ...source, ...item }], {
    style: { id: referenceStyle },
    language: "en",
  });
  return (printed.ok && printed.value[0]?.text) || null;
}

const referenceStyle = "apa";

/** Whether it appeared in something that is called as its publisher is: a paper, a site, a channel. */
function isOfSeries({ cslType }: Pick<PublicSourceHead, "cslType">): boolean {
  return /^(?:article|post|webpage|broadcast)/.test(cslType);
}

/** A name is spelt as its bearer does, whatever capitals a style gives to titles. */
function keepCase(name: string): string {
  return name.includes("<") ? name : `<span class="nocase">${name}</span>`;
}
