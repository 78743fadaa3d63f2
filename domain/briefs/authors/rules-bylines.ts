import { dropUnprintable } from "#domain/richtext/printable.ts";
import { authorsMax, type BriefAuthor, bylineCharsMax } from "./view-authors.ts";

/** Names that come from elsewhere as authors whom nobody here stands behind: each once, as many and as long as may be. */
export function toAuthors(names: readonly string[]): BriefAuthor[] {
  const cut = names.map((name) =>
    dropUnprintable(name)
      .replace(/\s+/gu, " ")
      .trim()
      .slice(0, bylineCharsMax)
      .trim()
      .toWellFormed(),
  );
  const once = new Map(cut.filter((name) => name !== "").map((name) => [keyOf(name), name]));
  return [...once.values()].slice(0, authorsMax).map((byline) => ({ byline, staffId: null }));
}

/** By which two bylines are one. */
export function keyOf(byline: string): string {
  return byline.toLocaleLowerCase("en");
}
