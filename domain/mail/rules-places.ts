import { studioPath } from "#domain/urls.ts";
import type { ToldNews } from "./view-mail.ts";

/** Where one sees what a piece of news is about, and does what it asks for. */
export function placeOf({ kind, because, briefId, threadId }: ToldNews): string {
  if (kind === "not_done") return `${studioPath()}/calendar`;
  const brief = `${studioPath()}/briefs/${briefId}`;
  if (threadId !== null) return `${brief}?thread=${threadId}`;
  return because === "checks" ? `${brief}/check` : brief;
}

/** Where one says what one wants to hear by mail. */
export function wishesPath(): string {
  return `${studioPath()}/account#mail`;
}

/** What says the same of the same place is one line: the newest of it. */
export function withoutRepeats(news: readonly ToldNews[]): ToldNews[] {
  const lines = new Map<string, ToldNews>();
  for (const one of news) {
    const key = [one.kind, one.by, placeOf(one)].join("\n");
    lines.delete(key);
    lines.set(key, one);
  }
  return [...lines.values()];
}
