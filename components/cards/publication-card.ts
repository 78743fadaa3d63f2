import type { SiteLocale } from "#components/site/site-locale.ts";
import type { Card } from "./card.ts";

/** The card of every page that has none of its own: whose page it is, and what they say of themselves. */
export function makePublicationCard({ siteName, words }: SiteLocale, about: string | null): Card {
  return {
    publication: siteName,
    title: about === null || about.trim() === "" ? words("promise") : about,
    figure: null,
    source: null,
    dated: null,
  };
}
