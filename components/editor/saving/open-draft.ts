import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { SaveAnswer, SaveRequest } from "./draft-requests.ts";
import type { Journal, JournalEntry } from "./journal.ts";

/** A draft as a tab begins to write on it. */
export type OpenedDraft = {
  draft: DraftView;
  /** The document to show: the stored one, or what this browser had kept. */
  document: Record<string, unknown>;
  /** The revision that the document was written on; an older one than the draft's where somebody has saved since. */
  base: number;
  /** Text came from the journal and isn't on the server yet. */
  isRecovered: boolean;
  /** Somebody has saved since this browser kept its text: both are to be shown. */
  conflict: boolean;
};

type Sources = {
  /** What the page came with; a page may be older than it looks, kept by the browser or overtaken by a save of the tab before. */
  page: DraftView;
  journal: Pick<Journal, "read" | "clear">;
  put: (save: SaveRequest) => Promise<SaveAnswer>;
  get: () => Promise<DraftView | null>;
};

/**
 * What to open. A save that was under way when the tab died is sent again, to the byte and under its number: so the server says whether it had been
 * written, and our own last save is never taken for somebody else's. The journal is read first and the draft is asked for after it: what the journal no
 * longer has, the server has by then.
 */
export async function openDraft({ page, journal, put, get }: Sources): Promise<OpenedDraft> {
  const entry = await readJournal(journal);
  const answer = entry?.sent ? await put(entry.sent) : null;
  const draft = (await get()) ?? page;
  const stored = asStored(draft);
  if (!entry) return stored;
  const base = answer?.type === "acknowledged" ? answer.revision : entry.baseRevision;
  const document = parseDocumentText(entry.document);
  if (!document || isSameJson(document, draft.document)) {
    await journal.clear();
    return stored;
  }
  return { draft, document, base, isRecovered: true, conflict: base !== draft.revision };
}

export function asStored(draft: DraftView): OpenedDraft {
  const { document, revision: base } = draft;
  return { draft, document, base, isRecovered: false, conflict: false };
}

async function readJournal(journal: Pick<Journal, "read">): Promise<JournalEntry | null> {
  try {
    return await journal.read();
  } catch {
    // A browser that keeps nothing (a private window) has kept nothing.
    return null;
  }
}

function parseDocumentText(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

/** The database gives keys back in an order of its own. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSameJson(item, other[at]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
