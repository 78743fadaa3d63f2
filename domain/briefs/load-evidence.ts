import type { Db, Tx } from "#db/client.ts";
import { type LoadedRun, loadRuns } from "#domain/indicators/load-runs.ts";
import {
  type LoadedStatistic,
  loadCitableVintages,
  loadPublicRivals,
} from "#domain/indicators/load-statistics.ts";
import { loadPublicWitnesses } from "#domain/indicators/load-witnesses.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { type DraftEntry, keyOf } from "./compose-version.ts";
import { entryOf } from "./evidence-entries.ts";
import {
  type LoadedPassage,
  type LoadedSource,
  loadPassages,
  loadSources,
} from "./load-passages.ts";
import { type LoadedQuote, loadQuotes } from "./load-quotes.ts";

/** What a document's evidence says, now: all that a check of the document and its editor need to know. */
export type LoadedEvidence = {
  statistics: Map<string, LoadedStatistic>;
  runs: Map<string, LoadedRun>;
  quotes: Map<string, LoadedQuote>;
  passages: Map<string, LoadedPassage>;
  /** Cited as such, with a locator instead of a passage. */
  sources: Map<string, LoadedSource>;
};

/**
 * Loads what the evidence nodes of a document name, in a handful of queries however many there are. What doesn't exist is absent.
 * Pass the transaction when the answer must hold together with what is written.
 */
export async function loadEvidence(
  db: Db | Tx,
  refs: readonly EvidenceRef[],
  language: string,
): Promise<LoadedEvidence> {
  const runs = new Map(await loadRuns(db, idsOf(refs, "derived"), language));
  const vintageIds = new Set([
    ...idsOf(refs, "statistic"),
    ...[...runs.values()].flatMap((run) => run.inputVintageIds),
  ]);
  const statistics = await loadCitableVintages(db, [...vintageIds], language);
  // A value may come from a run of ours that the document doesn't cite itself.
  const originIds = [...statistics.values()].flatMap((one) => one.derivationRunId ?? []);
  const further = originIds.filter((id) => !runs.has(id));
  const origins = await loadRuns(db, further, language);
  for (const [id, run] of origins) runs.set(id, run);
  const missing = [...origins.values()]
    .flatMap((run) => run.inputVintageIds)
    .filter((id) => !statistics.has(id));
  for (const [id, one] of await loadCitableVintages(db, missing, language)) statistics.set(id, one);
  const quotes = await loadQuotes(
    db,
    [...idsOf(refs, "quote"), ...idsOf(refs, "inlineQuote")],
    language,
  );
  const passageIds = new Set([
    ...[...statistics.values(), ...quotes.values()].flatMap(({ passageId }) => passageId ?? []),
    ...refs.flatMap((ref) => ("passageId" in ref && ref.passageId ? [ref.passageId] : [])),
  ]);
  const passages = await loadPassages(db, [...passageIds], language);
  const sourceIds = refs.flatMap((ref) =>
    ref.kind === "sourceNote" && ref.sourceId ? [ref.sourceId] : [],
  );
  const sources = await loadSources(db, sourceIds, language);
  return { statistics, runs, quotes, passages, sources };
}

/** The entries of the evidence list by `keyOf` their nodes: what was loaded, with the rivals that readers may see. What may not be cited is absent. */
export async function loadEntries(
  db: Db | Tx,
  {
    refs,
    loaded,
    language,
  }: { refs: readonly EvidenceRef[]; loaded: LoadedEvidence; language: string },
): Promise<Map<string, DraftEntry>> {
  const statistics = [...loaded.statistics.values()];
  const sliceIds = [...new Set(statistics.flatMap(({ sliceId }) => sliceId ?? []))];
  const cited = statistics.map(({ statisticId }) => statisticId);
  const rivals = await loadPublicRivals(db, { sliceIds, cited }, language);
  const witnesses = await loadWitnesses(db, { loaded, language });
  const entries = new Map<string, DraftEntry>();
  for (const ref of refs) {
    const entry = entryOf(ref, { ...loaded, rivals, witnesses, language });
    if (entry) entries.set(keyOf(ref), entry);
  }
  return entries;
}

/** The further witnesses that readers may see, by vintage. */
async function loadWitnesses(
  db: Db | Tx,
  { loaded, language }: { loaded: LoadedEvidence; language: string },
): Promise<Map<string, LoadedPassage[]>> {
  const citedSourceIds = [
    ...[...loaded.passages.values()].map(({ sourceId }) => sourceId),
    ...loaded.sources.keys(),
  ];
  const vintageIds = [...loaded.statistics.keys()];
  const bound = await loadPublicWitnesses(db, { vintageIds, citedSourceIds });
  const passageIds = [...new Set(bound.map(({ passageId }) => passageId))];
  const passages = await loadPassages(db, passageIds, language);
  const witnesses = new Map<string, LoadedPassage[]>();
  for (const { vintageId, passageId } of bound) {
    const passage = passages.get(passageId);
    if (passage) witnesses.set(vintageId, [...(witnesses.get(vintageId) ?? []), passage]);
  }
  return witnesses;
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
