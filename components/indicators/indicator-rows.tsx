import { DrawingOnPage } from "#components/charts/drawing-on-page.tsx";
import { drawSparkline } from "#components/charts/sparkline.ts";
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
import { indicatorPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";
import { toMarks } from "./value-chart.ts";

/** Indicators with what is latest in each, a value, or the range where reports differ; and how it came there, small. */
export function IndicatorRows({
  indicators,
  locale,
  headingLevel,
}: {
  indicators: readonly PublicIndicatorListing[];
  locale: SiteLocale;
  headingLevel: 2 | 3;
}) {
  return (
    <ul className="indicator-list title-list">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <Row indicator={indicator} locale={locale} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}

function Row({
  indicator,
  locale,
  headingLevel,
}: {
  indicator: PublicIndicatorListing;
  locale: SiteLocale;
  headingLevel: 2 | 3;
}) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
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
      <Heading>
        <a href={indicatorPath(slug)}>{title}</a>
      </Heading>
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
