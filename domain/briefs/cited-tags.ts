import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { listStatisticTags } from "#domain/indicators/public-tags.ts";
import { quotesTag, type Tag, tagOf } from "#domain/tags.ts";

/**
 * Tags of what versions of a brief make public, or cease to: quotes, and whoever has said those or a figure. Of a quote all who were ever taken for its speaker: the
 * page of one who no longer is changes too.
 */
export async function listCitedTags(tx: Tx, briefId: string): Promise<Tag[]> {
  const { rows } = await tx.execute<{ thing: string; id: string }>(sql`
    with cited as (select c.quote_id, c.statistic_id from version_citations c join brief_versions v on v.id = c.version_id where v.brief_id = ${briefId}),
    said as (select s.speaker_person_id, s.speaker_organisation_id from quote_states s where s.quote_id in (select quote_id from cited)),
    figures as (select t.said_by_person_id, t.said_by_organisation_id from statistics t where t.id in (select statistic_id from cited))
    select distinct thing, id from (
      select 'quote' as thing, quote_id as id from cited
      union all select 'person', speaker_person_id from said
      union all select 'organisation', speaker_organisation_id from said
      union all select 'person', said_by_person_id from figures
      union all select 'organisation', said_by_organisation_id from figures
    ) as named where id is not null`);
  const named = rows.map(({ thing, id }) => tagOf(thing, id));
  const figures = await tx.execute<{ id: string }>(sql`
    with cited as (select c.statistic_id, c.derivation_run_id from version_citations c join brief_versions v on v.id = c.version_id where v.brief_id = ${briefId})
    select statistic_id as id from cited where statistic_id is not null
    union select x.statistic_id from cited c join derivation_inputs i on i.run_id = c.derivation_run_id join vintages x on x.id = i.vintage_id`);
  const tags = [
    ...named,
    ...(await listStatisticTags(
      tx,
      figures.rows.map(({ id }) => id),
    )),
  ];
  return rows.some(({ thing }) => thing === "quote") ? [quotesTag, ...tags] : tags;
}
