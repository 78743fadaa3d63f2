import { formulaOf } from "#domain/indicators/formula.ts";
import type { LoadedRun } from "#domain/indicators/load-runs.ts";
import { type LoadedStatistic, sourceLine } from "#domain/indicators/load-statistics.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import type { DraftEntry } from "./compose-version.ts";
import { groupWitnesses } from "./group-witnesses.ts";
import { type LoadedPassage, type LoadedSource, standingOf } from "./load-passages.ts";
import type { LoadedQuote } from "./load-quotes.ts";
import type { Rival } from "./version-content.ts";
import type { Origin } from "./version-origins.ts";

/** What a document's evidence says, loaded; see load-evidence.ts. */
export type EntryContext = {
  statistics: ReadonlyMap<string, LoadedStatistic>;
  runs: ReadonlyMap<string, LoadedRun>;
  quotes: ReadonlyMap<string, LoadedQuote>;
  passages: ReadonlyMap<string, LoadedPassage>;
  sources: ReadonlyMap<string, LoadedSource>;
  rivals: readonly LoadedStatistic[];
  /** Further ones that readers may see, by vintage. */
  witnesses: ReadonlyMap<string, readonly LoadedPassage[]>;
  language: string;
};

/** The entry of the evidence list for what a node names; null where that is missing, or may not be cited. */
export function entryOf(ref: EvidenceRef, context: EntryContext): DraftEntry | null {
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

function statisticEntry(
  one: LoadedStatistic | undefined,
  context: EntryContext,
): DraftEntry | null {
  if (!one) return null;
  const origin = originOf(one, context);
  if (!origin) return null;
  const rivals = context.rivals.filter(
    (rival) =>
      rival.sliceId === one.sliceId &&
      rival.period === one.period &&
      rival.statisticId !== one.statisticId,
  );
  const own = context.passages.get(one.passageId ?? "");
  const witnesses = groupWitnesses(own, context.witnesses.get(one.vintageId) ?? []);
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
    inSource: one.inSource,
    coverage: one.coverage,
    compiler: one.compiler,
    ...(one.priceBasis !== null && { priceBasis: one.priceBasis }),
    nature: one.nature,
    statuses: one.statuses,
    saidBy: one.saidBy,
    note: one.note,
    adoptedBecause: one.adoptedBecause,
    deprecatedBecause: one.deprecatedBecause,
    origin,
    rivals: one.sliceId === null ? [] : rivals.map((rival) => toRival(rival, context.language)),
    ...(witnesses.length > 0 && { witnesses }),
  };
}

function originOf(one: LoadedStatistic, context: EntryContext): Origin | null {
  if (one.passageId !== null) return context.passages.get(one.passageId)?.origin ?? null;
  if (one.noPassageBecause !== null) return { kind: "none", because: one.noPassageBecause };
  const run = context.runs.get(one.derivationRunId ?? "");
  const reckoning = run && reckoningOf(run, context);
  return reckoning ? { kind: "derivation", code: run.code, runId: run.runId, ...reckoning } : null;
}

/** Asked without what an input that we reckoned was itself reckoned from. */
function standingOfInput(
  input: LoadedStatistic,
  { passages }: EntryContext,
): DraftEntry["standing"] {
  if (input.derivationRunId !== null) return "arithmetic";
  const passage = passages.get(input.passageId ?? "");
  return passage ? standingOf(passage.origin) : "no_passage";
}

function standingOfOrigin(origin: Origin): DraftEntry["standing"] {
  if (origin.kind === "passage") return standingOf(origin);
  return origin.kind === "derivation" ? "arithmetic" : "no_passage";
}

/** How a run was reckoned and from what; null where an input may not be cited. */
function reckoningOf(run: LoadedRun, context: EntryContext) {
  const inputs = run.inputVintageIds.flatMap((id) => context.statistics.get(id) ?? []);
  if (inputs.length !== run.inputVintageIds.length) return null;
  return {
    formula: formulaOf(run, inputs),
    mixesBecause: run.mixesBecause,
    inputs: inputs.map((input) => ({
      code: input.code,
      vintageId: input.vintageId,
      label: input.label,
      printed: input.printed,
      standing: standingOfInput(input, context),
      source: sourceLine(input, context.language),
    })),
  };
}

function derivationEntry(run: LoadedRun | undefined, context: EntryContext): DraftEntry | null {
  if (!run) return null;
  const reckoning = reckoningOf(run, context);
  if (!reckoning) return null;
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
    ...reckoning,
  };
}

function quoteEntry(quote: LoadedQuote | undefined, { passages }: EntryContext): DraftEntry | null {
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
    otherWordings: quote.otherWordings,
    verdict: quote.verdict,
    nearness: quote.nearness,
    translator: quote.translator,
    origin: passage.origin,
  };
}

function noteEntry(
  ref: Extract<EvidenceRef, { kind: "sourceNote" }>,
  context: EntryContext,
): DraftEntry | null {
  const origin = ref.passageId ? (context.passages.get(ref.passageId)?.origin ?? null) : null;
  const source =
    origin?.source ?? (ref.sourceId ? context.sources.get(ref.sourceId)?.citation : undefined);
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
    deprecated: one.deprecatedBecause !== null,
  };
}
