import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicQuoteLine } from "#domain/quotes/view-published.ts";
import { quotePath } from "#domain/urls.ts";
import { namePublicSpeaker } from "./name-public-speaker.ts";
import { SpokenWords, sayHeld, sayNear } from "./public-wording.tsx";

/** Quotes for readers: who said it when leads to the quote's page; then the words, the role and the occasion, and both answers. */
export function PublicQuoteList({
  quotes,
  locale,
  headingLevel,
}: {
  quotes: readonly PublicQuoteLine[];
  locale: SiteLocale;
  headingLevel: 2 | 3;
}) {
  const { words, language } = locale;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <ol className="quote-list">
      {quotes.map(({ code, speaker, saidOn, occasion, speech, wording }) => {
        const role = speaker.kind === "person" ? speaker.role : null;
        const circumstances = [role, occasion].filter((part) => part !== null);
        return (
          <li key={code}>
            <Heading>
              <a href={quotePath(code)}>
                {[
                  namePublicSpeaker(speaker, words),
                  ...(saidOn === null ? [] : [formatEdtf(saidOn, language)]),
                ].join(", ")}
              </a>
            </Heading>
            <SpokenWords wording={wording} speech={speech} locale={locale} />
            <p className="tally">
              {[...circumstances, sayHeld(wording, words), sayNear(wording, words)].join(dot)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
