import { formatInstantMinute } from "#components/time/instants.ts";
import type { TextInfo } from "#domain/briefs/history/view-history.ts";
import { getHistoryWords } from "#messages/history.ts";

export const historyWords = getHistoryWords("en");

/** "Revision 12, “before the lawyers”", "Version 2", "The draft as it is: revision 31". */
export function nameText({ kind, n, name, isNewest }: Omit<TextInfo, "at" | "by">): string {
  if (kind === "version") return historyWords("version", { n });
  if (isNewest) return historyWords("newest", { n });
  return name === null ? historyWords("revision", { n }) : historyWords("named", { n, name });
}

/** "2026-11-12 09:14 UTC, Nina Orlova". */
export function sayMoment(at: string, by: string | null): string {
  return historyWords("moment", { at: formatInstantMinute(at), by: by ?? historyWords("system") });
}

export function comparePath(
  briefId: string,
  texts: { from: string; to: string; view?: "inline" | "side" },
): string {
  const { from, to, view = "inline" } = texts;
  const query = new URLSearchParams({ from, to, ...(view === "side" && { view }) });
  return `/studio/briefs/${briefId}/compare?${query}`;
}
