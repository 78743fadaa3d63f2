import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { findHeadlinePeriod, takeAsOf } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator } from "#domain/indicators/view-public.ts";
import { indicatorPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";
import { SiteIndicatorHead } from "./site-indicator-head.tsx";
import { buildValueChart } from "./value-chart.ts";

/** An indicator in somebody else's page: its chart, or its one value, whose it is, and the way to all of it. */
export function SiteEmbed({
  indicator,
  vintage,
  locale,
}: {
  indicator: PublicIndicator;
  vintage: string | null;
  locale: SiteLocale;
}) {
  const { words, language, siteName } = locale;
  const [main] = indicator.slices;
  const known = main ? takeAsOf(main.values, vintage) : [];
  return (
    <main className="embed" id="content">
      <h1>{indicator.title}</h1>
      {main && known.length > 1 ? (
        <ChartFigure
          id="chart"
          level={2}
          chart={buildValueChart(
            {
              values: known,
              vintages: main.values,
              unit: indicator.unit,
              label: main.label,
            },
            locale,
          )}
          locale={getChartLocale(language)}
        />
      ) : (
        <SiteIndicatorHead
          values={known}
          period={findHeadlinePeriod(known, indicator.frequency)}
          locale={locale}
        />
      )}
      <p className="tally">
        {vintage === null
          ? null
          : `${words("indicatorPage.known", { day: namePeriod(vintage, language) })} `}
        <a href={indicatorPath(indicator.slug, vintage)} target="_blank" rel="noopener">
          {words("indicatorPage.embedMore", { site: siteName })}
        </a>
      </p>
    </main>
  );
}
