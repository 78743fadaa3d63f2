import { printTextRef } from "#domain/briefs/history/input-history.ts";
import type { BriefHistoryView } from "#domain/briefs/history/view-history.ts";
import { nameText, historyWords as words } from "./history-words.ts";

/** A line of a brief's history. */
export type HistoryLine = {
  /** As addresses have it: "r12", "v2". */
  ref: string;
  label: string;
  at: string;
  by: string | null;
  note: string | null;
  isVersion: boolean;
  isRedacted: boolean;
  /** Other saves that it stands for, and whether they are shown. */
  sitting: { isUnfolded: boolean; last: number } | null;
};

/** Versions, saves that somebody named, and sittings by their last save, the newest first; of a sitting that is unfolded, every save. */
export function listTexts(history: BriefHistoryView): HistoryLine[] {
  const versions = history.versions.map(
    ({ n, publishedAt, note }): HistoryLine => ({
      ref: printTextRef({ kind: "version", n }),
      label: nameText({ kind: "version", n, name: null, isNewest: false }),
      at: publishedAt,
      by: null,
      note,
      isVersion: true,
      isRedacted: false,
      sitting: null,
    }),
  );
  const unfolded = new Set(history.unfolded.map(({ revision }) => revision));
  const singles = [...history.named, ...history.unfolded].map(
    ({ revision, savedAt, by, name, isRedacted }): HistoryLine => ({
      ...toRevision(history, { n: revision, at: savedAt, by, name }),
      isRedacted,
    }),
  );
  const sittings = history.sittings.map(({ last, saves, by, until }): HistoryLine => {
    const one = toRevision(history, { n: last, at: until, by, name: null });
    if (saves === 1) return one;
    const isNewest = last === history.revision;
    const label = isNewest ? one.label : words("sitting", { n: last, more: saves - 1 });
    return { ...one, label, sitting: { isUnfolded: unfolded.has(last), last } };
  });
  const lines = new Map<string, HistoryLine>();
  for (const line of [...versions, ...singles, ...sittings]) {
    const known = lines.get(line.ref);
    lines.set(line.ref, known ? { ...known, sitting: known.sitting ?? line.sitting } : line);
  }
  return [...lines.values()].sort(
    (one, other) => other.at.localeCompare(one.at) || other.ref.localeCompare(one.ref),
  );
}

function toRevision(
  { revision }: BriefHistoryView,
  { n, at, by, name }: { n: number; at: string; by: string | null; name: string | null },
): HistoryLine {
  return {
    ref: printTextRef({ kind: "revision", n }),
    label: nameText({ kind: "revision", n, name, isNewest: n === revision }),
    at,
    by,
    note: null,
    isVersion: false,
    isRedacted: false,
    sitting: null,
  };
}
