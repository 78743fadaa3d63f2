import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Problem } from "#domain/result.ts";
import { listUses, nameUses, type UsedThing } from "#domain/sources/queries-citations.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { isToldBy } from "./told-by.ts";
import type { ThrownAway } from "./view-trash.ts";

const counts = z.object({
  isPublic: z.boolean(),
  quotes: z.coerce.number(),
  statistics: z.coerce.number(),
  sources: z.coerce.number(),
  others: z.coerce.number(),
});

/** Why a thing can't be thrown away: readers can see it, briefs rest on it, or something else of the studio does. What is in the trash itself holds nothing. */
export async function findHold(tx: Tx, thing: ThrownAway): Promise<Problem[]> {
  const used = toUsed(thing);
  const uses = used ? await listUses(tx, used) : [];
  const { rows } = await tx.execute(countHolders(thing));
  const { isPublic, quotes, statistics, sources, others } = counts.parse(rows[0]);
  const problems: (Problem | false)[] = [
    isPublic && { code: "trash.public" },
    uses.length > 0 && { code: "trash.used", values: nameUses(uses) },
    quotes > 0 && { code: "trash.heldByQuotes", values: { count: quotes } },
    statistics > 0 && { code: "trash.heldByStatistics", values: { count: statistics } },
    sources > 0 && { code: "trash.heldBySources", values: { count: sources } },
    others > 0 && { code: othersOf(thing), values: { count: others } },
  ];
  return problems.filter((problem) => problem !== false);
}

function toUsed({ kind, id }: ThrownAway): UsedThing | null {
  switch (kind) {
    case "source":
      return { sourceId: id };
    case "quote":
      return { quoteId: id };
    case "statistic":
      return { statisticId: id };
    case "person":
      return { personId: id };
    case "organisation":
      return { organisationId: id };
    case "media":
      return { mediaId: id };
    case "derivation":
      return { derivationId: id };
    case "brief":
    case "indicator":
    case "subject":
      return null;
  }
}

function othersOf({ kind }: ThrownAway): Problem["code"] {
  switch (kind) {
    case "brief":
      return "trash.heldByTranslations";
    case "statistic":
      return "trash.settled";
    case "subject":
      return "trash.heldUnderSubject";
    case "media":
      return "trash.ofCapture";
    default:
      return "trash.heldByOthers";
  }
}

/** One row of counts. */
function countHolders({ kind, id }: ThrownAway): SQL {
  switch (kind) {
    case "brief":
      return row({
        isPublic: sql`exists (select from brief_versions v where v.brief_id = ${id})`,
        others: sql`(select count(*) from briefs b where b.translation_of = ${id} and ${isNotTrashed("brief", "b.id")})`,
      });
    case "source": {
      const held = sql`select p.id from passages p join captures c on c.id = p.capture_id where c.source_id = ${id}`;
      return row({
        isPublic: sql`exists (select from sources s where s.id = ${id} and s.released_at is not null) or exists (select from version_origins o where o.source_id = ${id})`,
        quotes: sql`(select count(distinct q.id) from quote_witnesses x join wordings w on w.id = x.wording_id join quotes q on q.id = w.quote_id and q.withdrawn_at is null where x.passage_id in (${held}))`,
        statistics: sql`(select count(distinct t.id) from (select statistic_id from vintages where passage_id in (${held}) union select v.statistic_id from statistic_witnesses x join vintages v on v.id = x.vintage_id where x.passage_id in (${held})) as v
          join statistics t on t.id = v.statistic_id and t.withdrawn_at is null)`,
        sources: sql`(select count(*) from sources s where s.original_source_id = ${id} and s.withdrawn_at is null)`,
        others: sql`(select count(*) from organisation_facts f where f.passage_id in (${held}) and ${isNotTrashed("organisation", "f.organisation_id")})
          + (select count(*) from event_evidence e where e.passage_id in (${held})) + (select count(*) from projects p where p.passage_id in (${held}))`,
      });
    }
    case "quote":
      return row({
        isPublic: sql`exists (select from quotes q where q.id = ${id} and q.released_at is not null)`,
      });
    case "statistic":
      return row({
        isPublic: sql`exists (select from shown_statistics t where t.id = ${id})`,
        others: sql`is_settled(${id})::int`,
      });
    case "indicator":
      return row({
        isPublic: isReleased("indicators", id),
        statistics: sql`(select count(*) from statistics t join series s on s.id = t.series_id join slices l on l.id = s.slice_id where l.indicator_id = ${id} and t.withdrawn_at is null)`,
      });
    case "derivation":
      return row({
        isPublic: sql`exists (select from derivations d where d.id = ${id} and d.released_at is not null)`,
        statistics: sql`(select count(distinct t.id) from derivation_runs r join vintages v on v.derivation_run_id = r.id join statistics t on t.id = v.statistic_id and t.withdrawn_at is null where r.derivation_id = ${id})`,
      });
    case "subject":
      return row({
        others: sql`(select count(*) from indicator_subjects x where x.subject_id = ${id} and ${isNotTrashed("indicator", "x.indicator_id")})
          + (select count(*) from brief_subjects x where x.subject_id = ${id} and ${isNotTrashed("brief", "x.brief_id")}) + ${eventsAbout("subject_id", id)}`,
      });
    case "person":
      return row({
        isPublic: isReleased("people", id),
        quotes: spoken("speaker_person_id", id),
        statistics: sql`(select count(*) from statistics t where t.said_by_person_id = ${id} and t.withdrawn_at is null)`,
        others: eventsAbout("person_id", id),
      });
    case "organisation":
      return row({
        isPublic: isReleased("organisations", id),
        quotes: spoken("speaker_organisation_id", id),
        statistics: sql`(select count(*) from statistics t where t.said_by_organisation_id = ${id} and t.withdrawn_at is null)`,
        sources: sql`(select count(*) from sources s where s.publisher_id = ${id} and s.withdrawn_at is null)`,
        others: sql`(select count(*) from roles r where r.organisation_id = ${id} and (r.person_id is null or ${isNotTrashed("person", "r.person_id")}))
          + (select count(*) from series s join slices l on l.id = s.slice_id where s.compiler_id = ${id} and ${isNotTrashed("indicator", "l.indicator_id")})
          + (select count(*) from organisation_facts f where f.related_organisation_id = ${id} and ${isNotTrashed("organisation", "f.organisation_id")})
          + ${eventsAbout("organisation_id", id)}`,
      });
    case "media":
      return row({
        others: sql`(select count(*) from (select media_id from passage_pictures union all select media_id from page_pictures) as p where p.media_id = ${id})`,
      });
  }
}

type Counts = Partial<Record<keyof z.infer<typeof counts>, SQL>>;

function row({ isPublic, quotes, statistics, sources, others }: Counts): SQL {
  const none = sql`0`;
  return sql`select (${isPublic ?? sql`false`}) as "isPublic", ${quotes ?? none} as quotes, ${statistics ?? none} as statistics, ${sources ?? none} as sources, ${others ?? none} as others`;
}

function isReleased(table: "people" | "organisations" | "indicators", id: string): SQL {
  return sql`exists (select from ${sql.raw(table)} t where t.id = ${id} and t.released_at is not null)`;
}

function spoken(column: "speaker_person_id" | "speaker_organisation_id", id: string): SQL {
  return sql`(select count(distinct q.id) from quote_states s join quotes q on q.id = s.quote_id and q.withdrawn_at is null where s.${sql.raw(column)} = ${id} and ${isToldBy("s")})`;
}

function eventsAbout(column: "person_id" | "organisation_id" | "subject_id", id: string): SQL {
  return sql`(select count(*) from event_things e where e.${sql.raw(column)} = ${id})`;
}
