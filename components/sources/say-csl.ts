import { readCslText, toAuthorNames } from "#domain/sources/author-lines.ts";

/** Names of CSL-JSON as one line, "Given Family, Given Family"; null of none. */
export function sayNames(csl: unknown): string | null {
  const said = toAuthorNames(csl).map((name) =>
    "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
  );
  return said.length === 0 ? null : said.join(", ");
}

export function sayText(csl: unknown): string | null {
  return readCslText(csl) || null;
}
