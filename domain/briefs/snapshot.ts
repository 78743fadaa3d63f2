import type {
  EvidenceSnapshot,
  RunEvidence,
  StatisticEvidence,
  WordingEvidence,
} from "#domain/evidence/lint/snapshot.ts";
import type { LoadedRun } from "#domain/indicators/load-runs.ts";
import type { LoadedStatistic } from "#domain/indicators/load-statistics.ts";
import type { LoadedEvidence } from "./load-evidence.ts";
import type { LoadedQuote } from "./load-quotes.ts";

/** What the linter and the editor know of a draft's evidence, from what was loaded for it. */
export function toSnapshot(
  loaded: LoadedEvidence,
  media: EvidenceSnapshot["media"],
): EvidenceSnapshot {
  const passages = [...loaded.passages].map(([passageId, { origin }]) => ({
    passageId,
    exact: origin.excerpt?.exact ?? "",
    source: origin.source.title ?? origin.source.publisher,
  }));
  const ofPassages = [...loaded.passages.values()].map(
    ({ sourceId, origin }) => [sourceId, origin.source] as const,
  );
  const sources = [...ofPassages, ...loaded.sources].map(([sourceId, source]) => ({
    sourceId,
    title: source.title ?? source.publisher,
  }));
  return {
    statistics: Object.fromEntries(
      [...loaded.statistics].map(([id, one]) => [id, toStatisticEvidence(one)]),
    ),
    runs: Object.fromEntries([...loaded.runs].map(([id, one]) => [id, toRunEvidence(one)])),
    wordings: Object.fromEntries(
      [...loaded.quotes].flatMap(([id, one]) => toWordingEvidence(id, one)),
    ),
    passages: Object.fromEntries(passages.map((one) => [one.passageId, one])),
    sources: Object.fromEntries(sources.map((one) => [one.sourceId, one])),
    media,
  };
}

export function toStatisticEvidence(one: LoadedStatistic): StatisticEvidence {
  return {
    statisticId: one.statisticId,
    vintageId: one.vintageId,
    code: one.code,
    label: one.label,
    period: one.period ?? "",
    figure: one.figure,
    statuses: one.statuses,
    coverage: one.coverage,
    sliceId: one.sliceId,
    saidBy: one.saidBy,
    isDisputed: false,
    deprecatedBecause: one.deprecatedBecause,
    newer: one.newer,
  };
}

function toRunEvidence(run: LoadedRun): RunEvidence {
  return {
    runId: run.runId,
    derivationId: run.derivationId,
    label: run.title,
    figure: run.figure,
    isStale: run.isStale,
    newerRunId: run.newerRunId,
  };
}

function toWordingEvidence(id: string, quote: LoadedQuote): [string, WordingEvidence][] {
  if (quote.text === null) return [];
  const evidence: WordingEvidence = {
    wordingId: id,
    quoteId: quote.quoteId,
    text: quote.text,
    language: quote.language,
    kind: quote.speech,
    speaker: quote.speakerName,
    verdicts: quote.verdict === null ? [] : [quote.verdict],
    translation:
      quote.translationStatus === null && quote.translator === null
        ? null
        : {
            status: quote.translationStatus ?? "not_stated",
            translator: quote.translator,
            isReviewed: quote.isReviewed,
          },
  };
  return [[id, evidence]];
}
