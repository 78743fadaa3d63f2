import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { PublicIndicatorListing } from "#domain/indicators/view-public.ts";
import { indicatorsPath } from "#domain/urls.ts";
import { IndicatorRows } from "./indicator-rows.tsx";

export type IndicatorsPageView = {
  indicators: readonly PublicIndicatorListing[];
  subjects: readonly { slug: string; name: string }[];
  subject: string | null;
  page: number;
  hasMore: boolean;
};

/** Every public indicator with what is latest: a value, or the range where reports differ. */
export function SiteIndicatorsPage({
  view,
  locale,
}: {
  view: IndicatorsPageView;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const { indicators, subject, subjects } = view;
  return (
    <SiteFrame locale={locale} section={indicatorsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("indicatorList.title")}</h1>
          <p className="tally">{words("indicatorList.description")}</p>
          {subjects.length === 0 ? null : (
            <nav className="subjects" aria-label={words("indicatorList.subjects")}>
              <a href={indicatorsPath()} aria-current={subject === null ? "page" : undefined}>
                {words("indicatorList.allSubjects")}
              </a>
              {subjects.map(({ slug, name }) => (
                <a
                  key={slug}
                  href={indicatorsPath({ subject: slug })}
                  aria-current={subject === slug ? "page" : undefined}
                >
                  {name}
                </a>
              ))}
            </nav>
          )}
          {indicators.length === 0 ? (
            <p className="standfirst">
              {words(subject === null ? "indicatorList.none" : "indicatorList.noneOfSubject")}
            </p>
          ) : (
            <IndicatorRows indicators={indicators} locale={locale} headingLevel={2} />
          )}
          <Turn view={view} locale={locale} />
        </div>
      </main>
    </SiteFrame>
  );
}

function Turn({
  view: { page, hasMore, subject },
  locale: { words },
}: {
  view: IndicatorsPageView;
  locale: SiteLocale;
}) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="turn" aria-label={words("indicatorList.pages")}>
      {page > 1 ? (
        <a href={indicatorsPath({ subject }, page - 1)} rel="prev">
          {words("indicatorList.earlier")}
        </a>
      ) : null}
      {hasMore ? (
        <a href={indicatorsPath({ subject }, page + 1)} rel="next">
          {words("indicatorList.later")}
        </a>
      ) : null}
    </nav>
  );
}
