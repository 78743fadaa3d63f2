import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import { Fact } from "#components/ui/fact.tsx";
import type { SpeechKind } from "#domain/quotes/rules.ts";
import type { PublicQuote } from "#domain/quotes/view-published.ts";
import { SpokenWords, sayHeld, sayNear } from "./public-wording.tsx";

type Wording = PublicQuote["wordings"][number];

/** One wording of those that stand side by side: its language, the words, and both answers with the credit. */
export function PublicWordingCard({
  wording,
  speech,
  locale,
}: {
  wording: Wording;
  speech: SpeechKind;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const { translation } = wording;
  const inWords = (code: string) => nameLanguage(code, language);
  const publisher = wording.groups[0]?.witnesses[0]?.origin.source.publisher ?? null;
  return (
    <section className="wording" aria-labelledby={`w-${wording.id}`}>
      <h3 id={`w-${wording.id}`}>{inWords(wording.language)}</h3>
      <SpokenWords wording={wording} speech={speech} locale={locale} />
      <dl className="facts-of">
        <Fact name={words("quote.holds")}>{sayHeld(wording, words)}</Fact>
        <Fact name={words("quote.near")}>{sayNear(wording, words, publisher)}</Fact>
        <Fact name={words("quote.madeFrom")}>
          {translation?.from ? inWords(translation.from) : null}
        </Fact>
        <Fact name={words("quote.readAgainst")}>
          {translation === null ? null : translation.reviewers.join(", ")}
        </Fact>
        <Fact name={words("quote.relay")}>{translation?.relayBecause ?? null}</Fact>
      </dl>
    </section>
  );
}
