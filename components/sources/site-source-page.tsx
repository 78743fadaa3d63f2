import type { ReactNode } from "react";
import { joinNames } from "#components/briefs/names.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicSource, SourceCheck } from "#domain/sources/public-view.ts";
import { sourcePath, sourcesPath } from "#domain/urls.ts";
import { getSourceTypesWords } from "#messages/source-types.ts";
import { nameLanguage } from "./name-language.ts";
import { sayNames, sayText } from "./say-csl.ts";
import { SiteCited } from "./site-cited.tsx";
import { SiteHoldings } from "./site-holdings.tsx";
import { SitePublisher } from "./site-publisher.tsx";
import { SiteRecord } from "./site-record.tsx";
import { SiteReply } from "./site-reply.tsx";
import { SiteStanding } from "./site-standing.tsx";
import { findHost, SourceName } from "./source-name.tsx";

/** A source: who publishes it, where it is cited, how it stands; then its record, what we hold, and how to answer. */
export function SiteSourcePage({
  source,
  checks,
  locale,
}: {
  source: PublicSource;
  checks: readonly SourceCheck[];
  locale: SiteLocale;
}) {
  const { words } = locale;
  const types = getSourceTypesWords(locale.language);
  return (
    <SiteFrame locale={locale} section={sourcesPath()}>
      <main className="page" id="content">
        <div className="shell">
          <div className="column">
            <p className="kicker">
              <a href={sourcesPath()}>{words("sourcePage.kind")}</a>
              {dot}
              {types(source.cslType)}
            </p>
            <h1 className="headline">
              <SourceName source={source} locale={locale} />
            </h1>
            <WorkLine source={source} locale={locale} />
            <Translation source={source} locale={locale} />
            <Interview source={source} locale={locale} />
            {source.credits.length === 0 ? null : (
              <p className="work-line">
                {words("sourcePage.sentInBy", {
                  names: joinNames(
                    source.credits.map((name) => ({ name })),
                    locale.language,
                  ),
                })}
              </p>
            )}
          </div>
          <div className="beside">
            <div className="sections">
              <SitePublisher source={source} locale={locale} />
              <SiteCited briefs={source.citedIn} locale={locale} />
              <SiteStanding source={source} checks={checks} locale={locale} />
              <SiteRecord code={source.code} record={source.record} locale={locale} />
            </div>
            <div className="sections">
              <SiteHoldings source={source} locale={locale} />
              <section aria-labelledby="reference">
                <h2 id="reference">{words("sourcePage.reference")}</h2>
                {source.reference === null ? null : <p>{source.reference}</p>}
                <p className="muted">{words("sourcePage.code", { code: source.code })}</p>
              </section>
              <SiteReply
                code={source.code}
                contact={source.contact}
                replies={source.replies}
                locale={locale}
              />
            </div>
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}

/** Publisher, date, language, and a way to the original. */
function WorkLine({ source, locale }: { source: PublicSource; locale: SiteLocale }) {
  const { words, language } = locale;
  const host = findHost(source.url);
  const parts: ReactNode[] = [
    source.publisher === null ? (
      words("sourceList.noPublisher")
    ) : (
      <b key="publisher">{source.publisher}</b>
    ),
    source.published === null ? words("sourceList.noDate") : formatEdtf(source.published, language),
    words("sourcePage.inLanguage", { name: nameLanguage(source.language, language) }),
  ];
  if (source.url !== null && host !== null)
    parts.push(
      <a key="original" href={source.url} rel="noopener">
        {words("sourcePage.original", { host })}
      </a>,
    );
  return (
    <p className="work-line">
      {sequence(parts, (part, place) => (
        <>
          {place === 0 ? null : dot}
          {part}
        </>
      ))}
    </p>
  );
}

/** With whom it was held, how, and who asked and noted it; as far as it was said. */
function Interview({
  source: { cslType, csl },
  locale,
}: {
  source: PublicSource;
  locale: SiteLocale;
}) {
  if (cslType !== "interview") return null;
  const { words } = locale;
  const interviewee = sayNames(csl.author);
  const interviewer = sayNames(csl.interviewer);
  const parts = [
    interviewee === null ? null : words("sourcePage.interviewWith", { name: interviewee }),
    sayText(csl.medium),
    interviewer === null ? null : words("sourcePage.notedBy", { name: interviewer }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className="work-line">{parts.join(dot)}</p>;
}

/** By whom it was translated, and what became of the original. */
function Translation({ source, locale }: { source: PublicSource; locale: SiteLocale }) {
  const { words, language } = locale;
  if (source.translatedFrom === null) return null;
  const from = nameLanguage(source.translatedFrom, language);
  return (
    <p className="work-line">
      {source.translator === null
        ? words("sourcePage.translationUnnamed", { language: from })
        : words("sourcePage.translation", { language: from, translator: source.translator })}
      {". "}
      {source.original ? (
        <>
          {words("sourcePage.originalAt")}{" "}
          <a href={sourcePath(source.original.code)}>
            <bdi lang={source.translatedFrom}>
              {source.original.title ?? words("sourceList.untitled")}
            </bdi>
          </a>
        </>
      ) : source.originalNotHeldBecause === null ? null : (
        words("sourcePage.originalNotHeld", { because: source.originalNotHeldBecause })
      )}
    </p>
  );
}
