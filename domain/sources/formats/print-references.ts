import { type Markup, markup } from "#domain/markup.ts";
import type { FormattedReference } from "./format-references.ts";
import type { ReferenceRun, ReferenceTag } from "./reference-runs.ts";

/** References as a file of their own, in the order given: a line each, or a page that word processors take. */
export function printReferences(
  references: readonly FormattedReference[],
  format: "text" | "html",
  language = "en",
): string {
  if (format === "text") return references.map(({ text }) => `${text}\n`).join("");
  const items = references.map(({ runs }) => markup`<p>${runs.map(setRun)}</p>\n`);
  return String(
    markup`<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<title>References</title>\n${items}</html>\n`,
  );
}

const set: Record<ReferenceTag, (inner: Markup) => Markup> = {
  i: (inner) => markup`<i>${inner}</i>`,
  b: (inner) => markup`<b>${inner}</b>`,
  sup: (inner) => markup`<sup>${inner}</sup>`,
  sub: (inner) => markup`<sub>${inner}</sub>`,
};

function setRun({ text, tags }: ReferenceRun): Markup {
  return tags.reduceRight((inner, tag) => set[tag](inner), markup`${text}`);
}
