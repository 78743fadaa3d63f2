import type { Language } from "#messages/languages.ts";

/** A page that readers may see, for whoever reads the whole site by its addresses. */
export type SitemapEntry = {
  path: string;
  /** When what it says last changed, an ISO instant; null where nobody could say so truly. */
  changedAt: string | null;
  /** Of a brief: the paths of the others of its group, by the languages in which those are read instead. */
  elsewhere?: Partial<Record<Language, string>>;
};

/** Every page; or, where they are more than one file is to hold, the files in which they stand. */
export type Sitemap =
  | { kind: "pages"; entries: readonly SitemapEntry[] }
  | { kind: "parts"; names: readonly string[] };
