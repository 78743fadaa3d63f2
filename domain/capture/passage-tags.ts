import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { anyOf } from "#domain/sql.ts";
import { type Tag, tagOf } from "#domain/tags.ts";

/** The tags of all whose pages may show one of these passages: what is bound to it, the source that it stands in, the briefs that print it. */
export async function listTagsOfPassages(
  db: Reader,
  passageIds: readonly string[],
): Promise<Tag[]> {
  const { rows } = await db.execute<{ thing: string; id: string }>(sql`
    select 'quote' as thing, w.quote_id as id from quote_witnesses x join wordings w on w.id = x.wording_id where x.passage_id = ${anyOf(passageIds)}
    union select 'statistic', v.statistic_id from vintages v where v.passage_id = ${anyOf(passageIds)}
    union select 'statistic', v.statistic_id from statistic_witnesses x join vintages v on v.id = x.vintage_id where x.passage_id = ${anyOf(passageIds)}
    union select 'organisation', f.organisation_id from organisation_facts f where f.passage_id = ${anyOf(passageIds)}
    union select 'source', c.source_id from passages p join captures c on c.id = p.capture_id join published_sources w on w.id = c.source_id where p.id = ${anyOf(passageIds)}
    union select 'brief', v.brief_id from version_origins o join brief_versions v on v.id = o.version_id where o.passage_id = ${anyOf(passageIds)}`);
  return rows.map(({ thing, id }) => tagOf(thing, id));
}
