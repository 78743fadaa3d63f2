import { type SQL, sql } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { nameIn } from "#domain/sql.ts";
import { type PublicSourceList, sourceList } from "./public-view.ts";
import type { SourceFilter, SourceSort } from "./rules-filters.ts";

export const sourcesPerPage = 50;

/** A page of the public sources that are asked for, with what can be asked for. */
export async function listPublicSources(
  filter: SourceFilter,
  { language = "en", perPage = sourcesPerPage }: { language?: string; perPage?: number } = {},
  db: Reader = publicDb(),
): Promise<PublicSourceList> {
  const { rows } = await db.execute(listQuery(filter, language, perPage));
  return sourceList.parse(rows[0]);
}

/** One statement: all of it is of one moment, and the view is read once. */
function listQuery(filter: SourceFilter, language: string, perPage: number): SQL {
  return sql`
    with shown as materialized (
      select w.id, w.publisher_slug, w.publisher_names, w.owner, w.language, w.published_year, w.published_before, w.standing,
        ${filter.sort === "title" ? sql`w.name` : sql`null::text`} as name
      from published_source_list w
    ),
    choice as (
      select publisher_slug, ${nameIn("any_value(publisher_names)", language)} as publisher, owner, language, published_year, standing, count(*) as counted,
        grouping(publisher_slug, owner, language, published_year, standing) as without
      from shown group by grouping sets ((publisher_slug), (owner), (language), (published_year), (standing), ())
    ),
    kept as (select * from shown where ${narrow(filter)}),
    page as (
      select row_number() over () as place, id, publisher_names
      from (${inOrder(filter.sort)} limit ${perPage} offset ${(filter.page - 1) * perPage}) as in_order
    )
    select (select count(*) from kept) as found, (select counted from choice where without = 31) as all,
      (select coalesce(json_agg(json_build_object('code', w.code, 'title', w.title, 'cslType', w.csl_type, 'publisher', ${nameIn("p.publisher_names", language)}, 'owner', w.owner, 'url', w.url,
        'published', w.published_edtf, 'language', w.language, 'translatedFrom', w.translated_from, 'standing', w.standing, 'standingSince', w.standing_since,
        'briefs', (select count(distinct o.brief_id) from published_origins o where o.source_id = p.id)) order by p.place), '[]')
        from page p join lateral (select * from published_sources s where s.id = p.id limit 1) as w on true) as sources,
      (select json_build_object(
        'publishers', coalesce(json_agg(json_build_object('slug', publisher_slug, 'name', publisher) order by lower(publisher)) filter (where without = 15 and publisher_slug is not null), '[]'),
        'owners', coalesce(json_agg(owner order by lower(owner)) filter (where without = 23 and owner is not null), '[]'),
        'languages', coalesce(json_agg(language order by language) filter (where without = 27), '[]'),
        'years', coalesce(json_agg(published_year order by published_year desc) filter (where without = 29 and published_year is not null), '[]'),
        'states', coalesce(json_agg(standing) filter (where without = 30), '[]')) from choice) as choices`;
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

/** What has no date comes last, what has no title by its address. Publishers' names are looked up once a publisher: there are few. */
function inOrder(sort: SourceSort): SQL {
  switch (sort) {
    case "newest":
      return sql`select * from kept order by published_before desc nulls last, id desc`;
    case "oldest":
      return sql`select * from kept order by published_before asc nulls last, id`;
    case "title":
      return sql`select * from kept order by name, id`;
    case "publisher":
      return sql`select kept.* from kept left join choice c on c.without = 15 and c.publisher_slug = kept.publisher_slug
        order by lower(c.publisher) nulls last, kept.published_before desc nulls last, kept.id desc`;
  }
}
