import type { BriefState } from "#domain/briefs/desk-view.ts";
import { getDeskWords } from "#messages/desk.ts";

export const deskWords = getDeskWords("en");

/** "Draft · after version 2": what the desk is at, and what readers have. */
export function sayState(state: BriefState, version: number | null): string {
  const words = deskWords(`state.${state}`);
  if (version === null) return words;
  return deskWords(state === "published" || state === "withdrawn" ? "stateVersion" : "stateAfter", {
    state: words,
    version,
  });
}
