import { cache } from "react";
import { getSiteLocale, type SiteLocale } from "#components/site/site-locale.ts";
import { findPublication } from "#domain/settings/queries.ts";

/** What the publication's settings say of it; asked once for a page. */
export const readPublication = cache(findPublication);

/** The locale of a public page with the publication's name. */
export const readSiteLocale = cache(async (lang: string): Promise<SiteLocale> => {
  const { name } = await readPublication();
  return getSiteLocale(lang, name);
});
