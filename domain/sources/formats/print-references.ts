import type { FormattedReference } from "./format-references.ts";

/** References as a file of their own, in the order given: a line each, or a page that word processors take. */
export function printReferences(
  references: readonly FormattedReference[],
  format: "text" | "html",
  language = "en",
): string {
  if (format === "text") return references.map(({ text }) => `${text}\n`).join("");
  const items = references.map(({ html }) => `<p>${html}</p>\n`).join("");
  return `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<title>References</title>\n${items}</html>\n`;
}
