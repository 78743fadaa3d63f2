import { type SQL, sql } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { nameIn } from "#domain/sql.ts";
import { type PublicSourceList, sourceList } from "./public-view.ts";
import type { SourceFilter, SourceSort } from "./rules-filters.ts";

export const sourcesPerPage = 50;

/** A page of the public sources that are asked for, with what can be asked for. One statement: all of it is of one moment, and the view is read once. */
export async function listPublicSources(
  filter: SourceFilter,
  { language = "en", perPage = sourcesPerPage }: { language?: string; perPage?: number } = {},
  db: Reader = publicDb(),
): Promise<PublicSourceList> {
  const { rows } = await db.execute(sql`
    with shown as materialized (
      select w.id, w.code, w.title, w.csl_type, w.publisher_slug, ${nameIn("w.publisher_names", language)} as publisher, w.owner, w.url, w.published_edtf,
        w.published_before, w.published_year, w.language, w.translated_from, w.standing, w.standing_since
      from published_sources w
    ),
    kept as (select * from shown where ${narrow(filter)}),
    page as (
      select row_number() over (order by ${orderBy(filter.sort)}) as place, * from kept order by place limit ${perPage} offset ${(filter.page - 1) * perPage}
    )
    select (select count(*) from kept) as found, (select count(*) from shown) as all,
      (select coalesce(json_agg(json_build_object('code', p.code, 'title', p.title, 'cslType', p.csl_type, 'publisher', p.publisher, 'owner', p.owner, 'url', p.url,
        'published', p.published_edtf, 'language', p.language, 'translatedFrom', p.translated_from, 'standing', p.standing, 'standingSince', p.standing_since,
        'briefs', (select count(distinct o.brief_id) from published_origins o where o.source_id = p.id)) order by p.place), '[]') from page p) as sources,
      json_build_object(
        'publishers', (select coalesce(json_agg(json_build_object('slug', publisher_slug, 'name', publisher) order by lower(publisher)), '[]')
          from (select distinct publisher_slug, publisher from shown where publisher_slug is not null) as d),
        'owners', (select coalesce(json_agg(owner order by lower(owner)), '[]') from (select distinct owner from shown where owner is not null) as d),
        'languages', (select coalesce(json_agg(language order by language), '[]') from (select distinct language from shown) as d),
        'years', (select coalesce(json_agg(published_year order by published_year desc), '[]') from (select distinct published_year from shown where published_year is not null) as d),
        'states', (select coalesce(json_agg(standing), '[]') from (select distinct standing from shown) as d)) as choices`);
  return sourceList.parse(rows[0]);
}

function narrow({ publisher, owner, language, year, state }: SourceFilter): SQL {
  const wanted = [
    publisher === null ? [] : sql`publisher_slug = ${publisher}`,
    owner === null ? [] : sql`owner = ${owner}`,
    language === null ? [] : sql`language = ${language}`,
    year === null ? [] : sql`published_year = ${year}`,
    state === null ? [] : sql`standing = ${state}`,
  ].flat();
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `);
}

/** What has no date comes last, what has no title by its address. */
function orderBy(sort: SourceSort): SQL {
  switch (sort) {
    case "newest":
      return sql`published_before desc nulls last, id desc`;
    case "oldest":
      return sql`published_before asc nulls last, id`;
    case "title":
      return sql`lower(coalesce(title, url, code)), id`;
    case "publisher":
      return sql`lower(publisher) nulls last, published_before desc nulls last, id desc`;
  }
}
