import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { CitingBrief } from "./view.ts";

/**
 * Briefs whose draft or some version cites the source: itself, a passage in it, a quote that stands in it, a value that has its origin in it.
 * Each way to it is a join of its own on an index, joined by UNION; with OR between them Postgres would read all citations.
 */
export async function listCitingBriefs(db: Reader, sourceId: string): Promise<CitingBrief[]> {
  const { rows } = await db.execute<{
    id: string;
    slug: string;
    title: string | null;
    in_draft: boolean;
    version: number | null;
  }>(sql`
    with held as (select p.id from passages p join captures c on c.id = p.capture_id where c.source_id = ${sourceId}),
    worded as (select distinct wording_id as id from quote_witnesses where passage_id in (select id from held)),
    quoted as (select distinct quote_id as id from wordings where id in (select id from worded)),
    valued as (select id, statistic_id from vintages where passage_id in (select id from held)),
    drafts as (
      select brief_id from draft_citations where source_id = ${sourceId}
      union select brief_id from draft_citations where passage_id in (select id from held)
      union select brief_id from draft_citations where quote_id in (select id from quoted) and wording_id in (select id from worded)
      union select brief_id from draft_citations where statistic_id in (select statistic_id from valued) and vintage_id in (select id from valued)
    ),
    versions as (
      select version_id from version_citations where source_id = ${sourceId}
      union select version_id from version_citations where passage_id in (select id from held)
      union select version_id from version_citations where quote_id in (select id from quoted) and wording_id in (select id from worded)
      union select version_id from version_citations where statistic_id in (select statistic_id from valued) and vintage_id in (select id from valued)
    ),
    published as (
      select v.brief_id, max(v.n) as version from brief_versions v where v.id in (select version_id from versions) group by v.brief_id
    )
    select b.id, b.slug, current.title, d.brief_id is not null as in_draft, p.version
    from briefs b
    left join (select distinct brief_id from drafts) d on d.brief_id = b.id
    left join published p on p.brief_id = b.id
    left join brief_versions current on current.id = b.current_version_id
    where d.brief_id is not null or p.brief_id is not null
    order by b.slug`);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    inDraft: row.in_draft,
    version: row.version,
  }));
}

/** Briefs whose draft or some version cites a quote or a statistic, in whatever wording or vintage. */
export async function listBriefsCiting(
  db: Reader,
  cited: { quoteId: string } | { statisticId: string },
): Promise<CitingBrief[]> {
  const isThis =
    "quoteId" in cited
      ? sql`c.quote_id = ${cited.quoteId}`
      : sql`c.statistic_id = ${cited.statisticId}`;
  const { rows } = await db.execute<CitingBrief>(sql`
    with drafts as (select distinct c.brief_id from draft_citations c where ${isThis}),
    versions as (
      select v.brief_id, max(v.n) as version from version_citations c join brief_versions v on v.id = c.version_id where ${isThis} group by v.brief_id
    )
    select b.id, b.slug, nullif(coalesce(current.title, d.title_text), '') as title, drafts.brief_id is not null as "inDraft", versions.version
    from briefs b
    join brief_drafts d on d.brief_id = b.id
    left join drafts on drafts.brief_id = b.id
    left join versions on versions.brief_id = b.id
    left join brief_versions current on current.id = b.current_version_id
    where drafts.brief_id is not null or versions.brief_id is not null
    order by b.slug`);
  return rows;
}
