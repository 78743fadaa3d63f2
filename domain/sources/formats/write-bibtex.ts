import { loadBibtexEngine, type RawBibtex } from "./bibtex-engine.ts";
import type { CitableSource } from "./citable-source.ts";
import { type CslItem, toCslItem } from "./to-csl.ts";

/**
 * Entries of BibLaTeX in UTF-8 that BibTeX reads too: "journal" and "address" are names that both know, and the year stands beside the date. Our type is kept where theirs says
 * less ("entrysubtype").
 */
export async function writeBibtex(sources: readonly CitableSource[]): Promise<string> {
  const engine = await loadBibtexEngine();
  const entries = engine.toEntries(sources.map((source) => hideSpecials(toPlainItem(source))));
  return entries.map((entry, at) => printEntry(entry, sources[at])).join("\n");
}

/** Dates are printed from the source, in full EDTF. */
function toPlainItem(source: CitableSource): CslItem {
  const { issued: _issued, "original-date": _original, ...item } = toCslItem(source);
  return item;
}

/** Letters of the private area stand for what is special in LaTeX while the engine writes commands of its own. */
const specials = ["\\", "{", "}", "~", "^", "&", "%", "$", "#", "_"];
const written = [
  "\\textbackslash{}",
  "\\{",
  "\\}",
  "\\textasciitilde{}",
  "\\textasciicircum{}",
  "\\&",
  "\\%",
  "\\$",
  "\\#",
  "\\_",
];
const firstHidden = 0xe000;
const hidden = /[\ue000-\ue009]/g;

function hideSpecials<T>(value: T): T {
  if (typeof value === "string") {
    return value.replace(/[\\{}~^&%$#_]/g, (sign) =>
      String.fromCharCode(firstHidden + specials.indexOf(sign)),
    ) as T;
  }
  if (Array.isArray(value)) return value.map(hideSpecials) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    keptKeys.has(key) ? each : hideSpecials(each),
  ]);
  return Object.fromEntries(entries);
}

const keptKeys = new Set(["id", "citation-key", "type", "language"]);
/** What no LaTeX is read in. */
const verbatim = new Set(["url", "doi", "isbn", "issn"]);
const aliases: Record<string, string> = { journaltitle: "journal", location: "address" };

function printEntry(entry: RawBibtex, source: CitableSource | undefined): string {
  const originalDate = source?.csl["original-date"];
  const fields = {
    ...entry.properties,
    ...(source?.published && { date: source.published, year: source.published.slice(0, 4) }),
    ...(typeof originalDate === "string" && { origdate: originalDate }),
    ...(source && { entrysubtype: source.cslType }),
  };
  const lines = Object.entries(fields).map(([name, value]) => {
    const shown = verbatim.has(name) ? showVerbatim(String(value)) : showSpecials(String(value));
    return `  ${aliases[name] ?? name} = {${shown}},\n`;
  });
  return `@${entry.type}{${source?.code ?? entry.label},\n${lines.join("")}}\n`;
}

function showSpecials(text: string): string {
  return text.replace(hidden, (letter) => written[letter.charCodeAt(0) - firstHidden] ?? "");
}

/** Braces that don't match would end the field. */
function showVerbatim(text: string): string {
  const plain = text.replace(
    hidden,
    (letter) => specials[letter.charCodeAt(0) - firstHidden] ?? "",
  );
  return plain.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}
