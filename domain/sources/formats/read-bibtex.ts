import { isCslType } from "../rules.ts";
import {
  type BibtexEngine,
  loadBibtexEngine,
  type ParsedItem,
  type RawBibtex,
} from "./bibtex-engine.ts";
import type { LibraryItem, ReadEntry } from "./library-item.ts";
import { readCslItem } from "./read-csl.ts";
import { type BibtexPiece, splitBibtex } from "./split-bibtex.ts";

const skipped = new Set(["comment", "preamble", "string"]);

/** The entries of a BibTeX or BibLaTeX file, one by one, so that a broken one costs only itself. */
export async function readBibtex(text: string, entriesMax: number): Promise<ReadEntry[]> {
  const pieces = splitBibtex(text);
  const engine = await loadBibtexEngine();
  const strings = collectStrings(pieces);
  return pieces
    .filter(({ type }) => !skipped.has(type))
    .slice(0, entriesMax)
    .map((piece) => readPiece(engine, piece, strings));
}

/** `@string{by = "Belarus"}` by name. */
function collectStrings(pieces: BibtexPiece[]): Map<string, string> {
  const strings = new Map<string, string>();
  for (const piece of pieces) {
    if (piece.type !== "string" || !("text" in piece)) continue;
    const name = /^@\s*string\s*[{(]\s*([A-Za-z_][\w:+-]*)/i.exec(piece.text)?.[1];
    if (name !== undefined) strings.set(name, piece.text);
  }
  return strings;
}

function readPiece(
  engine: BibtexEngine,
  piece: BibtexPiece,
  strings: Map<string, string>,
): ReadEntry {
  const place = { line: piece.line, key: piece.key };
  if ("broken" in piece) return { ...place, broken: piece.broken };
  try {
    const [raw] = engine.parse(withStrings(piece.text, strings));
    const item = raw && engine.toCsl(raw);
    if (!raw || !item) return { ...place, broken: "library.entryUnreadable" };
    return { ...place, item: mend(item, raw) };
  } catch {
    // The parser throws plain errors for whatever it didn't expect.
    return { ...place, broken: "library.entryUnreadable" };
  }
}

const depthMax = 5;

/** The entry after the strings that are named in it, and those that are named in these. */
function withStrings(text: string, strings: Map<string, string>): string {
  if (strings.size === 0) return text;
  const used = new Map<string, string>();
  let found = [text];
  for (let depth = 0; depth < depthMax && found.length > 0; depth += 1) {
    const words = new Set(found.flatMap((each) => each.match(/[A-Za-z_][\w:+-]*/g) ?? []));
    found = [...words].flatMap((word) => {
      const string = used.has(word) ? undefined : strings.get(word);
      if (string !== undefined) used.set(word, string);
      return string ?? [];
    });
  }
  return [...[...used.values()].reverse(), text].join("\n");
}

/** What the parser loses: doubt and unknown parts of dates, percent signs of addresses, the language of an original, our own types. */
function mend(parsed: ParsedItem, raw: RawBibtex): LibraryItem {
  const field = (name: string) => {
    const value = raw.properties[name];
    return value === undefined || String(value).trim() === "" ? undefined : plain(String(value));
  };
  const type = field("entrysubtype")?.toLowerCase();
  const item = readCslItem({
    ...parsed,
    ...(type !== undefined && isCslType(type) && { type }),
    URL: readAddress(field("url") ?? field("howpublished")),
    issued: readDate(field) ?? parsed.issued,
    ...(field("origdate") && { "original-date": field("origdate") }),
    ...(field("origlanguage") && { "original-language": field("origlanguage") }),
  });
  return { ...item, key: raw.label };
}

type Field = (name: string) => string | undefined;

/** `date`, or `year` with what the parser made of the month beside it; a year in words only as it stands. */
function readDate(field: Field): string | undefined {
  if (field("date")) return field("date");
  const year = field("year");
  return year !== undefined && !/^\d+$/.test(year) ? year.replace(/^\{|\}$/g, "") : undefined;
}

function readAddress(text: string | undefined): string | undefined {
  const bare = /^\\url\{(.*)\}$/s.exec(text ?? "")?.[1] ?? text;
  return /^https?:/i.test(bare ?? "") ? bare : undefined;
}

/** A field whose words no LaTeX changes: addresses, dates, names of languages. */
function plain(text: string): string {
  return text
    .replace(/\{?\\([_%&#~$])(?:\{\})?\}?/g, "$1")
    .replace(/\\textasciitilde(?:\{\})?/g, "~")
    .trim();
}
