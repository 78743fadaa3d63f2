import type { SourceView } from "../view.ts";

/** What of a source goes into a reference. */
export type CitableSource = Pick<
  SourceView,
  "code" | "title" | "cslType" | "csl" | "published" | "language" | "translator" | "url"
> & { publisher: { name: string } | null };
