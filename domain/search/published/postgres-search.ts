import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { type AskedQuery, makeQuery } from "./asked-query.ts";
import type { Entry, Matches, SearchEngine } from "./engine.ts";
import { publicKinds, type SearchFilters } from "./view.ts";

/** Ranking reads each that is found: so many at most are ranked and counted. */
export const countedMax = 1000;
/** What is expected to find more than this isn't looked up, which would read all of it: the newest are looked through. */
const commonFrom = 10_000;
/** Of a common word so many of the newest things are looked through. */
const walkedMax = 10_000;
/** A phrase of common words may read everything that has those words; then the newest are looked through instead. */
const timeoutMs = 700;

type Page = { limit: number; offset: number };

const plan = z.tuple([
  z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: z.object({ "Plan Rows": z.number() }) })]) }),
]);

export const searchEntries: SearchEngine["search"] = async (db, typed, filters, page) => {
  const query = await makeQuery(db, typed, filters);
  if (query === null) return null;
  return await db.transaction(async (tx) => {
    // What is best depends on how common the words are: a plan that serves any words serves none.
    await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
    const matches = await findBest(tx, query, filters, page);
    await tx.execute(sql`set local plan_cache_mode to default`);
    return matches;
  });
};

async function findBest(
  db: Reader,
  query: AskedQuery,
  filters: SearchFilters,
  page: Page,
): Promise<Matches> {
  const isCommon = (await expectRows(db, query)) > commonFrom;
  if (isCommon) {
    const newest = await find(db, amongNewest(query, filters), query, page);
    if (newest.isMore) return newest;
  }
  const best = await findInTime(db, query, page);
  return best ?? (await find(db, amongNewest(query, filters), query, page));
}

/** How many Postgres expects to find, from what it knows of how often each word is there. */
async function expectRows(db: Reader, { whole }: AskedQuery): Promise<number> {
  const { rows } = await db.execute(
    sql`explain (format json) select from published_search s where s.words @@ ${whole}::tsquery`,
  );
  return plan.parse(rows)[0]["QUERY PLAN"][0].Plan["Plan Rows"];
}

async function findInTime(db: Reader, query: AskedQuery, page: Page): Promise<Matches | null> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql.raw(`set local statement_timeout = ${timeoutMs}`));
      const matches = await find(tx, amongAll(query), query, page);
      await tx.execute(sql`set local statement_timeout to default`);
      return matches;
    });
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

const queryCanceled = "57014";
const isTimeout = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === queryCanceled) || isTimeout(error.cause));

const found = sql`s.thing, s.kind, s.at, s.language, s.year, s.publisher, s.people, s.held, s.words`;

const amongAll = ({ whole }: AskedQuery) =>
  sql`select ${found} from published_search s where s.words @@ ${whole}::tsquery limit ${countedMax + 1}`;

const amongNewest = ({ whole }: AskedQuery, { kind }: SearchFilters) => sql`
  select ${found} from (select * from published_search n ${kind === null ? sql`` : sql`where n.kind = ${kind}`} order by n.at desc nulls last limit ${walkedMax}) as s
  where s.words @@ ${whole}::tsquery limit ${countedMax + 1}`;

const answer = z.object({
  count: z.coerce.number(),
  page: z.array(z.object({ thing: z.string(), kind: z.enum(publicKinds), at: z.string() })),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number() }))),
});

const facetChoicesMax = 12;
const facetOf = (name: string, from: SQL) => sql`
  select ${name}::text as name, value, count(*) as count from (${from}) as each (value) where value is not null group by value`;

async function find(
  db: Reader,
  matching: SQL,
  { words }: AskedQuery,
  { limit, offset }: Page,
): Promise<Matches> {
  const { rows } = await db.execute(sql`
    with found as materialized (${matching}),
    ranked as materialized (select f.thing, f.kind, f.at, f.language, f.year, f.publisher, f.people, f.held, ts_rank_cd(f.words, ${words}::tsquery) as rank from found f),
    counted as (
      ${facetOf("kind", sql`select kind from ranked`)} union all ${facetOf("language", sql`select language from ranked`)}
      union all ${facetOf("year", sql`select year::text from ranked`)} union all ${facetOf("publisher", sql`select publisher::text from ranked`)}
      union all ${facetOf("held", sql`select held from ranked`)} union all ${facetOf("person", sql`select unnest(people)::text from ranked`)}),
    most as (select c.*, row_number() over (partition by c.name order by c.count desc, c.value) as place from counted c)
    select (select count(*) from ranked) as count,
      coalesce((select json_agg(p order by p.place) from (
        select thing, kind, to_json(at) #>> '{}' as at, row_number() over (order by rank desc, at desc, thing) as place from ranked
        order by rank desc, at desc, thing limit ${limit + 1} offset ${offset}) as p), '[]') as page,
      coalesce((select json_object_agg(name, choices) from (
        select name, json_agg(json_build_object('value', value, 'count', count) order by count desc, value) as choices from most where place <= ${facetChoicesMax} group by name) as f), '{}') as facets`);
  const { count, page, facets } = answer.parse(rows[0]);
  return { count: Math.min(count, countedMax), isMore: count > countedMax, page, facets };
}

const named = z.array(z.object({ thing: z.string(), kind: z.enum(publicKinds) }));

/** A letter off is near enough, also in a short name. */
const nearEnough = 0.4;

export const suggestEntries: SearchEngine["suggest"] = async (db, typed, limit) =>
  await db.transaction(async (tx): Promise<Entry[]> => {
    await tx.execute(sql.raw(`set local pg_trgm.word_similarity_threshold = ${nearEnough}`));
    const { rows } = await tx.execute(sql`
      select n.thing, n.kind from published_search n where n.name is not null and n.name %> search_letters(${typed}::text)
      order by word_similarity(search_letters(${typed}::text), n.name) desc, n.thing limit ${limit}`);
    await tx.execute(sql`set local pg_trgm.word_similarity_threshold to default`);
    return named.parse(rows);
  });
