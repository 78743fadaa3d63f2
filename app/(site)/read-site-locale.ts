import { cache } from "react";
import { getSiteLocale, type SiteLocale } from "#components/site/site-locale.ts";
import { findPublication } from "#domain/settings/queries.ts";

/** The locale of a public page with the publication's name as its settings have it; asked once for a page. */
export const readSiteLocale = cache(async (lang: string): Promise<SiteLocale> => {
  const { name } = await findPublication();
  return getSiteLocale(lang, name);
});
