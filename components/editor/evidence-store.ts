import { makePrintedWords } from "#domain/evidence/lint/printed-words.ts";
import type { EvidenceSnapshot } from "#domain/evidence/lint/snapshot.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import type { ReadableStore } from "./store.ts";

/** What this tab knows of evidence: what the draft cites, and what was found since. It only grows; each snapshot is a new one. */
export type EvidenceStore = ReadableStore<EvidenceSnapshot> & {
  language: string;
  /** What a node prints, by the newest snapshot. */
  print: PrintedWords;
  add(more: EvidenceSnapshot): void;
};

export function createEvidenceStore(initial: EvidenceSnapshot, language: string): EvidenceStore {
  let snapshot = initial;
  let printed = makePrintedWords(snapshot, language);
  const listeners = new Set<() => void>();
  return {
    language,
    get: () => snapshot,
    print: (node) => printed(node),
    add(more) {
      if (isEmpty(more)) return;
      snapshot = mergeSnapshots(snapshot, more);
      printed = makePrintedWords(snapshot, language);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function mergeSnapshots(known: EvidenceSnapshot, more: EvidenceSnapshot): EvidenceSnapshot {
  return {
    statistics: { ...known.statistics, ...more.statistics },
    runs: { ...known.runs, ...more.runs },
    wordings: { ...known.wordings, ...more.wordings },
    passages: { ...known.passages, ...more.passages },
    sources: { ...known.sources, ...more.sources },
    media: { ...known.media, ...more.media },
    signedOffWaivers: { ...known.signedOffWaivers, ...more.signedOffWaivers },
  };
}

function isEmpty(snapshot: EvidenceSnapshot): boolean {
  return Object.values(snapshot).every((things) => Object.keys(things).length === 0);
}
