import { type SQL, sql } from "drizzle-orm";

/**
 * Whether readers may know of a source, embargoes apart: a second person has released it, or a version that they can read cites it, a passage in it, or a value that
 * has its origin there (DESIGN.md §2.16). Each way to it is a question of its own, on an index. `alias` names the row of sources.
 */
export function isPublicSource(alias: "w"): SQL {
  const source = sql.raw(alias);
  const held = sql`(select held.id from passages held join captures of on of.id = held.capture_id where of.source_id = ${source}.id)`;
  return sql`(
    ${source}.released_at is not null
    or exists (select from version_citations x join published_versions p on p.id = x.version_id where x.source_id = ${source}.id)
    or exists (select from version_citations x join published_versions p on p.id = x.version_id where x.passage_id in ${held})
    or exists (select from vintages v join version_citations x on x.statistic_id = v.statistic_id and x.vintage_id = v.id
      join published_versions p on p.id = x.version_id where v.passage_id in ${held}))`;
}
