import { Fragment, type ReactNode } from "react";
import { buildKey, type KeyPart } from "./chart-key.ts";
import type { ChartLocale } from "./chart-locale.ts";
import type { ChartModel } from "./chart-model.ts";
import { ChartTable, type ShortTable } from "./chart-table.tsx";
import { describeChart, describeLeftOut } from "./describe-chart.ts";
import { drawChart } from "./draw-chart.ts";
import { DrawingOnPage } from "./drawing-on-page.tsx";
import { drawShape } from "./glyphs.ts";
import { planChart } from "./plan-chart.ts";

/**
 * A chart on a page: title, subtitle, the plot in two sizes of which the stylesheet shows one, key, notes, source, its description for who doesn't see it, and every value as a table.
 * Server only. `id` is unique on the page; `heading` takes the title's place where it holds more than words; `children` stand last (downloads).
 */
export function ChartFigure({
  chart,
  locale,
  id,
  lang,
  titleLang,
  heading,
  level = 3,
  table,
  children,
}: {
  chart: ChartModel;
  locale: ChartLocale;
  id: string;
  /** The language of its words, where what stands around it is in another. */
  lang?: string | undefined;
  /** Of its title and subtitle, where they are in another than its words. */
  titleLang?: string | undefined;
  heading?: ReactNode;
  /** Of the title's heading; null where the page's outline is its text's, and the title is the figure's name alone. */
  level?: 2 | 3 | 4 | null;
  /** Shortens the table of values; without it, it has every one. */
  table?: ShortTable;
  children?: ReactNode;
}) {
  const plan = planChart(chart, locale);
  const { words } = locale;
  const Heading = level === null ? "p" : (`h${level}` as const);
  const [titleId, descriptionId] = [`${id}-title`, `${id}-words`];
  const svg = { label: chart.title, describedBy: descriptionId };
  return (
    <figure
      className="chart"
      id={id}
      lang={lang}
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <Heading className="chart-title" id={titleId} lang={titleLang}>
        {heading ?? chart.title}
      </Heading>
      <p className="chart-subtitle" lang={titleLang}>
        {chart.subtitle}
      </p>
      {plan.drawn.length === 0 ? (
        <p className="chart-empty">{words("empty")}</p>
      ) : (
        <DrawingOnPage
          className="chart-plot"
          drawings={[drawChart(plan, "narrow", svg), drawChart(plan, "wide", svg)]}
        />
      )}
      <p className="vh" id={descriptionId}>
        {describeChart(plan)}
      </p>
      <figcaption>
        <p className="chart-key">
          {buildKey(plan).map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences of a drawing that is made once
            <Fragment key={n}>
              {n > 0 ? " " : null}
              {line.map(printPart)}
            </Fragment>
          ))}
        </p>
        {[...chart.notes, ...describeLeftOut(plan)].map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="chart-source">
          {words("source", { source: chart.source })} {chart.credit}.
        </p>
      </figcaption>
      <ChartTable plan={plan} short={table} />
      {children}
    </figure>
  );
}

/** No inline style is let through, so colours are classes: "var(--c1-text)" is `chart-c1-text`. */
function printPart({ text, ink, shape }: KeyPart, n: number) {
  const token = /^var\(--(.+)\)$/.exec(ink ?? "")?.[1];
  return (
    <Fragment key={n}>
      {shape === undefined ? null : (
        <svg className="chart-sign" viewBox="0 0 14 14" aria-hidden="true">
          <path d={drawShape(shape, 7, 7, 5.5)} fill="currentColor" />
        </svg>
      )}
      {token === undefined ? text : <span className={`chart-${token}`}>{text}</span>}
    </Fragment>
  );
}
