import { DrawingOnPage } from "#components/charts/drawing-on-page.tsx";
import { drawSparkline } from "#components/charts/sparkline.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import {
  compareReports,
  findHeadlinePeriod,
  findRange,
  findSingle,
  groupByPeriod,
  isInForce,
  toFigure,
} from "#domain/indicators/rules-public.ts";
import type { PublicIndicatorListing, PublicValue } from "#domain/indicators/view-public.ts";
import { indicatorPath, indicatorsPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";
import { toMarks } from "./value-chart.ts";

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
            <ul className="indicator-list title-list">
              {indicators.map((indicator) => (
                <li key={indicator.id}>
                  <Row indicator={indicator} locale={locale} />
                </li>
              ))}
            </ul>
          )}
          <Turn view={view} locale={locale} />
        </div>
      </main>
    </SiteFrame>
  );
}

function Row({ indicator, locale }: { indicator: PublicIndicatorListing; locale: SiteLocale }) {
  const { words, language } = locale;
  const { values, frequency, slug, title } = indicator;
  const period = findHeadlinePeriod(values, frequency);
  const rivals = values.filter((value) => value.period === period);
  const single = findSingle(rivals);
  const { range, reports, coverages } = compareReports(rivals);
  const figure = single === null ? range : toFigure(single);
  const spark = drawSparkline(toMarks(values, locale), {
    unit: indicator.unit,
    label: saySpan(values, locale),
  });
  const since = rivals
    .map(({ knownFrom }) => knownFrom)
    .sort()
    .at(-1);
  const about = [
    period === null ? words("indicatorList.noValue") : namePeriod(period, language),
    ...(reports > 1 ? [words("indicatorList.reports", { count: reports })] : []),
    ...(coverages.length > 1
      ? [words("indicatorList.acrossCoverages", { count: coverages.length })]
      : []),
    ...(since === undefined ? [] : [formatInstantDay(since, language)]),
  ];
  return (
    <>
      <h2>
        <a href={indicatorPath(slug)}>{title}</a>
      </h2>
      {spark === null || groupByPeriod(values).length < 2 ? null : (
        <DrawingOnPage className="spark" drawings={[spark]} />
      )}
      <p className={figure === null ? "tally latest" : "latest"}>
        {figure !== null
          ? formatFigure(figure, null, language)
          : reports > 1
            ? words("indicatorList.otherUnits")
            : "–"}
      </p>
      <p className="tally">{about.join(dot)}</p>
    </>
  );
}

/** "2019–2024, from 29.5 to 60 billion dollars": what the small picture shows. */
function saySpan(values: readonly PublicValue[], { language }: SiteLocale): string {
  const periods = groupByPeriod(values).flatMap(({ period }) => period ?? []);
  const [last, first] = [periods[0], periods.at(-1)];
  const range = findRange(values.filter(isInForce));
  const span =
    first === undefined || last === undefined || first === last
      ? [last].filter((period) => period !== undefined)
      : [first, last];
  const named = span.map((period) => namePeriod(period, language)).join("–");
  return range === null ? named : `${named}: ${formatFigure(range, null, language)}`;
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
