import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import { DrawingOnPage } from "#components/charts/drawing-on-page.tsx";
import { drawSparkline } from "#components/charts/sparkline.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { everyKind } from "#tests/fixtures/chart-kinds.ts";
import { dollars, listMarks } from "#tests/fixtures/charts.ts";

/** Every kind of chart on one page. */
export function ChartsPage({ locale }: { locale: SiteLocale }) {
  const spark = drawSparkline(listMarks("turnover"), { unit: dollars, label: "2019–2024" });
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <h1>Charts</h1>
        <p>Trade turnover, 46.5–55</p>
        {spark === null ? null : <DrawingOnPage className="spark" drawings={[spark]} />}
        {everyKind.map((chart, n) => (
          <div key={chart.title} className="prose">
            <ChartFigure
              chart={chart}
              locale={getChartLocale(locale.language)}
              id={`chart-${n}`}
              level={2}
            />
          </div>
        ))}
      </main>
    </SiteFrame>
  );
}
