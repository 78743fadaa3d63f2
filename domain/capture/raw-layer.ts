import type { CapturedPost } from "#db/schema/captures.ts";
import type { SourceMetadata } from "./metadata/proposed.ts";
import type { PagePicture } from "./text-layers.ts";

/**
 * What a reader of one format finds in the bytes, before the normaliser. `pages` are the texts of the pages of a paged format; `text` is null then.
 * `metadata` is what the file says of itself, for a person to confirm.
 */
export type RawLayer = {
  mediaType: string;
  language: string | null;
  title: string | null;
  metadata: Record<string, string>;
  /** Of a web page. */
  page?: SourceMetadata;
  /** Of a post in a channel. */
  post?: CapturedPost;
  /** Of a picture: as it is shown. */
  picture?: PagePicture;
  /** Where `text` is only the article that was found in a page: all of it. */
  wholeText?: string;
} & ({ text: string; pages: null } | { text: null; pages: string[] });
