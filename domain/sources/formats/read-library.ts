import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type CreateSourceInput, parseSourceCreation, type SourceCreation } from "../input.ts";
import { checkSource } from "../rules.ts";
import { detectLibraryFormat, type LibraryFormat } from "./detect-format.ts";
import { draftSource } from "./draft-source.ts";
import type { ReadEntry } from "./library-item.ts";
import { readBibtex } from "./read-bibtex.ts";
import { readCslJson } from "./read-csl.ts";
import { readRis } from "./read-ris.ts";

export const libraryUnitsMax = 20_000_000;
export const libraryEntriesMax = 5_000;

/**
 * An entry of a library: `n` counts from one, `line` (null in JSON) and `key` are where to find it in the file. Either what would be made of it, with `notices` of
 * what was read otherwise than it stands; or the problems for which nothing can be made.
 */
export type LibraryEntry = {
  n: number;
  line: number | null;
  key: string | null;
} & (
  | { fields: CreateSourceInput; source: SourceCreation; notices: Problem[] }
  | { problems: Problem[] }
);

export type Library = { format: LibraryFormat; entries: LibraryEntry[] };

/** Reads BibTeX, BibLaTeX, RIS or CSL-JSON, whichever the text is in. Fails only where the whole can't be read: an entry that is broken costs itself. */
export async function readLibrary(text: string): Promise<Result<Library>> {
  if (text.trim() === "") return fail({ code: "library.empty" });
  if (text.length > libraryUnitsMax) {
    return fail({ code: "library.tooLarge", values: { megabytes: libraryUnitsMax / 1_000_000 } });
  }
  const format = detectLibraryFormat(text);
  if (format === null) return fail({ code: "library.unknownFormat" });
  const read = await readEntries(text, format);
  if (read === null) return fail({ code: "library.jsonBroken" });
  if (read.length === 0) return fail({ code: "library.empty" });
  if (read.length > libraryEntriesMax) {
    return fail({ code: "library.tooMany", values: { max: libraryEntriesMax } });
  }
  return succeed({ format, entries: read.map((entry, at) => toEntry(entry, at + 1)) });
}

/** One more than may be, so that it shows. */
async function readEntries(text: string, format: LibraryFormat): Promise<ReadEntry[] | null> {
  const entriesMax = libraryEntriesMax + 1;
  if (format === "bibtex") return await readBibtex(text, entriesMax);
  return format === "ris" ? readRis(text, entriesMax) : readCslJson(text, entriesMax);
}

function toEntry(read: ReadEntry, n: number): LibraryEntry {
  const place = { n, line: read.line, key: read.key };
  if ("broken" in read) return { ...place, problems: [{ code: read.broken }] };
  const { fields, notices } = draftSource(read.item);
  const parsed = parseSourceCreation(fields);
  if (!parsed.ok) return { ...place, problems: parsed.problems };
  const problems = checkSource(parsed.value);
  if (problems.length > 0) return { ...place, problems };
  return { ...place, fields, source: parsed.value, notices };
}
