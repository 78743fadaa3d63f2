import type { ReactNode } from "react";
import { BriefList } from "#components/briefs/brief-list.tsx";
import { LoggedChanges } from "#components/briefs/logged-changes.tsx";
import { IndicatorRows } from "#components/indicators/indicator-rows.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { BriefListing, LoggedChange } from "#domain/briefs/view.ts";
import type { PublicIndicatorListing } from "#domain/indicators/view-public.ts";
import type { QuotedSpeaker } from "#domain/people/view-published.ts";
import type { PublicSubject } from "#domain/subjects/view.ts";
import {
  briefsPath,
  correctionsPath,
  feedPath,
  indicatorsPath,
  personPath,
  subjectsPath,
} from "#domain/urls.ts";

export type SubjectPageView = {
  subject: PublicSubject;
  /** Those that changed last. */
  briefs: { briefs: readonly BriefListing[]; hasMore: boolean };
  indicators: { indicators: readonly PublicIndicatorListing[]; hasMore: boolean };
  quoted: readonly QuotedSpeaker[];
  /** The newest first. */
  changes: readonly LoggedChange[];
};

/** A subject: what it is about, its briefs and what is measured of it, whom its briefs quote, and what was corrected in them. */
export function SubjectPage({ view, locale }: { view: SubjectPageView; locale: SiteLocale }) {
  const { words } = locale;
  const { subject, briefs, indicators, quoted, changes } = view;
  const { name, slug, description } = subject;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <p className="kicker">
            <a href={subjectsPath()}>{words("subject.kind")}</a>
          </p>
          <h1 className="headline">{name}</h1>
          {sequence(
            description.split(/\n+/).filter((line) => line !== ""),
            (line) => (
              <p className="standfirst column">{line}</p>
            ),
          )}
          <p className="tally">
            {words("subject.follow")} <a href={feedPath({ subject: slug }, "xml")}>Atom</a>
            {dot}
            <a href={feedPath({ subject: slug }, "json")}>JSON Feed</a>
          </p>
          <div className="subject-page">
            <div>
              {briefs.briefs.length === 0 ? null : (
                <Part id="briefs" title={words("subject.briefs")}>
                  <BriefList briefs={briefs.briefs} locale={locale} headingLevel={3} />
                  {briefs.hasMore ? (
                    <p>
                      <a href={briefsPath(1, { subject: slug })}>
                        {words("subject.allBriefs", { name })}
                      </a>
                    </p>
                  ) : null}
                </Part>
              )}
              {indicators.indicators.length === 0 ? null : (
                <Part id="indicators" title={words("subject.indicators")}>
                  <IndicatorRows
                    indicators={indicators.indicators}
                    locale={locale}
                    headingLevel={3}
                  />
                  {indicators.hasMore ? (
                    <p>
                      <a href={indicatorsPath({ subject: slug })}>
                        {words("subject.allIndicators", { name })}
                      </a>
                    </p>
                  ) : null}
                </Part>
              )}
            </div>
            <div>
              <Part id="quoted" title={words("subject.quoted")}>
                <Quoted quoted={quoted} locale={locale} />
              </Part>
              <Part id="corrected" title={words("corrections.title")}>
                {changes.length === 0 ? (
                  <p className="tally">{words("subject.noChanges")}</p>
                ) : (
                  <LoggedChanges changes={changes} locale={locale} />
                )}
                <p>
                  <a href={correctionsPath()}>{words("subject.allCorrections")}</a>
                </p>
              </Part>
            </div>
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Quoted({ quoted, locale }: { quoted: readonly QuotedSpeaker[]; locale: SiteLocale }) {
  const { words } = locale;
  if (quoted.length === 0) return <p className="tally">{words("subject.nobodyQuoted")}</p>;
  return (
    <ol className="change-list">
      {quoted.map(({ slug, name, quotes }) => (
        <li key={slug}>
          <a href={personPath(slug)}>{name}</a>
          {dot}
          {words("list.quotations", { count: quotes })}
        </li>
      ))}
    </ol>
  );
}
