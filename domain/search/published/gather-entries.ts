import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { anyOf } from "#domain/sql.ts";
import type { Entry } from "./engine.ts";
import { publicKinds } from "./view.ts";

const waiting = z.array(z.object({ thing: z.string(), kind: z.string() }));
const entries = z.array(z.object({ thing: z.string(), kind: z.enum(publicKinds) }));

/** Takes some of what waits, the longest first, for this transaction to see to. */
export async function takeWaiting(tx: Tx, count: number) {
  const { rows } = await tx.execute(sql`
    with taken as materialized (select id from search_waiting order by id limit ${count} for update skip locked)
    delete from search_waiting w using taken where w.id = taken.id returning w.thing, w.kind`);
  return waiting.parse(rows);
}

/** What else is public, or says something else, with a thing of the kind: selects of kind and thing. */
const withIt: Record<string, (ids: SQL) => SQL> = {
  brief: (ids) => sql`
    select 'brief' as kind, id as thing from briefs where id = ${ids}
    union select cited.kind, cited.thing from brief_versions v join version_origins o on o.version_id = v.id left join passages p on p.id = o.passage_id
      left join quote_states said on said.quote_id = o.quote_id left join statistics t on t.id = o.statistic_id
      cross join lateral (values ('source', o.source_id), ('capture', p.capture_id), ('quote', o.quote_id), ('statistic', o.statistic_id),
        ('person', said.speaker_person_id), ('organisation', said.speaker_organisation_id), ('person', t.said_by_person_id), ('organisation', t.said_by_organisation_id)) as cited (kind, thing)
      where v.brief_id = ${ids} and cited.thing is not null
    union select cited.kind, cited.thing from brief_versions v join version_citations c on c.version_id = v.id
      cross join lateral (values ('quote', c.quote_id), ('statistic', c.statistic_id)) as cited (kind, thing) where v.brief_id = ${ids} and cited.thing is not null`,
  source: (ids) => sql`
    select 'source' as kind, id as thing from sources where id = ${ids}
    union select 'capture', id from captures where source_id = ${ids}
    union select cited.kind, cited.thing from version_origins o cross join lateral (values ('quote', o.quote_id), ('statistic', o.statistic_id)) as cited (kind, thing)
      where o.source_id = ${ids} and cited.thing is not null`,
  quote: (ids) => sql`
    select 'quote' as kind, id as thing from quotes where id = ${ids}
    union select said.kind, said.thing from quote_states s cross join lateral (values ('person', s.speaker_person_id), ('organisation', s.speaker_organisation_id)) as said (kind, thing)
      where s.quote_id = ${ids} and said.thing is not null`,
  statistic: (ids) => sql`
    select 'statistic' as kind, id as thing from statistics where id = ${ids}
    union select 'indicator', l.indicator_id from statistics t join series s on s.id = t.series_id join slices l on l.id = s.slice_id where t.id = ${ids}`,
  series: (ids) => sql`
    select 'statistic' as kind, id as thing from statistics where series_id = ${ids}
    union select 'indicator', l.indicator_id from series s join slices l on l.id = s.slice_id where s.id = ${ids}`,
  indicator: (ids) => sql`
    select 'indicator' as kind, id as thing from indicators where id = ${ids}
    union select 'statistic', t.id from slices l join series s on s.slice_id = l.id join statistics t on t.series_id = s.id where l.indicator_id = ${ids}`,
  capture: (ids) => sql`select 'capture' as kind, id as thing from captures where id = ${ids}`,
  person: (ids) => sql`
    select 'person' as kind, id as thing from people where id = ${ids}
    union select 'quote', quote_id from quote_states where speaker_person_id = ${ids}`,
  organisation: (ids) => sql`
    select 'organisation' as kind, id as thing from organisations where id = ${ids}
    union select 'quote', quote_id from quote_states where speaker_organisation_id = ${ids}
    union select 'source', id from sources where publisher_id = ${ids}`,
  subject: (ids) => sql`select 'subject' as kind, id as thing from subjects where id = ${ids}`,
};

/** Things whose entries may be other than they were, for something was told of these. */
export async function listChangedEntries(
  tx: Tx,
  told: readonly { thing: string; kind: string }[],
): Promise<Entry[]> {
  const selects = Object.entries(withIt).flatMap(([kind, select]) => {
    const ids = told.filter((one) => one.kind === kind).map(({ thing }) => thing);
    return ids.length === 0 ? [] : [select(anyOf(ids))];
  });
  if (selects.length === 0) return [];
  const { rows } = await tx.execute(
    sql`select distinct kind, thing from (${sql.join(selects, sql` union `)}) as changed order by kind, thing`,
  );
  return entries.parse(rows);
}
