/** What the readers of the formats make of an entry, before it is judged: CSL's words for its parts, texts as they were written. */
export type LibraryItem = {
  /** The citation key, by which whoever wrote the file finds the entry again. */
  key: string | null;
  /** A type of CSL, also of those that we don't take. */
  type: string;
  texts: Partial<Record<LibraryText, string>>;
  names: Partial<Record<LibraryNames, LibraryName[]>>;
  /** EDTF or words, as loose-dates.ts reads them. */
  issued: string | null;
};

export type LibraryName = { family?: string; given?: string; literal?: string };
export const libraryNames = ["author", "editor", "translator", "original-author"] as const;
export type LibraryNames = (typeof libraryNames)[number];

/** CSL's text variables, of those that a source has a place for; the last three aren't CSL's own words for a text. */
export const libraryTexts = [
  "title",
  "container-title",
  "collection-title",
  "publisher",
  "publisher-place",
  "event-title",
  "genre",
  "number",
  "volume",
  "issue",
  "page",
  "section",
  "edition",
  "DOI",
  "ISBN",
  "ISSN",
  "URL",
  "language",
  "note",
  "original-title",
  "original-publisher",
  "original-publisher-place",
  "original-date",
  "original-language",
] as const;
export type LibraryText = (typeof libraryTexts)[number];

export const isLibraryText = (name: string): name is LibraryText =>
  (libraryTexts as readonly string[]).includes(name);

/** An entry of a file: what was read of it, or why it can't be. `line` counts from one; null in JSON, which has no lines of its own. */
export type ReadEntry = { line: number | null; key: string | null } & (
  | { item: LibraryItem }
  | { broken: BrokenEntry }
);
export type BrokenEntry =
  | "library.entryUnclosed"
  | "library.entryUnreadable"
  | "library.entryTooLong"
  | "library.entryWithoutType"
  | "library.entryNoRecord";

/** Longer than any entry with its abstract; one that holds a whole text isn't a reference. */
export const entryUnitsMax = 200_000;
