import type { Db, Tx } from "#db/client.ts";
import {
  type LoadedStatistic,
  loadRivals,
  loadVintages,
  sourceLine,
} from "#domain/indicators/load-statistics.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { type DraftEntry, keyOf } from "./compose-version.ts";
import { formulaOf } from "./formula.ts";
import { type LoadedPassage, loadPassages, loadSources, standingOf } from "./load-passages.ts";
import { type LoadedQuote, loadQuotes } from "./load-quotes.ts";
import { type LoadedRun, loadRuns } from "./load-runs.ts";
import type { Origin, Rival, SourceCitation } from "./version-content.ts";

/** Everything that a document's evidence says, now; `statistics`, `runs` and `quotes` carry besides what a check needs to know. */
export type LoadedEvidence = {
  entries: Map<string, DraftEntry>;
  statistics: Map<string, LoadedStatistic>;
  runs: Map<string, LoadedRun>;
  quotes: Map<string, LoadedQuote>;
  passages: Map<string, LoadedPassage>;
  /** Cited as such, with a locator instead of a passage. */
  sources: Map<string, SourceCitation>;
};

/**
 * Loads what the evidence nodes of a document name, in six queries however many there are. What doesn't exist is absent from `entries`.
 * Pass the transaction when the answer must hold together with what is written.
 */
export async function loadEvidence(
  db: Db | Tx,
  refs: readonly EvidenceRef[],
  language: string,
): Promise<LoadedEvidence> {
  const runs = await loadRuns(db, idsOf(refs, "derived"), language);
  const vintageIds = new Set([
    ...idsOf(refs, "statistic"),
    ...[...runs.values()].flatMap((run) => run.inputVintageIds),
  ]);
  const statistics = await loadVintages(db, [...vintageIds], language);
  const quotes = await loadQuotes(
    db,
    [...idsOf(refs, "quote"), ...idsOf(refs, "inlineQuote")],
    language,
  );
  const slices = new Set([...statistics.values()].flatMap(({ sliceId }) => sliceId ?? []));
  const rivals = await loadRivals(db, [...slices], language);
  const passageIds = new Set([
    ...[...statistics.values(), ...quotes.values()].flatMap(({ passageId }) => passageId ?? []),
    ...refs.flatMap((ref) => ("passageId" in ref && ref.passageId ? [ref.passageId] : [])),
  ]);
  const passages = await loadPassages(db, [...passageIds], language);
  const sourceIds = refs.flatMap((ref) =>
    ref.kind === "sourceNote" && ref.sourceId ? [ref.sourceId] : [],
  );
  const sources = await loadSources(db, sourceIds, language);

  const entries = new Map<string, DraftEntry>();
  const context = { statistics, runs, quotes, passages, sources, rivals, language };
  for (const ref of refs) {
    const entry = entryOf(ref, context);
    if (entry) entries.set(keyOf(ref), entry);
  }
  return { entries, statistics, runs, quotes, passages, sources };
}

type IdKind = "statistic" | "derived" | "quote" | "inlineQuote";

function idsOf(refs: readonly EvidenceRef[], kind: IdKind): string[] {
  const ids = refs.flatMap((ref) => {
    if (ref.kind !== kind) return [];
    if (ref.kind === "statistic") return [ref.vintageId];
    if (ref.kind === "derived") return [ref.runId];
    return "wordingId" in ref ? [ref.wordingId] : [];
  });
  return [...new Set(ids)];
}

type Context = Omit<LoadedEvidence, "entries"> & {
  rivals: readonly LoadedStatistic[];
  language: string;
};

function entryOf(ref: EvidenceRef, context: Context): DraftEntry | null {
  switch (ref.kind) {
    case "statistic":
      return statisticEntry(context.statistics.get(ref.vintageId), context);
    case "derived":
      return derivationEntry(context.runs.get(ref.runId), context);
    case "quote":
    case "inlineQuote":
      return quoteEntry(context.quotes.get(ref.wordingId), context);
    case "passage": {
      const passage = context.passages.get(ref.passageId);
      if (!passage) return null;
      const { origin } = passage;
      return {
        kind: "passage",
        label: origin.source.title ?? origin.source.publisher,
        standing: standingOf(origin),
        origin,
      };
    }
    case "sourceNote":
      return noteEntry(ref, context);
  }
}

function statisticEntry(one: LoadedStatistic | undefined, context: Context): DraftEntry | null {
  if (!one) return null;
  const origin = originOf(one, context);
  if (!origin) return null;
  const rivals = context.rivals.filter(
    (rival) =>
      rival.sliceId === one.sliceId &&
      rival.period === one.period &&
      rival.statisticId !== one.statisticId,
  );
  return {
    kind: "statistic",
    label: one.label,
    standing: standingOfOrigin(origin),
    code: one.code,
    statisticId: one.statisticId,
    vintageId: one.vintageId,
    vintage: one.vintage,
    indicator:
      one.indicatorSlug === null || one.indicatorTitle === null
        ? null
        : { slug: one.indicatorSlug, title: one.indicatorTitle },
    period: one.period ?? "",
    periodKind: one.periodKind,
    figure: one.figure,
    inSource: one.printed,
    coverage: one.coverage,
    compiler: one.compiler,
    nature: one.nature,
    statuses: one.statuses,
    saidBy: one.saidBy,
    note: one.note,
    adoptedBecause: one.adoptedBecause,
    deprecatedBecause: one.deprecatedBecause,
    origin,
    rivals: one.sliceId === null ? [] : rivals.map((rival) => toRival(rival, context.language)),
  };
}

function originOf(one: LoadedStatistic, { passages, runs }: Context): Origin | null {
  if (one.passageId !== null) return passages.get(one.passageId)?.origin ?? null;
  if (one.noPassageBecause !== null) return { kind: "none", because: one.noPassageBecause };
  if (one.derivationRunId === null) return null;
  return {
    kind: "derivation",
    code: runs.get(one.derivationRunId)?.code ?? "",
    runId: one.derivationRunId,
  };
}

function standingOfOrigin(origin: Origin): DraftEntry["standing"] {
  if (origin.kind === "passage") return standingOf(origin);
  return origin.kind === "derivation" ? "arithmetic" : "no_passage";
}

function derivationEntry(run: LoadedRun | undefined, context: Context): DraftEntry | null {
  if (!run) return null;
  const inputs = run.inputVintageIds.flatMap((id) => context.statistics.get(id) ?? []);
  if (inputs.length !== run.inputVintageIds.length) return null;
  return {
    kind: "derivation",
    label: run.title,
    standing: "arithmetic",
    code: run.code,
    derivationId: run.derivationId,
    runId: run.runId,
    operation: run.operation,
    figure: run.figure,
    printedResult: run.printed,
    formula: formulaOf(run, inputs),
    mixesBecause: run.mixesBecause,
    inputs: inputs.map((input) => {
      const origin = originOf(input, context);
      return {
        code: input.code,
        vintageId: input.vintageId,
        label: input.label,
        printed: input.printed,
        standing: origin ? standingOfOrigin(origin) : "no_passage",
        source: sourceLine(input, context.language),
      };
    }),
  };
}

function quoteEntry(quote: LoadedQuote | undefined, { passages }: Context): DraftEntry | null {
  if (!quote || quote.text === null) return null;
  const passage = quote.passageId === null ? undefined : passages.get(quote.passageId);
  if (
    !passage ||
    quote.verdict === null ||
    quote.nearness === null ||
    quote.nearness === "machine_translation"
  )
    return null;
  return {
    kind: "quote",
    label: quote.speakerName ?? "",
    standing: standingOf(passage.origin),
    code: quote.code,
    quoteId: quote.quoteId,
    wordingId: quote.wordingId,
    speech: quote.speech,
    speaker:
      quote.speakerName === null
        ? null
        : { name: quote.speakerName, slug: quote.speakerSlug, role: quote.role },
    saidOn: quote.saidOn,
    occasion: quote.occasion,
    language: quote.language,
    text: quote.text,
    otherWordings: quote.otherWordings.map((other) => ({
      ...other,
      nearness: other.nearness ?? "original",
    })),
    verdict: quote.verdict,
    nearness: quote.nearness,
    translator: quote.translator,
    origin: passage.origin,
  };
}

function noteEntry(
  ref: Extract<EvidenceRef, { kind: "sourceNote" }>,
  context: Context,
): DraftEntry | null {
  const origin = ref.passageId ? (context.passages.get(ref.passageId)?.origin ?? null) : null;
  const source = origin?.source ?? (ref.sourceId ? context.sources.get(ref.sourceId) : undefined);
  if (!source) return null;
  return {
    kind: "note",
    label: source.title ?? source.publisher,
    standing: origin ? standingOf(origin) : "no_passage",
    reason: ref.reason,
    source,
    origin,
    locator: ref.locator,
  };
}

function toRival(one: LoadedStatistic, language: string): Rival {
  return {
    code: one.code,
    printed: one.printed,
    coverage: one.coverage,
    compiler: one.compiler,
    nature: one.nature,
    statuses: one.statuses,
    saidBy: one.saidBy,
    source: sourceLine(one, language),
    adopted: one.adoptedBecause !== null,
  };
}
