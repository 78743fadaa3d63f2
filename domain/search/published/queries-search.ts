import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import type { Matches } from "./engine.ts";
import { searchEngine } from "./find-engine.ts";
import { readHits } from "./read-hits.ts";
import { tidyTyped } from "./rules-asked.ts";
import {
  type FacetChoice,
  type FilterName,
  filterNames,
  hitsPerPage,
  type PublicFound,
  type SearchFilters,
} from "./view.ts";

const similarMax = 5;

/** What readers find by what they typed: a page of it, with what it can be narrowed by. Reads as the public's role, whoever asks. */
export async function searchPublished(
  {
    typed,
    filters,
    page,
    language,
  }: { typed: string; filters: SearchFilters; page: number; language: string },
  db: Reader,
): Promise<PublicFound> {
  const asked = tidyTyped(typed);
  const nothing = { count: 0, isMore: false, hits: [], hasNextPage: false, facets: {} };
  const window = { limit: hitsPerPage, offset: (page - 1) * hitsPerPage };
  const matches = await searchEngine.search(db, asked, filters, window);
  if (matches === null) return { asked: null, ...nothing, similar: [] };
  const shown = matches.page.slice(0, hitsPerPage);
  const hits = await readHits(db, shown, { typed: asked, language });
  const similar =
    matches.count > 0 || page > 1
      ? []
      : await readHits(db, await searchEngine.suggest(db, asked, similarMax), {
          typed: asked,
          language,
        });
  return {
    asked,
    count: matches.count - (shown.length - hits.length),
    isMore: matches.isMore,
    hits,
    hasNextPage: matches.page.length > hitsPerPage,
    facets: await nameFacets(db, matches, language),
    similar,
  };
}

const named = z.array(z.object({ id: z.string(), name: z.string() }));

/** People and publishers by their names; those who have no public one are no choice. */
async function nameFacets(
  db: Reader,
  { facets }: Matches,
  language: string,
): Promise<PublicFound["facets"]> {
  const ids = ["person", "publisher"].flatMap((name) =>
    (facets[name] ?? []).map(({ value }) => value),
  );
  const { rows } =
    ids.length === 0
      ? { rows: [] }
      : await db.execute(sql`
          select k.id, ${nameIn("k.names", language)} as name from published_speakers k where k.id = ${anyOf(ids)}
          union
          select o.publisher_id, ${nameIn("o.publisher_names", language)} from unnest(${sql.param(ids)}::uuid[]) as given (id)
            cross join lateral (select s.publisher_id, s.publisher_names from published_sources s where s.publisher_id = given.id limit 1) as o`);
  const names = new Map(named.parse(rows).map(({ id, name }) => [id, name]));
  const toChoices = (name: FilterName): FacetChoice[] => {
    const isNamed = name === "person" || name === "publisher";
    return (facets[name] ?? [])
      .filter(({ value }) => !isNamed || names.has(value))
      .map(({ value, count }) => ({
        value,
        count,
        name: isNamed ? (names.get(value) ?? null) : null,
      }));
  };
  return Object.fromEntries(filterNames.map((name) => [name, toChoices(name)]));
}
