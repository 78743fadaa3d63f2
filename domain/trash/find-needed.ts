import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { trashKinds } from "#db/schema/trash.ts";
import type { Problem } from "#domain/result.ts";
import { titleOf } from "./titles.ts";
import { isToldBy } from "./told-by.ts";
import type { ThrownAway } from "./view-trash.ts";

/** What a thing of the trash rests on that is there too, and must be put back before it. */
export async function findNeeded(tx: Tx, thing: ThrownAway): Promise<Problem | null> {
  const { rows } = await tx.execute<{ title: string | null }>(
    sql`select ${titleOf} as title from (${restsOn(thing)}) as needed join trash t on t.kind = needed.kind and t.thing_id = needed.id order by t.kind limit 4`,
  );
  if (rows.length === 0) return null;
  const names = rows.map(({ title }) => `“${title ?? ""}”`).join(", ");
  return { code: "trash.restsOnTrash", values: { names } };
}

const rested = z.object({ kind: z.enum(trashKinds), id: z.string() });

/** All that a thing rests on, in the trash or not, by kind and id. */
export async function listNeeds(tx: Tx, thing: ThrownAway): Promise<ThrownAway[]> {
  const { rows } = await tx.execute(
    sql`select kind, id from (${restsOn(thing)}) as needed where id is not null order by kind, id`,
  );
  return z.array(rested).parse(rows);
}

/** Rows of kind and id. */
function restsOn({ kind, id }: ThrownAway): SQL {
  const sourceOf = (passages: SQL) =>
    sql`select 'source' as kind, c.source_id as id from passages p join captures c on c.id = p.capture_id where p.id in (${passages})`;
  switch (kind) {
    case "brief":
      return sql`
        select 'quote' as kind, quote_id as id from draft_citations where brief_id = ${id}
        union select 'statistic', statistic_id from draft_citations where brief_id = ${id}
        union select 'source', source_id from draft_citations where brief_id = ${id}
        union ${sourceOf(sql`select passage_id from draft_citations where brief_id = ${id}`)}
        union select 'derivation', r.derivation_id from draft_citations d join derivation_runs r on r.id = d.derivation_run_id where d.brief_id = ${id}
        union select 'subject', subject_id from brief_subjects where brief_id = ${id}
        union select 'media', media_id from draft_figures where brief_id = ${id}
        union select 'brief', translation_of from briefs where id = ${id}`;
    case "source":
      return sql`
        select 'organisation' as kind, publisher_id as id from sources where id = ${id}
        union select 'source', original_source_id from sources where id = ${id}`;
    case "quote":
      return sql`
        select 'person' as kind, s.speaker_person_id as id from quote_states s where s.quote_id = ${id} and ${isToldBy("s")}
        union select 'organisation', s.speaker_organisation_id from quote_states s where s.quote_id = ${id} and ${isToldBy("s")}
        union ${sourceOf(sql`select x.passage_id from quote_witnesses x join wordings w on w.id = x.wording_id where w.quote_id = ${id}`)}`;
    case "statistic":
      return sql`
        select 'person' as kind, said_by_person_id as id from statistics where id = ${id}
        union select 'organisation', said_by_organisation_id from statistics where id = ${id}
        union select 'indicator', l.indicator_id from statistics k join series s on s.id = k.series_id join slices l on l.id = s.slice_id where k.id = ${id}
        union select 'derivation', r.derivation_id from vintages v join derivation_runs r on r.id = v.derivation_run_id where v.statistic_id = ${id}
        union ${sourceOf(sql`select passage_id from vintages where statistic_id = ${id} union select x.passage_id from statistic_witnesses x join vintages v on v.id = x.vintage_id where v.statistic_id = ${id}`)}`;
    case "indicator":
      return sql`select 'organisation' as kind, s.compiler_id as id from slices l join series s on s.slice_id = l.id where l.indicator_id = ${id}
        union select 'subject', subject_id from indicator_subjects where indicator_id = ${id}`;
    case "person":
      return sql`select 'organisation' as kind, organisation_id as id from roles where person_id = ${id}`;
    case "organisation":
      return sql`select 'organisation' as kind, related_organisation_id as id from organisation_facts where organisation_id = ${id}`;
    case "derivation":
    case "subject":
    case "media":
      return sql`select null as kind, null::uuid as id`;
  }
}
