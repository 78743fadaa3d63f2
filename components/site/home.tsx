import type { ReactNode } from "react";
import { BriefList, LeadBrief } from "#components/briefs/brief-list.tsx";
import { LoggedChanges } from "#components/briefs/logged-changes.tsx";
import { IndicatorRows } from "#components/indicators/indicator-rows.tsx";
import { OpenQuestions } from "#components/indicators/open-questions.tsx";
import { NewCaptures } from "#components/sources/new-captures.tsx";
import type { DerivationEntry, StatisticEntry } from "#domain/briefs/version-content.ts";
import type { BriefChange, BriefListing } from "#domain/briefs/view.ts";
import type { Dispute } from "#domain/indicators/rules-disputes.ts";
import type { PublicIndicatorListing } from "#domain/indicators/view-public.ts";
import type { NewCapture } from "#domain/sources/public-view.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import {
  briefsPath,
  correctionsPath,
  indicatorsPath,
  sourcesPath,
  subjectPath,
  subjectsPath,
} from "#domain/urls.ts";
import { SiteFrame } from "./site-frame.tsx";
import type { SiteLocale } from "./site-locale.ts";

export type HomeView = {
  /** The newest first: the first of them leads. */
  briefs: readonly BriefListing[];
  hasMore: boolean;
  /** What the leading brief comes to first; null where it has no figure. */
  keyFigure: StatisticEntry | DerivationEntry | null;
  /** Those that changed last. */
  indicators: readonly PublicIndicatorListing[];
  disputes: readonly Dispute[];
  changes: readonly BriefChange[];
  captures: readonly NewCapture[];
  subjects: readonly PublicSubjectName[];
};

/** The front page: the latest brief with its figure beside the latest numbers, the briefs before it, what was changed, where reports differ, what was captured, and all subjects. */
export function Home({ view, locale }: { view: HomeView; locale: SiteLocale }) {
  const { words } = locale;
  const { briefs, hasMore, keyFigure, indicators, disputes, changes, captures, subjects } = view;
  const [lead, ...rest] = briefs;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="vh">{locale.siteName}</h1>
          {locale.imprint.strapline === null ? null : (
            <p className="strapline">{locale.imprint.strapline}</p>
          )}
          <div className="home">
            {lead ? (
              <LeadBrief brief={lead} figure={keyFigure} locale={locale} />
            ) : (
              <p className="standfirst">{words("home.noBriefs")}</p>
            )}
            {indicators.length === 0 ? null : (
              <Part id="numbers" title={words("home.numbers")} place="numbers">
                <IndicatorRows indicators={indicators} locale={locale} headingLevel={3} />
                <More href={indicatorsPath()}>{words("home.allIndicators")}</More>
              </Part>
            )}
            {rest.length === 0 ? null : (
              <Part id="more-briefs" title={words("home.more")}>
                <BriefList briefs={rest} locale={locale} headingLevel={3} />
                {hasMore ? <More href={briefsPath()}>{words("allBriefs")}</More> : null}
              </Part>
            )}
            {lead ? (
              <div className="home-columns">
                <Part id="changes" title={words("home.changes")}>
                  {changes.length === 0 ? (
                    <p className="tally">{words("home.noChanges")}</p>
                  ) : (
                    <LoggedChanges changes={changes} locale={locale} />
                  )}
                  <More href={correctionsPath()}>{words("subject.allCorrections")}</More>
                </Part>
                {disputes.length === 0 ? null : (
                  <Part id="questions" title={words("home.questions")}>
                    <OpenQuestions disputes={disputes} locale={locale} />
                  </Part>
                )}
                {captures.length === 0 ? null : (
                  <Part id="captured" title={words("home.captured")}>
                    <NewCaptures captures={captures} locale={locale} />
                    <More href={sourcesPath()}>{words("home.allSources")}</More>
                  </Part>
                )}
              </div>
            ) : null}
            {subjects.length === 0 ? null : (
              <Part id="subjects" title={words("subject.list")} place="wide">
                <nav className="subjects" aria-label={words("subject.list")}>
                  {subjects.map(({ slug, name }) => (
                    <a key={slug} href={subjectPath(slug)}>
                      {name}
                    </a>
                  ))}
                  <a href={subjectsPath()}>{words("home.allSubjects")}</a>
                </nav>
              </Part>
            )}
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}

function Part({
  id,
  title,
  place,
  children,
}: {
  id: string;
  title: string;
  /** Beside the leading brief and those after it, or over the whole page. */
  place?: "numbers" | "wide";
  children: ReactNode;
}) {
  return (
    <section className={place} aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function More({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="more">
      <a href={href}>{children}</a>
    </p>
  );
}
