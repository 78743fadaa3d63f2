import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { standingWitnesses } from "./standing-witnesses.ts";
import type { BoundPassage, BoundQuote, BoundStatistic } from "./view.ts";

type Names = Record<string, string>;
type QuoteRow = Omit<BoundQuote, "kind" | "speaker"> & {
  person: Names | null;
  organisation: Names | null;
  role: Names | null;
  withheld: string | null;
};
type StatisticRow = Omit<BoundStatistic, "kind" | "unit"> & {
  unitKind: string;
  unitCode: string | null;
};

/** The passages of a text layer in its order, with the quotes that stand there and the values that come from there or are reported there too. */
export async function listBoundPassages(db: Reader, textLayerId: string): Promise<BoundPassage[]> {
  const { rows } = await db.execute<{
    id: string;
    start_at: number;
    end_at: number;
    exact: string | null;
    quotes: QuoteRow[];
    statistics: StatisticRow[];
  }>(sql`
    select p.id, p.start_at, p.end_at, t.exact,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', q.id, 'code', q.code, 'text', w.text, 'speech', s.speech, 'person', person.names, 'organisation', body.names,
          'role', role.titles, 'withheld', hidden.description) order by q.created_at), '[]')
        from quote_witnesses x
        join wordings w on w.id = x.wording_id
        join quotes q on q.id = w.quote_id and q.withdrawn_at is null
        join lateral (select * from quote_states where quote_id = q.id order by n desc limit 1) s on true
        left join people person on person.id = s.speaker_person_id
        left join organisations body on body.id = s.speaker_organisation_id
        left join roles role on role.id = s.role_id
        left join withheld_speakers hidden on hidden.id = s.withheld_speaker_id
        where x.passage_id = p.id) as quotes,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', k.id, 'code', k.code, 'vintageId', v.id, 'isNewest', not exists (select from vintages y where y.statistic_id = k.id and y.n > v.n),
          'label', coalesce(i.title, k.what), 'period', k.period, 'value', trim_scale(v.value)::text, 'low', trim_scale(v.low)::text, 'high', trim_scale(v.high)::text,
          'qualifier', v.qualifier, 'unitKind', coalesce(i.unit_kind, k.unit_kind),
          'unitCode', coalesce(r.currency, i.unit_code, k.unit_code)) order by v.created_at), '[]')
        from (
          select id from vintages where passage_id = p.id union select w.vintage_id from ${standingWitnesses} w where w.passage_id = p.id
        ) as reported
        join vintages v on v.id = reported.id
        join statistics k on k.id = v.statistic_id and k.withdrawn_at is null
        left join series r on r.id = k.series_id
        left join slices l on l.id = r.slice_id
        left join indicators i on i.id = l.indicator_id) as statistics
    from passages p
    left join passage_texts t on t.passage_id = p.id
    where p.text_layer_id = ${textLayerId}
    order by p.start_at, p.end_at desc`);
  return rows.map((row) => ({
    id: row.id,
    start: row.start_at,
    end: row.end_at,
    exact: row.exact,
    bound: [...row.quotes.map(toBoundQuote), ...row.statistics.map(toBoundStatistic)],
  }));
}

function toBoundQuote(row: QuoteRow): BoundQuote {
  const names = row.person ?? row.organisation ?? row.role;
  const { id, code, text, speech } = row;
  const speaker = names ? chooseByLanguage(names) : row.withheld;
  return { kind: "quote", id, code, text, speech, speaker };
}

function toBoundStatistic(row: StatisticRow): BoundStatistic {
  const { unitKind, unitCode, ...rest } = row;
  return { kind: "statistic", ...rest, unit: { kind: unitKind, code: unitCode } };
}

/** For commands: a passage's id, where its words stand: they were neither redacted, nor corrected by whoever read them after the first. */
export async function findStandingPassage(db: Reader, passageId: string): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.id from passages p join passage_texts t on t.passage_id = p.id
    where p.id = ${passageId} and t.exact is not null
      and not exists (select from transcription_checks c where c.passage_id = p.id and c.outcome = 'corrected')`);
  return rows[0]?.id ?? null;
}
