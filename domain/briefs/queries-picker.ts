import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readFigures } from "#domain/evidence/extract/figures.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { sourceLine } from "#domain/indicators/load-statistics.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import type { Citable, FoundEvidence } from "./desk-view.ts";
import { type LoadedEvidence, loadEvidence } from "./load-evidence.ts";
import { toSnapshot } from "./snapshot.ts";

const hit = z.object({
  kind: z.enum(["statistic", "quote", "derived"]),
  id: z.string(),
  owner: z.string(),
});
type Hit = z.infer<typeof hit>;

const hitsMax = 30;

/**
 * Statistics, quotations and results that words, a speaker, a value or a source name, for the picker; the same value first. Without words: what was
 * added last.
 */
export async function findEvidence(
  actor: Actor,
  words: string,
  language: string,
): Promise<FoundEvidence> {
  if (!can(actor, "statistic.read")) return { citables: [], evidence: emptySnapshot };
  const hits = await search(words.trim().slice(0, 200), language);
  const loaded = await loadEvidence(studioDb(), hits.map(toRef), language);
  return {
    citables: hits.flatMap((one) => toCitable(one, loaded, language)),
    evidence: toSnapshot(loaded, {}),
  };
}

async function search(words: string, language: string): Promise<Hit[]> {
  const values = readFigures(words, { language }).flatMap(({ value }) =>
    value === null ? [] : [value],
  );
  const tokens = words.split(/\s+/).filter((word) => word.length > 1);
  const matches = (haystack: SQL) =>
    tokens.length === 0
      ? sql`true`
      : sql.join(
          tokens.map(
            (token) => sql`${haystack} ilike ${`%${token.replaceAll(/[%_\\]/g, "\\$&")}%`}`,
          ),
          sql` and `,
        );
  const bare = sql.param(
    tokens
      .filter((token) => /^-?\d+(?:[.,]\d+)?$/.test(token))
      .map((token) => token.replace(",", ".")),
  );
  const { rows } = await studioDb().execute(sql`
    with found as (
      select 'statistic' as kind, v.id, t.id as owner, v.created_at,
        (v.value::text = any(${sql.param(values)}::text[]) or trim_scale(v.value)::text = any(${sql.param(values)}::text[]) or trim_scale(v.reported_value)::text = any(${bare}::text[])) as same,
        concat_ws(' ', i.title, t.what, t.period, t.code, sl.flow, sl.breakdown, s.coverage, p.names::text, o.names::text, w.title, pub.names::text, v.reported_value::text, v.reported_low::text, v.reported_high::text) as haystack
      from statistics t
        join lateral (select * from vintages x where x.statistic_id = t.id order by x.n desc limit 1) v on true
        left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id left join indicators i on i.id = sl.indicator_id
        left join people p on p.id = t.said_by_person_id left join organisations o on o.id = t.said_by_organisation_id
        left join passages ps on ps.id = v.passage_id left join captures c on c.id = ps.capture_id left join sources w on w.id = c.source_id left join organisations pub on pub.id = w.publisher_id
      union all
      select 'quote', wd.id, q.id, wd.created_at, false, concat_ws(' ', wd.text, p.names::text, o.names::text, q.code, st.occasion)
      from wordings wd join quotes q on q.id = wd.quote_id
        join lateral (select * from quote_states x where x.quote_id = q.id order by x.n desc limit 1) st on true
        left join people p on p.id = st.speaker_person_id left join organisations o on o.id = st.speaker_organisation_id
      union all
      select 'derived', r.id, d.id, r.created_at, trim_scale(r.value)::text = any(${sql.param(values)}::text[]), concat_ws(' ', d.title, d.code, trim_scale(r.value)::text)
      from derivations d join lateral (select * from derivation_runs x where x.derivation_id = d.id order by x.n desc limit 1) r on true)
    select kind, id, owner from found where coalesce(same, false) or (${matches(sql`haystack`)})
    order by coalesce(same, false) desc, created_at desc limit ${hitsMax}`);
  return z.array(hit).parse(rows);
}

function toRef({ kind, id, owner }: Hit): EvidenceRef {
  const figure = { nodeId: null, words: null, format: null, key: false };
  if (kind === "statistic") return { kind, ...figure, statisticId: owner, vintageId: id };
  if (kind === "derived") return { kind, ...figure, derivationId: owner, runId: id };
  return { kind, nodeId: null, quoteId: owner, wordingId: id, ranges: null };
}

function toCitable({ kind, id }: Hit, loaded: LoadedEvidence, language: string): Citable[] {
  if (kind === "statistic") {
    const one = loaded.statistics.get(id);
    if (!one) return [];
    const { statisticId, vintageId, code, label, printed } = one;
    const detail = [
      one.coverage,
      one.compiler,
      one.saidBy,
      one.nature === "count" ? null : one.nature,
    ]
      .filter(Boolean)
      .join(" · ");
    return [
      {
        kind,
        statisticId,
        vintageId,
        code,
        label,
        printed,
        detail,
        source: sourceLine(one, language),
      },
    ];
  }
  if (kind === "derived") {
    const run = loaded.runs.get(id);
    return run
      ? [
          {
            kind,
            derivationId: run.derivationId,
            runId: id,
            code: run.code,
            label: run.title,
            printed: run.printed,
          },
        ]
      : [];
  }
  const quote = loaded.quotes.get(id);
  if (!quote || quote.text === null) return [];
  const detail = [quote.role, quote.saidOn, quote.occasion].filter(Boolean).join(" · ");
  return [
    {
      kind,
      quoteId: quote.quoteId,
      wordingId: id,
      code: quote.code,
      text: quote.text,
      speaker: quote.speakerName,
      detail,
    },
  ];
}
