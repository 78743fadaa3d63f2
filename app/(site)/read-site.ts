import {
  getSiteLanguage,
  getSiteLocale,
  isSiteLanguage,
  type SiteLocale,
} from "#components/site/site-locale.ts";
import {
  type PublicPage,
  type ReadShown,
  readPublicPage,
  type Scope,
} from "#domain/settings/public-page.ts";
import type { Accent } from "#domain/settings/view.ts";
import { homePath, inEachLanguage } from "#domain/urls.ts";
import { defaultLanguage, type Language } from "#messages/languages.ts";
import { getSettings } from "#settings.ts";

export type Named = { lang: string } & Record<string, string | string[] | undefined>;
type Search = Record<string, string | string[] | undefined>;
/** What an address names, and what stands in its query. */
export type Asked<P extends Named> = P & { search: Search };
export type Site = {
  locale: SiteLocale;
  about: string | null;
  /** Null where the publication has the house's colour. */
  accent: Accent | null;
  /** Languages in which the site is to be read. */
  offered: readonly Language[];
  publicUrl: string;
};

/** What stands at an address; null where nothing does. */
export type ReadSite<P extends Named, V> = (
  asked: Asked<P>,
  ...from: Parameters<ReadShown<V>>
) => ReturnType<ReadShown<V>>;

/**
 * Reads what a page of the site shows and in which language it says it, in one transaction. In a language that the site doesn't speak there is nothing; what is asked for in one that
 * the team doesn't offer is not found in the first, where it is.
 */
export async function readSite<P extends Named, V>(
  scope: Scope,
  read: ReadSite<P, V>,
  asked: Asked<P>,
): Promise<{ page: PublicPage<V | null>; site: Site; isOffered: boolean }> {
  const page = await readPublicPage(scope, async (db) =>
    isSiteLanguage(asked.lang) ? await read(asked, db) : null,
  );
  const { publication } = page;
  const { about, accent, languages: offered } = publication;
  const isOffered = offered.includes(getSiteLanguage(asked.lang));
  const language = isOffered ? asked.lang : defaultLanguage;
  const locale = {
    ...getSiteLocale(language, publication.name, publication),
    addresses: inEachLanguage(homePath(), { offered }),
  };
  const { publicUrl } = getSettings();
  const site = { locale, about, accent, offered, publicUrl };
  const shown = isOffered ? page : { ...page, view: null, movedTo: null };
  return { page: shown, site, isOffered };
}
