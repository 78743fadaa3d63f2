import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { listAreaNames } from "#domain/indicators/area-names.ts";
import { toLikePattern } from "#domain/like.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { type Hit, toCitable } from "./citables.ts";
import type { FoundEvidence } from "./desk-view.ts";
import { loadEvidence } from "./load-evidence.ts";
import { type PickerQuestion, readQuestion } from "./picker-question.ts";
import { toSnapshot } from "./snapshot.ts";

const hit = z.object({
  kind: z.enum(["statistic", "quote", "derived"]),
  id: z.string(),
  owner: z.string(),
});

const hitsMax = 30;

/**
 * Statistics, quotations and results that words, a speaker, a value or a source name, for the picker; the same value first. Without words: what was
 * added last. What was withdrawn as a mistake is not offered.
 */
export async function findEvidence(
  actor: Actor,
  words: string,
  language: string,
): Promise<FoundEvidence> {
  if (!can(actor, "statistic.read")) return { citables: [], evidence: emptySnapshot };
  const { rows } = await studioDb().execute(search(readQuestion(words, language)));
  const hits = z.array(hit).parse(rows);
  const loaded = await loadEvidence(studioDb(), hits.map(toRef), language);
  return {
    citables: hits.flatMap((one) => toCitable(one, loaded, language)),
    evidence: toSnapshot(loaded, {}),
  };
}

function search({ values, reported, words, others }: PickerQuestion): SQL {
  const isSame = (column: SQL) =>
    sql`coalesce(${column} = any(${sql.param(values)}::numeric[]), false)`;
  const isReported = sql`coalesce(v.reported_value = any(${sql.param(reported)}::numeric[]), false)`;
  // Of what has the same value, what also has the other words comes first.
  return sql`
    with areas as (select ${JSON.stringify(listAreaNames())}::jsonb as names), found as (
      select 'statistic' as kind, v.id, t.id as owner, v.created_at, ${isSame(sql`v.value`)} or ${isSame(sql`v.low`)} or ${isSame(sql`v.high`)} or ${isReported} as same,
        concat_ws(' ', i.title, t.what, t.period, t.code, sl.area, sl.counterpart, areas.names ->> sl.area, areas.names ->> sl.counterpart, sl.flow, sl.breakdown, s.coverage, p.names::text, o.names::text, r.titles::text, c.names::text,
          w.title, pub.names::text, v.reported_value::text, v.reported_low::text, v.reported_high::text) as haystack
      from statistics t cross join areas
        join lateral (select * from vintages x where x.statistic_id = t.id order by x.n desc limit 1) v on true
        left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id left join indicators i on i.id = sl.indicator_id
        left join organisations c on c.id = s.compiler_id
        left join people p on p.id = t.said_by_person_id left join organisations o on o.id = t.said_by_organisation_id left join roles r on r.id = t.said_by_role_id
        left join passages ps on ps.id = v.passage_id left join captures cap on cap.id = ps.capture_id
        left join sources w on w.id = cap.source_id left join organisations pub on pub.id = w.publisher_id
      where t.withdrawn_at is null
      union all
      select 'quote', wd.id, q.id, wd.created_at, false, concat_ws(' ', wd.text, p.names::text, o.names::text, r.titles::text, q.code, st.occasion, st.said_on_edtf, witness.sources)
      from wordings wd join quotes q on q.id = wd.quote_id and q.withdrawn_at is null
        join lateral (select * from quote_states x where x.quote_id = q.id order by x.n desc limit 1) st on true
        left join people p on p.id = st.speaker_person_id left join organisations o on o.id = st.speaker_organisation_id left join roles r on r.id = st.role_id
        left join lateral (
          select string_agg(concat_ws(' ', w.title, pub.names::text), ' ') as sources
          from quote_witnesses qw join passages ps on ps.id = qw.passage_id join captures cap on cap.id = ps.capture_id
            join sources w on w.id = cap.source_id left join organisations pub on pub.id = w.publisher_id
          where qw.wording_id = wd.id) witness on true
      where wd.text is not null
      union all
      select 'derived', r.id, d.id, r.created_at, ${isSame(sql`r.value`)}, concat_ws(' ', d.title, d.code, trim_scale(r.value)::text)
      from derivations d join lateral (select * from derivation_runs x where x.derivation_id = d.id order by x.n desc limit 1) r on true where ${isNotTrashed("derivation", "d.id")})
    select kind, id, owner from found where same or ${hasAll(words)}
    order by same and ${hasAll(others)} desc, same desc, created_at desc limit ${hitsMax}`;
}

function hasAll(words: readonly string[]): SQL {
  if (words.length === 0) return sql`true`;
  const each = words.map((word) => sql`haystack ilike ${toLikePattern(word)}`);
  return sql`(${sql.join(each, sql` and `)})`;
}

function toRef({ kind, id, owner }: Hit): EvidenceRef {
  const figure = { nodeId: null, words: null, format: null, key: false };
  if (kind === "statistic") return { kind, ...figure, statisticId: owner, vintageId: id };
  if (kind === "derived") return { kind, ...figure, derivationId: owner, runId: id };
  return { kind, nodeId: null, quoteId: owner, wordingId: id, ranges: null };
}
