import type { Quotation } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkTrail,
  toPlainDate,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { PublicQuote, PublicSpeaker } from "#domain/quotes/view-published.ts";
import { briefPath, personPath, quotePath, quotesPath, versionPath } from "#domain/urls.ts";
import { namePublicSpeaker } from "./name-public-speaker.ts";

type Site = LinkedSite & { locale: SiteLocale };

/** A quotation in the words that were said first. What is reported of a speech, or had to be removed, is no quotation to machines. */
export function linkQuote(quote: PublicQuote, site: Site): LinkedThing[] {
  const { publicUrl, locale } = site;
  const { words } = locale;
  const path = quotePath(quote.code);
  const [wording] = quote.wordings;
  const trail = linkTrail(
    [
      { name: words("quotes"), path: quotesPath() },
      { name: namePublicSpeaker(quote.speaker, words), path },
    ],
    site,
  );
  if (!wording?.text || quote.speech === "indirect") return [trail];
  const said = toPlainDate(quote.saidOn);
  const quotation: Quotation = {
    "@type": "Quotation",
    "@id": idOf(path, "quote", publicUrl),
    url: `${publicUrl}${path}`,
    text: wording.text,
    inLanguage: wording.language,
    ...(said === undefined ? {} : { dateCreated: said }),
    ...linkSpeaker(quote.speaker, site),
    subjectOf: quote.citedBy.map(({ slug, title, n, isCurrent, language }) => ({
      "@type": "NewsArticle",
      name: title,
      inLanguage: language,
      url: `${publicUrl}${isCurrent ? briefPath(slug) : versionPath(slug, n)}`,
    })),
  };
  return [quotation, trail];
}

/** Whoever isn't named is only credited in our words. */
function linkSpeaker(speaker: PublicSpeaker, { publicUrl, locale }: Site): Partial<Quotation> {
  if (speaker.kind !== "person" && speaker.kind !== "organisation") {
    return { creditText: namePublicSpeaker(speaker, locale.words) };
  }
  const path = personPath(speaker.slug);
  const named = {
    "@id": idOf(path, "subject", publicUrl),
    url: `${publicUrl}${path}`,
    name: speaker.name,
  };
  return speaker.kind === "organisation"
    ? { spokenByCharacter: { "@type": "Organization", ...named } }
    : {
        spokenByCharacter: {
          "@type": "Person",
          ...named,
          ...(speaker.role === null ? {} : { jobTitle: speaker.role }),
        },
      };
}
