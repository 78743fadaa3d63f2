import { type SQL, sql } from "drizzle-orm";

const columns = sql`c.statistic_id, c.vintage_id, c.derivation_run_id, c.quote_id, c.wording_id, c.passage_id`;
/** Citations of what readers see, and of what is being written. */
const published = sql`(select b.id as brief_id, false as is_draft, ${columns} from briefs b join version_citations c on c.version_id = b.current_version_id)`;
const drafted = sql`(select c.brief_id, true as is_draft, ${columns} from draft_citations c)`;

/** Citations of what readers see and of what is being written, as a table `c`: a brief is told once of both. */
export const cited = sql`(select * from ${published} as seen union select * from ${drafted} as written)`;

/** A draft is printed with what replaced a passage; a version stays as it is. */
const unlessReplaced = (thing: SQL) =>
  sql`not (c.is_draft and exists (select from standing_replacements r where r.passage_id = p.passage_id and ${thing}))`;

/**
 * The citations that rest on any of these passages (an array), as a table with the passage's id: that cite it as such, or words that stand there, or a value that comes from there or is reported
 * there too, or arithmetic with one, however far. Each way is a join of its own on an index; with OR between them Postgres would read all citations.
 */
export function citedOn(passageIds: SQL): SQL {
  const ways = (citations: SQL) => sql`
    select p.passage_id as resting_on, c.* from (select unnest(passage_ids) as passage_id from held) p join ${citations} c on c.passage_id = p.passage_id
    union select p.passage_id, c.* from worded p join ${citations} c on c.quote_id = p.quote_id and c.wording_id = p.wording_id
      where ${unlessReplaced(sql`r.wording_id = c.wording_id`)}
    union select p.passage_id, c.* from valued p join ${citations} c on c.statistic_id = p.statistic_id and c.vintage_id = p.vintage_id
      where ${unlessReplaced(sql`r.vintage_id = p.own_id`)}
    union select p.passage_id, c.* from valued p join ${citations} c on c.derivation_run_id = p.run_id
      where ${unlessReplaced(sql`r.vintage_id = p.own_id`)}`;
  return sql`(
    with held as (select ${passageIds} as passage_ids),
      worded as (select x.passage_id, x.wording_id, w.quote_id from held join quote_witnesses x on x.passage_id = any(held.passage_ids) join wordings w on w.id = x.wording_id),
      valued as (select o.*, v.statistic_id from held cross join lateral values_on(held.passage_ids) o left join vintages v on v.id = o.vintage_id)
    ${ways(published)} union ${ways(drafted)})`;
}

/** The passages that a version is printed from, as a table: those that it cites, those of its words and its values, and of arithmetic those of its inputs; without what another witness has replaced. */
export function passagesOf(versionId: SQL | string): SQL {
  const seen = (column: string) =>
    sql`array(select ${sql.raw(column)} from version_citations where version_id = ${versionId} and ${sql.raw(column)} is not null)`;
  return sql`(
    select unnest(${seen("passage_id")}) as passage_id
    union select x.passage_id from quote_witnesses x where x.wording_id = any(${seen("wording_id")})
      and not exists (select from standing_replacements r where r.passage_id = x.passage_id and r.wording_id = x.wording_id)
    union select u.passage_id from passages_under(${seen("vintage_id")}, ${seen("derivation_run_id")}) u
      where not exists (select from standing_replacements r where r.passage_id = u.passage_id and r.vintage_id = u.vintage_id))`;
}
