import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import { Fact } from "#components/ui/fact.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicQuote } from "#domain/quotes/view-published.ts";
import { briefPath, personPath, quotesPath, versionPath } from "#domain/urls.ts";
import { namePublicSpeaker } from "./name-public-speaker.ts";
import { PublicWitnesses } from "./public-witnesses.tsx";
import { PublicWordingCard } from "./public-wording-card.tsx";

/** Everything that readers may know of a quotation: who, when and as what; the words in each language with both answers; the passages; the briefs. */
export function QuotePage({ quote, locale }: { quote: PublicQuote; locale: SiteLocale }) {
  const { words } = locale;
  const { wordings, speech } = quote;
  return (
    <SiteFrame locale={locale} section={quotesPath()}>
      <main className="page" id="content">
        <article className="shell quote-page">
          <p className="kicker">
            <a href={quotesPath()}>{words("quote.kind")}</a> <code>{quote.code}</code>
          </p>
          <h1 className="headline">{namePublicSpeaker(quote.speaker, words)}</h1>
          {quote.isRevisedSince ? (
            <Notice tone="warn">
              <p>{words("quote.unpublishedChange")}</p>
            </Notice>
          ) : null}
          <Circumstances quote={quote} locale={locale} />
          <section aria-labelledby="wordings">
            <h2 id="wordings">{words("quote.wordings", { count: wordings.length })}</h2>
            <div className="wordings">
              {wordings.map((wording) => (
                <PublicWordingCard
                  key={wording.id}
                  wording={wording}
                  speech={speech}
                  locale={locale}
                />
              ))}
            </div>
          </section>
          <PublicWitnesses wordings={wordings} locale={locale} />
          <section aria-labelledby="cited">
            <h2 id="cited">{words("quote.cited")}</h2>
            <Citing quote={quote} locale={locale} />
          </section>
        </article>
      </main>
    </SiteFrame>
  );
}

function Circumstances({ quote, locale }: { quote: PublicQuote; locale: SiteLocale }) {
  const { words, language } = locale;
  const { speaker, saidOn, occasion, spokenLanguage } = quote;
  const notStated = words("quote.notStated");
  return (
    <section aria-label={words("quote.said")}>
      <dl className="facts-of">
        {speaker.kind === "person" || speaker.kind === "organisation" ? (
          <Fact name={words("quote.speaker")}>
            <a href={personPath(speaker.slug)}>{speaker.name}</a>
          </Fact>
        ) : null}
        {speaker.kind === "person" ? (
          <Fact name={words("quote.role")}>{speaker.role ?? notStated}</Fact>
        ) : null}
        {speaker.kind === "withheld" ? (
          <>
            <Fact name={words("quote.speaker")}>{words("quote.withheld")}</Fact>
            <Fact name={words("quote.withheldBecause")}>{speaker.reason}</Fact>
            <Fact name={words("quote.vouchedFor")}>{speaker.voucher}</Fact>
          </>
        ) : null}
        <Fact name={words("quote.saidOn")}>
          {saidOn === null ? notStated : formatEdtf(saidOn, language)}
        </Fact>
        <Fact name={words("quote.occasion")}>{occasion ?? notStated}</Fact>
        <Fact name={words("quote.kindOf")}>{words(`quote.speech.${quote.speech}`)}</Fact>
        <Fact name={words("quote.spokenIn")}>
          {spokenLanguage === null ? notStated : nameLanguage(spokenLanguage, language)}
        </Fact>
        <Fact name={words("quote.originalNotHeld")}>{quote.originalNotHeldBecause}</Fact>
      </dl>
    </section>
  );
}

/** A brief whose newest version no longer cites it is opened at the version that does. */
function Citing({ quote: { citedBy }, locale }: { quote: PublicQuote; locale: SiteLocale }) {
  const { words, language } = locale;
  if (citedBy.length === 0) return <p>{words("quote.notCited")}</p>;
  return (
    <ul className="citing">
      {citedBy.map((brief) => (
        <li key={brief.briefId}>
          <a
            href={brief.isCurrent ? briefPath(brief.slug) : versionPath(brief.slug, brief.n)}
            lang={brief.language === language ? undefined : brief.language}
          >
            {brief.title}
          </a>
          {", "}
          {words(brief.isCurrent ? "quote.citedIn" : "quote.citedEarlier", { n: brief.n })}
        </li>
      ))}
    </ul>
  );
}
