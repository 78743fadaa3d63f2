import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { type EvidenceSnapshot, emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { toLikePattern } from "#domain/like.ts";
import { parseInput } from "#domain/parse-input.ts";
import { type Result, succeed } from "#domain/result.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadMedia } from "./load-media.ts";
import { toSnapshot } from "./snapshot.ts";

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/, "statistics.notANumber");

export const candidatesInput = z.strictObject({
  /** Decimals in base units, as the extractor reads them in the draft; of a range both ends. */
  values: z.array(decimal).max(400).default([]),
  /** Words between quotation marks. */
  quotations: z.array(z.string().min(8).max(2_000)).max(200).default([]),
  vintageIds: z.array(z.uuid()).max(400).default([]),
  runIds: z.array(z.uuid()).max(400).default([]),
  wordingIds: z.array(z.uuid()).max(400).default([]),
  passageIds: z.array(z.uuid()).max(400).default([]),
  mediaIds: z.array(z.uuid()).max(100).default([]),
});
export type CandidatesInput = z.input<typeof candidatesInput>;

const perQuestionMax = 12;
/** Long enough to be said by few, short enough to survive the commas that a writer sets. */
const probeCharsMax = 24;

/**
 * What the open claims of a draft may mean: the newest vintages whose value is one of those read in it, or within a twentieth, or is an end of theirs; the wordings that hold words quoted in
 * it; and what is known of evidence that came in by paste. The linter judges likeness; this only narrows.
 */
export async function listCandidates(
  actor: Actor,
  input: unknown,
  language: string,
): Promise<Result<EvidenceSnapshot>> {
  if (!can(actor, "statistic.read")) return succeed(emptySnapshot);
  const parsed = parseInput(candidatesInput, input);
  if (!parsed.ok) return parsed;
  const { values, quotations, vintageIds, runIds, wordingIds, passageIds, mediaIds } = parsed.value;
  const refs = [
    ...(await findVintages([...new Set(values)], vintageIds)),
    ...(await findRuns(runIds)),
    ...(await findWordings(quotations, wordingIds)),
    ...passageIds.map((passageId): EvidenceRef => ({ kind: "passage", nodeId: null, passageId })),
  ];
  const loaded = await loadEvidence(studioDb(), refs, language);
  const media = await loadMedia(studioDb(), mediaIds);
  return succeed(
    toSnapshot(loaded, Object.fromEntries(media.map(({ id, url }) => [id, { mediaId: id, url }]))),
  );
}

const figure = { nodeId: null, words: null, format: null, key: false };
const vintageRow = z.object({ statisticId: z.string(), vintageId: z.string() });

async function findVintages(values: string[], ids: string[]): Promise<EvidenceRef[]> {
  if (values.length === 0 && ids.length === 0) return [];
  const { rows } = await studioDb().execute(sql`
    select statistic_id as "statisticId", id as "vintageId" from vintages where id = any(${sql.param(ids)}::uuid[])
    union
    select near.statistic_id, near.id from unnest(${sql.param(values)}::numeric[]) as wanted(value)
      cross join lateral (
        select v.statistic_id, v.id from vintages v join statistics t on t.id = v.statistic_id and t.withdrawn_at is null
        where v.value between least(wanted.value * 0.95, wanted.value * 1.05) and greatest(wanted.value * 0.95, wanted.value * 1.05)
          and not exists (select from vintages later where later.statistic_id = v.statistic_id and later.n > v.n)
        order by abs(v.value - wanted.value), v.created_at desc limit ${perQuestionMax}) near
    union
    select within.statistic_id, within.id from unnest(${sql.param(values)}::numeric[]) as wanted(value)
      cross join lateral (
        select v.statistic_id, v.id from vintages v join statistics t on t.id = v.statistic_id and t.withdrawn_at is null
        where (v.low = wanted.value or v.high = wanted.value)
          and not exists (select from vintages later where later.statistic_id = v.statistic_id and later.n > v.n)
        order by v.created_at desc limit ${perQuestionMax}) within`);
  return z
    .array(vintageRow)
    .parse(rows)
    .map((row): EvidenceRef => ({ kind: "statistic", ...figure, ...row }));
}

const runRow = z.object({ derivationId: z.string(), runId: z.string() });

async function findRuns(ids: string[]): Promise<EvidenceRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await studioDb().execute(
    sql`select derivation_id as "derivationId", id as "runId" from derivation_runs where id = any(${sql.param(ids)}::uuid[])`,
  );
  return z
    .array(runRow)
    .parse(rows)
    .map((row): EvidenceRef => ({ kind: "derived", ...figure, ...row }));
}

const wordingRow = z.object({ quoteId: z.string(), wordingId: z.string() });

async function findWordings(quotations: string[], ids: string[]): Promise<EvidenceRef[]> {
  const probes = [...new Set(quotations.flatMap(chooseProbe))];
  if (probes.length === 0 && ids.length === 0) return [];
  const { rows } = await studioDb().execute(sql`
    select quote_id as "quoteId", id as "wordingId" from wordings where id = any(${sql.param(ids)}::uuid[])
    union
    select found.quote_id, found.id from unnest(${sql.param(probes)}::text[]) as probe(pattern)
      cross join lateral (
        select w.quote_id, w.id from wordings w join quotes q on q.id = w.quote_id and q.withdrawn_at is null
        where translate(w.text, '’‘“”„«»', '''''"""""') ilike probe.pattern limit ${perQuestionMax}) found`);
  return z
    .array(wordingRow)
    .parse(rows)
    .map((row): EvidenceRef => ({ kind: "quote", nodeId: null, ranges: null, ...row }));
}

/** The beginning of the longest part that a […] or a quotation mark doesn't interrupt. */
function chooseProbe(quotation: string): string[] {
  const parts = quotation
    .replaceAll(/[’‘]/gu, "'")
    .split(/\[[^\]]*\]|["“”„«»]/u)
    .map((part) => part.trim());
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  const cut = longest.slice(0, probeCharsMax);
  const words = longest.length > probeCharsMax ? cut.replace(/\s+\S*$/u, "") : cut;
  return words.length < 6 ? [] : [toLikePattern(words.replace(/[.,;:!?]+$/u, ""))];
}
