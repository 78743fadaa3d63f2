import type { Problem } from "#domain/result.ts";
import type { LibraryFormat } from "./formats/detect-format.ts";
import type { CreateSourceInput } from "./input.ts";

/** A source that is there already, as far as it tells people which. */
export type KnownSource = { id: string; code: string; title: string | null; url: string | null };

/** By what a source was known again. */
export type RecognisedBy = "address" | "doi" | "work";

/** What importing an entry would do. */
export type ImportState =
  /** `resembles` may be the same, and somebody should look. */
  | { state: "new"; fields: CreateSourceInput; notices: Problem[]; resembles: KnownSource | null }
  | {
      state: "already_there";
      fields: CreateSourceInput;
      notices: Problem[];
      source: KnownSource;
      by: RecognisedBy;
    }
  /** The entry of the number `of` in the same file is the same. */
  | { state: "double"; fields: CreateSourceInput; notices: Problem[]; of: number; by: RecognisedBy }
  | { state: "broken"; problems: Problem[] };

/** An entry by its number in the file, its line (null in JSON) and its citation key. */
export type PreviewedEntry = { n: number; line: number | null; key: string | null } & ImportState;

export type ImportPreview = {
  format: LibraryFormat;
  entries: PreviewedEntry[];
  counts: Record<ImportState["state"], number>;
};

export type SourceImportView = {
  id: string;
  format: LibraryFormat;
  importedBy: string | null;
  createdAt: Date;
  imported: number;
  undoneAt: Date | null;
  /** Whether this actor may take it back. */
  mayUndo: boolean;
};

/** `sourceIds` by the number of their entry; `skipped` were there already, or twice in what was given. */
export type ImportResult = {
  importId: string;
  sources: { n: number; id: string }[];
  skipped: number[];
};

/** `kept`: something rests on them, or somebody has worked on them since. */
export type UndoneImport = { withdrawn: number; kept: KnownSource[] };
