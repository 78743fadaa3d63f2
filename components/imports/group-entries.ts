import type { PreviewedEntry } from "#domain/sources/view-imports.ts";
import type { PreviewGroup, PreviewGroups } from "./import-preview.tsx";

/** So many of each kind are shown: a page of thousands is nobody's to read. */
const shownMax = 300;

/** A library's entries by what would come of them. */
export function groupEntries(entries: readonly PreviewedEntry[]): PreviewGroups {
  return {
    fresh: gather(entries, ["new"]),
    there: gather(entries, ["already_there", "double"]),
    broken: gather(entries, ["broken"]),
  };
}

function gather<State extends PreviewedEntry["state"]>(
  entries: readonly PreviewedEntry[],
  states: readonly State[],
): PreviewGroup<State> {
  const isOf = (entry: PreviewedEntry): entry is Extract<PreviewedEntry, { state: State }> =>
    states.some((state) => state === entry.state);
  const all = entries.filter(isOf);
  return { shown: all.slice(0, shownMax), count: all.length };
}
