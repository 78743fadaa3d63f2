import { type SQL, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { CitingBrief } from "./view.ts";

/** The briefs that rest on a thing, for a page of the studio; none for who may not see briefs. */
export async function findUses(actor: Actor, thing: UsedThing): Promise<CitingBrief[]> {
  return can(actor, "brief.read") ? await listUses(studioDb(), thing) : [];
}

/** What briefs may rest on. */
export type UsedThing =
  | { sourceId: string }
  | { captureId: string }
  | { quoteId: string }
  | { statisticId: string }
  | { derivationId: string }
  | { personId: string }
  | { organisationId: string }
  | { mediaId: string };

/** How briefs come to rest on a thing: tables to begin with, the ids of briefs by their draft, and those of versions. */
type Ways = { tables: SQL; drafts: SQL; versions: SQL };

/**
 * Briefs whose draft or some version rests on a thing: of a source or a capture also by a passage in it, a quote that stands in it, a value that comes from it or is reported in it, or arithmetic with one; of a person or an
 * organisation by what they are now said to have said, and by what a version printed as theirs. Each way is a join of its own on an index, joined by UNION; with OR between them Postgres would read all citations.
 */
export async function listUses(db: Reader, thing: UsedThing): Promise<CitingBrief[]> {
  const { tables, drafts, versions } = waysTo(thing);
  const { rows } = await db.execute<CitingBrief>(sql`
    with ${tables}
    drafts as (select distinct brief_id, bool_or(in_chart) as in_chart from (${drafts}) as d group by brief_id),
    published as (select v.brief_id, max(v.n) as version from brief_versions v where v.id in (${versions}) group by v.brief_id)
    select b.id, b.slug, nullif(coalesce(current.title, d.title_text), '') as title, drafts.brief_id is not null as "inDraft", coalesce(drafts.in_chart, false) as "inChart", published.version
    from briefs b
    left join brief_drafts d on d.brief_id = b.id
    left join drafts on drafts.brief_id = b.id
    left join published on published.brief_id = b.id
    left join brief_versions current on current.id = b.current_version_id
    where (drafts.brief_id is not null or published.brief_id is not null) and ${isNotTrashed("brief", "b.id")}
    order by b.slug`);
  return rows;
}

function waysTo(thing: UsedThing): Ways {
  if ("sourceId" in thing) {
    const held = sql`select p.id from passages p join captures c on c.id = p.capture_id where c.source_id = ${thing.sourceId}`;
    return waysByPassages(held, sql`source_id = ${thing.sourceId}`);
  }
  if ("captureId" in thing)
    return waysByPassages(sql`select id from passages where capture_id = ${thing.captureId}`, null);
  if ("mediaId" in thing)
    return {
      tables: sql``,
      drafts: sql`select brief_id, false as in_chart from draft_figures where media_id = ${thing.mediaId}`,
      versions: sql`select version_id from version_media where media_id = ${thing.mediaId}`,
    };
  if ("quoteId" in thing) return waysByCitation(sql``, [sql`c.quote_id = ${thing.quoteId}`]);
  if ("statisticId" in thing)
    return waysByCitation(sql``, [sql`c.statistic_id = ${thing.statisticId}`]);
  if ("derivationId" in thing)
    return waysByCitation(sql``, [
      sql`c.derivation_run_id in (select id from derivation_runs where derivation_id = ${thing.derivationId})`,
    ]);
  const [id, of] =
    "personId" in thing ? [thing.personId, "person"] : [thing.organisationId, "organisation"];
  return waysByCitation(
    sql`
      states as (select s.id, s.quote_id, not exists (select from quote_states later where later.quote_id = s.quote_id and later.n > s.n) as is_newest from quote_states s where s.${sql.raw(`speaker_${of}_id`)} = ${id}),
      spoken as (select quote_id as id from states where is_newest),
      told as (select id from statistics where ${sql.raw(`said_by_${of}_id`)} = ${id}),`,
    [sql`c.quote_id in (select id from spoken)`, sql`c.statistic_id in (select id from told)`],
    [
      sql`c.quote_id in (select quote_id from states) and c.quote_state_id in (select id from states)`,
    ],
  );
}

function waysByPassages(held: SQL, itself: SQL | null): Ways {
  return waysByCitation(
    sql`
      held as (${held}),
      worded as (select distinct wording_id as id from quote_witnesses where passage_id in (select id from held)),
      quoted as (select distinct quote_id as id from wordings where id in (select id from worded)),
      resting as (select distinct vintage_id, run_id from values_on(array(select id from held))),
      valued as (select v.id, v.statistic_id from resting r join vintages v on v.id = r.vintage_id),
      reckoned as (select run_id as id from resting where run_id is not null),`,
    [
      ...(itself ? [itself] : []),
      sql`c.passage_id in (select id from held)`,
      sql`c.quote_id in (select id from quoted) and c.wording_id in (select id from worded)`,
      sql`c.statistic_id in (select statistic_id from valued) and c.vintage_id in (select id from valued)`,
      sql`c.derivation_run_id in (select id from reckoned)`,
    ],
  );
}

/** A draft's citation of a chart stands at the chart's node. `printed` are ways of versions only. */
function waysByCitation(tables: SQL, ways: readonly SQL[], printed: readonly SQL[] = []): Ways {
  const ofDraft = (way: SQL) => sql`
    select c.brief_id, exists (select from draft_figures f where f.brief_id = c.brief_id and f.node_id = c.node_id and f.kind = 'chart') as in_chart from draft_citations c where ${way}`;
  const ofVersion = (way: SQL) => sql`select c.version_id from version_citations c where ${way}`;
  return {
    tables,
    drafts: sql.join(ways.map(ofDraft), sql` union all `),
    versions: sql.join([...ways, ...printed].map(ofVersion), sql` union `),
  };
}

const namedMax = 3;

/** What a refusal says of those that hold a thing: the first by name, and how many more there are. */
export function nameUses(briefs: readonly Pick<CitingBrief, "title" | "slug">[]): {
  count: number;
  briefs: string;
  more: number;
} {
  const named = briefs.slice(0, namedMax).map(({ title, slug }) => `“${title ?? slug}”`);
  return { count: briefs.length, briefs: named.join(", "), more: briefs.length - named.length };
}
