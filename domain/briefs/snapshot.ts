import type {
  EvidenceSnapshot,
  RunEvidence,
  SeriesEvidence,
  StatisticEvidence,
  WordingEvidence,
} from "#domain/evidence/lint/snapshot.ts";
import type { LoadedRun } from "#domain/indicators/load-runs.ts";
import type { LoadedStatistic } from "#domain/indicators/load-statistics.ts";
import type { LoadedEvidence } from "./load-evidence.ts";
import type { LoadedQuote } from "./load-quotes.ts";

/** What the linter and the editor know of a draft's evidence, from what was loaded for it; `dismissedDrifts` are passages whose change doesn't matter for its brief. */
export function toSnapshot(
  loaded: LoadedEvidence,
  media: EvidenceSnapshot["media"],
  dismissedDrifts: ReadonlySet<string> = new Set(),
): EvidenceSnapshot {
  const passages = [...loaded.passages].map(([passageId, { origin, ...passage }]) => ({
    passageId,
    sourceId: passage.sourceId,
    embargoUntil: passage.embargoUntil,
    isUnchecked: passage.isUnchecked,
    drift: dismissedDrifts.has(passageId) ? null : passage.drift,
    exact: origin.excerpt?.exact ?? "",
    source: origin.source.title ?? origin.source.publisher,
  }));
  const ofPassages = [...loaded.passages.values()].map(
    ({ sourceId, origin, embargoUntil, isDead }) =>
      [sourceId, { citation: origin.source, embargoUntil, isDead }] as const,
  );
  const sources = [...ofPassages, ...loaded.sources].map(([sourceId, source]) => ({
    sourceId,
    title: source.citation.title ?? source.citation.publisher,
    embargoUntil: source.embargoUntil,
    isDead: source.isDead,
  }));
  return {
    statistics: Object.fromEntries(
      [...loaded.statistics].map(([id, one]) => [id, toStatisticEvidence(one, loaded)]),
    ),
    runs: Object.fromEntries([...loaded.runs].map(([id, one]) => [id, toRunEvidence(one, loaded)])),
    wordings: Object.fromEntries(
      [...loaded.quotes].flatMap(([id, one]) => toWordingEvidence(id, one, loaded)),
    ),
    passages: Object.fromEntries(passages.map((one) => [one.passageId, one])),
    sources: Object.fromEntries(sources.map((one) => [one.sourceId, one])),
    media,
  };
}

function toStatisticEvidence(one: LoadedStatistic, loaded: LoadedEvidence): StatisticEvidence {
  const run = loaded.runs.get(one.derivationRunId ?? "");
  return {
    statisticId: one.statisticId,
    vintageId: one.vintageId,
    code: one.code,
    label: one.label,
    period: one.period ?? "",
    figure: one.figure,
    statuses: one.statuses,
    series: toSeries(one),
    passageId: one.passageId,
    sourceId: loaded.passages.get(one.passageId ?? "")?.sourceId ?? null,
    saidBy: one.saidBy,
    isDisputed: one.isDisputed,
    deprecatedBecause: one.deprecatedBecause,
    newer: one.newer,
    isStale: run?.isStale ?? false,
    runId: one.derivationRunId,
    embargoUntil: findLast([
      one.embargoUntil,
      run ? findLast(listRunEmbargoes(run, loaded)) : null,
      loaded.passages.get(one.passageId ?? "")?.embargoUntil,
    ]),
  };
}

function toSeries(one: LoadedStatistic): SeriesEvidence | null {
  const { sliceId, indicatorSlug: indicator } = one;
  if (sliceId === null || indicator === null) return null;
  const { area, counterpart, flow, breakdown, coverage, compiler, priceBasis } = one;
  return {
    sliceId,
    indicator,
    area,
    counterpart,
    flow,
    breakdown,
    coverage,
    compiler,
    priceBasis,
  };
}

/** Its own, and those of what went into it. */
function listRunEmbargoes(run: LoadedRun, { statistics, passages }: LoadedEvidence) {
  const inputs = run.inputVintageIds.flatMap((id) => statistics.get(id) ?? []);
  return [
    run.embargoUntil,
    ...inputs.flatMap((one) => [one.embargoUntil, passages.get(one.passageId ?? "")?.embargoUntil]),
  ];
}

/** ISO instants of one length sort by their letters. */
function findLast(embargoes: readonly (string | null | undefined)[]): string | null {
  return (
    embargoes
      .flatMap((one) => one ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function toRunEvidence(run: LoadedRun, loaded: LoadedEvidence): RunEvidence {
  return {
    runId: run.runId,
    derivationId: run.derivationId,
    label: run.title,
    figure: run.figure,
    inputVintageIds: run.inputVintageIds,
    isStale: run.isStale,
    newerRunId: run.newerRunId,
    embargoUntil: findLast(listRunEmbargoes(run, loaded)),
  };
}

function toWordingEvidence(
  id: string,
  quote: LoadedQuote,
  { passages }: LoadedEvidence,
): [string, WordingEvidence][] {
  if (quote.text === null) return [];
  const evidence: WordingEvidence = {
    wordingId: id,
    quoteId: quote.quoteId,
    text: quote.text,
    language: quote.language,
    kind: quote.speech,
    speaker: quote.speakerName,
    saidOn: quote.saidDays,
    roles: quote.roles,
    verdicts: quote.verdict === null ? [] : [quote.verdict],
    translation:
      quote.translationStatus === null && quote.translator === null
        ? null
        : {
            status: quote.translationStatus ?? "not_stated",
            translator: quote.translator,
            isReviewed: quote.isReviewed,
          },
    passageId: quote.passageId,
    sourceId: passages.get(quote.passageId ?? "")?.sourceId ?? null,
    embargoUntil: findLast([quote.embargoUntil, passages.get(quote.passageId ?? "")?.embargoUntil]),
  };
  return [[id, evidence]];
}
