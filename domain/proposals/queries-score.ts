import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, studioDb } from "#db/client.ts";
import { proposedFigure, proposedQuote } from "#domain/capture/proposed.ts";
import { proposedUnitsMax } from "#domain/capture/rules.ts";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import {
  type ChosenSpeaker,
  isOtherSpeaker,
  listFigureEdits,
  listQuoteEdits,
} from "./rules-edits.ts";
import {
  type DecidedProposal,
  type EngineReliability,
  type KindScore,
  type ProposalCount,
  scoreConfidence,
  scoredKinds,
  scoreProposals,
} from "./rules-score.ts";

export type EvidenceScore = { kinds: KindScore[]; confidence: EngineReliability[] };

/**
 * How the extractor does by what people made of its proposals: by engine and kind what was accepted as proposed, edited (and what of it), dismissed and missed, and
 * whether its confidences came true. What was changed is told by comparing the proposal with what it first became: both are kept as they were. For
 * whoever has the database; nobody is named.
 */
export async function scoreEvidence(): Promise<EvidenceScore> {
  return await studioDb().transaction(
    async (tx) => {
      const decided = [...(await listDecidedQuotes(tx)), ...(await listDecidedFigures(tx))];
      const open = await countOpen(tx);
      const missed = [...(await countMissedQuotes(tx)), ...(await countMissedFigures(tx))];
      return {
        kinds: scoreProposals({ decided, open, missed }),
        confidence: scoreConfidence(decided),
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

const span = { start: z.number().nullable(), end: z.number().nullable() };
const decision = { engine: z.string(), decision: z.enum(["accepted", "edited", "dismissed"]) };
const byLanguage = z.record(z.string(), z.string()).nullable();

const decidedQuote = z.object({
  ...decision,
  ...span,
  proposed: proposedQuote,
  text: z.string().nullable(),
  speech: proposedQuote.shape.kind.nullable(),
  speaker: z.enum(["person", "organisation", "role_holder", "withheld", "nobody"]).nullable(),
  person: byLanguage,
  organisation: byLanguage,
  title: byLanguage,
});
type DecidedQuote = z.output<typeof decidedQuote>;

async function listDecidedQuotes(db: Reader): Promise<DecidedProposal[]> {
  const { rows } = await db.execute(sql`
    select p.engine, p.decision, p.proposed, w.text, pa.start_at as start, pa.end_at as end, s.speech, s.speaker_kind as speaker,
      pe.names as person, coalesce(o.names, ro.names) as organisation, r.titles as title
    from proposals p
    left join quote_states s on s.quote_id = p.became_quote_id and s.n = 1
    left join people pe on pe.id = s.speaker_person_id
    left join organisations o on o.id = s.speaker_organisation_id
    left join roles r on r.id = s.role_id
    left join organisations ro on ro.id = r.organisation_id
    left join lateral (select id, text from wordings where quote_id = p.became_quote_id order by created_at, id limit 1) w on true
    left join lateral (
      select passages.start_at, passages.end_at from quote_witnesses qw join passages on passages.id = qw.passage_id
      where qw.wording_id = w.id order by qw.created_at, qw.id limit 1) pa on true
    where p.kind = 'quote' and p.decision is not null`);
  return rows.map((row) => toDecidedQuote(decidedQuote.parse(row)));
}

function toDecidedQuote(row: DecidedQuote): DecidedProposal {
  const { proposed, engine, decision: decided, text, speech, start, end } = row;
  const speaker = toChosenSpeaker(row);
  const wasMade = speech !== null && start !== null && end !== null;
  return {
    engine,
    decision: decided,
    kind: proposed.kind,
    edits: wasMade ? listQuoteEdits(proposed, { text, speech, span: { start, end }, speaker }) : [],
    confidence: proposed.confidence,
    secondConfidence: proposed.speakerConfidence,
    isSpeakerKnown: isOtherSpeaker(proposed.speaker?.text ?? null, speaker) !== null,
  };
}

function toChosenSpeaker(row: DecidedQuote): ChosenSpeaker | "nobody" {
  if (row.speaker === "nobody") return "nobody";
  if (row.speaker === null || row.speaker === "withheld") return null;
  const names = [row.person, row.organisation].flatMap((each) => Object.values(each ?? {}));
  return { names, titles: Object.values(row.title ?? {}) };
}

const decidedFigure = z.object({
  ...decision,
  ...span,
  proposed: proposedFigure,
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  statuses: z.array(z.enum(observationStatuses)).nullable(),
  unitKind: z.enum(unitKinds).nullable(),
  unitCode: z.string().nullable(),
  period: z.string().nullable(),
});
type DecidedFigure = z.output<typeof decidedFigure>;

async function listDecidedFigures(db: Reader): Promise<DecidedProposal[]> {
  const { rows } = await db.execute(sql`
    select p.engine, p.decision, p.proposed, pa.start_at as start, pa.end_at as end, v.value, v.low, v.high, v.qualifier, v.status as statuses, t.period,
      coalesce(t.unit_kind, case when s.currency is not null then 'currency' else i.unit_kind end) as "unitKind",
      case when t.unit_kind is not null then t.unit_code else coalesce(s.currency, i.unit_code) end as "unitCode"
    from proposals p
    left join statistics t on t.id = p.became_statistic_id
    left join vintages v on v.statistic_id = t.id and v.n = 1
    left join passages pa on pa.id = v.passage_id
    left join series s on s.id = t.series_id
    left join slices sl on sl.id = s.slice_id
    left join indicators i on i.id = sl.indicator_id
    where p.kind = 'figure' and p.decision is not null`);
  return rows.map((row) => toDecidedFigure(decidedFigure.parse(row)));
}

function toDecidedFigure(row: DecidedFigure): DecidedProposal {
  const { proposed, engine, decision: decided, value, low, high, period } = row;
  const { qualifier, statuses, unitKind, unitCode, start, end } = row;
  const wasMade = qualifier !== null && unitKind !== null && start !== null && end !== null;
  const made = wasMade && {
    ...{ value, low, high, period, qualifier, statuses: statuses ?? [] },
    unit: { kind: unitKind, code: unitCode },
    span: { start, end },
  };
  return {
    engine,
    decision: decided,
    kind: "figure",
    edits: made ? listFigureEdits(proposed, made) : [],
    confidence: proposed.confidence,
    secondConfidence: proposed.periodConfidence,
    isSpeakerKnown: false,
  };
}

const counted = z.object({ engine: z.string(), kind: z.enum(scoredKinds), count: z.number() });

async function countOpen(db: Reader): Promise<ProposalCount[]> {
  const { rows } = await db.execute(sql`
    select engine, case kind when 'quote' then proposed ->> 'kind' else kind end as kind, count(*)::int as count
    from proposals where decision is null and kind in ('quote', 'figure') group by 1, 2`);
  return z.array(counted).parse(rows);
}

/** In texts for which an engine proposed something: only of those is it known that it read them. */
const readByEngine = sql`(select distinct text_layer_id, engine from proposals) read`;

async function countMissedQuotes(db: Reader): Promise<ProposalCount[]> {
  const { rows } = await db.execute(sql`
    select read.engine, s.speech as kind, count(distinct q.id)::int as count
    from quotes q
    join quote_states s on s.quote_id = q.id and s.n = 1
    join wordings w on w.quote_id = q.id
    join quote_witnesses qw on qw.wording_id = w.id
    join passages pa on pa.id = qw.passage_id
    join ${readByEngine} on read.text_layer_id = pa.text_layer_id
    where q.withdrawn_at is null and not exists (select from proposals p where p.became_quote_id = q.id) and ${unproposed("quote")}
    group by 1, 2`);
  return z.array(counted).parse(rows);
}

async function countMissedFigures(db: Reader): Promise<ProposalCount[]> {
  const { rows } = await db.execute(sql`
    select read.engine, 'figure' as kind, count(distinct t.id)::int as count
    from statistics t
    join vintages v on v.statistic_id = t.id and v.n = 1
    join passages pa on pa.id = v.passage_id
    join ${readByEngine} on read.text_layer_id = pa.text_layer_id
    where t.withdrawn_at is null and not exists (select from proposals p where p.became_statistic_id = t.id) and ${unproposed("figure")}
    group by 1, 2`);
  return z.array(counted).parse(rows);
}

/** A passage `pa` that no proposal of the kind touches, in the part of its text for which any are made. */
function unproposed(kind: "quote" | "figure") {
  return sql`pa.start_at < ${proposedUnitsMax} and not exists (
    select from proposals p where p.text_layer_id = pa.text_layer_id and p.kind = ${kind} and p.start_at < pa.end_at and p.end_at > pa.start_at)`;
}
