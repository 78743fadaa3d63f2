import type { ReactNode } from "react";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Notice } from "#components/ui/notice.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { findHeadlinePeriod, groupByPeriod, takeAsOf } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator, PublicSlice, PublicValue } from "#domain/indicators/view-public.ts";
import { takeDerivationsAsOf } from "#domain/indicators/view-public-derivations.ts";
import { indicatorPath, indicatorsPath, subjectPath } from "#domain/urls.ts";
import { namePeriod, nameSpan } from "./say-comparison.ts";
import { sayFrequency } from "./say-frequency.ts";
import { SiteDerivations } from "./site-derivations.tsx";
import { SiteIndicatorFacts } from "./site-indicator-facts.tsx";
import { SiteIndicatorHead } from "./site-indicator-head.tsx";
import { SiteIndicatorSources } from "./site-indicator-sources.tsx";
import { listRivalPeriods, SiteOtherPeriods } from "./site-other-periods.tsx";
import { listRevisions, SiteRevisions } from "./site-revisions.tsx";
import { SiteTakeAway } from "./site-take-away.tsx";
import { SiteUses } from "./site-uses.tsx";
import { SiteValuesTable } from "./site-values.tsx";
import { buildValueChart } from "./value-chart.ts";

export type IndicatorPageView = {
  indicator: PublicIndicator;
  /** The day as known on which it is shown ("2024-01-31"); null for now. */
  vintage: string | null;
  /** All of long lists; else the latest. */
  showAll: boolean;
  /** Where the site stands. */
  publicUrl: string;
};

/** Longer lists show what is latest, and lead to the rest. */
const rowsMax = 50;
const rivalPeriodsMax = 12;

/** An indicator: what is latest and who disagrees, then every value with its passage, what was revised, and how to take it away. */
export function SiteIndicatorPage({
  view,
  locale,
}: {
  view: IndicatorPageView;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const { indicator, vintage } = view;
  const slices = indicator.slices
    .map((slice) => ({ ...slice, known: takeAsOf(slice.values, vintage) }))
    .filter(({ known }) => known.length > 0);
  const known = slices.flatMap((slice) => slice.known);
  const sources = new Set(known.flatMap(({ source }) => source?.code ?? []));
  const [main, ...further] = slices;
  const headline = main ? findHeadlinePeriod(main.known, indicator.frequency) : null;
  const derivations = takeDerivationsAsOf(indicator.derivations, vintage);
  const others = listRivalPeriods(main?.known ?? [], headline);
  const revisions = listRevisions(indicator.slices.flatMap(({ values }) => values));
  const page = { view, locale };
  return (
    <SiteFrame locale={locale} section={indicatorsPath()}>
      <main className="page" id="content">
        <article className="shell indicator">
          <p className="kicker">
            {indicator.subjects.length === 0 ? (
              <a href={indicatorsPath()}>{words("indicatorPage.kind")}</a>
            ) : (
              sequence(indicator.subjects, ({ slug, name }, place) => (
                <>
                  {place === 0 ? null : ", "}
                  <a href={subjectPath(slug)}>{name}</a>
                </>
              ))
            )}
          </p>
          <h1 className="headline">{indicator.title}</h1>
          <p className="tally">{describe(indicator, known, sources.size, locale)}</p>
          {vintage === null ? null : (
            <Notice>
              <p>
                {words("indicatorPage.known", { day: namePeriod(vintage, language) })}{" "}
                <a href={indicatorPath(indicator.slug)}>{words("indicatorPage.knownNow")}</a>
              </p>
            </Notice>
          )}
          {main ? (
            <SiteIndicatorHead values={main.known} period={headline} locale={locale} />
          ) : (
            <p className="standfirst">{words("indicatorList.noValue")}</p>
          )}
          {main && main.known.length > 1 ? (
            <ChartFigure
              id="chart"
              level={2}
              chart={buildValueChart(
                {
                  values: main.known,
                  vintages: main.values,
                  unit: indicator.unit,
                  label: main.label,
                },
                locale,
              )}
              locale={getChartLocale(language)}
              table={{
                max: view.showAll ? Number.POSITIVE_INFINITY : rowsMax,
                rest: (
                  <RestLink rest="showAll" section="chart" count={main.known.length} {...page} />
                ),
              }}
            />
          ) : null}
          <Section id="know" title={words("indicatorPage.know")}>
            <Paragraphs text={indicator.limitations} />
          </Section>
          <Section id="definition" title={words("indicatorPage.definition")}>
            <Paragraphs text={indicator.definition} />
          </Section>
          <Section id="key-data" title={words("indicatorPage.keyData")}>
            <SiteIndicatorFacts indicator={indicator} values={known} locale={locale} />
          </Section>
          {others.length === 0 ? null : (
            <Section id="periods" title={words("indicatorPage.otherPeriods")}>
              <Latest
                of={others}
                max={rivalPeriodsMax}
                rest="allPeriods"
                section="periods"
                {...page}
              >
                {(periods) => <SiteOtherPeriods periods={periods} locale={locale} />}
              </Latest>
            </Section>
          )}
          {main ? (
            <Section id="values" title={words("indicatorPage.valuesTitle")}>
              <Values slice={main} section="values" {...page} />
            </Section>
          ) : null}
          {further.map((slice) => (
            <Section
              key={slice.id}
              id={`slice-${slice.id}`}
              title={slice.label ?? words("indicatorPage.furtherSlices")}
            >
              <Values slice={slice} section={`slice-${slice.id}`} {...page} />
            </Section>
          ))}
          {derivations.length === 0 ? null : (
            <Section id="derivations" title={words("derivations.title")}>
              <SiteDerivations derivations={derivations} locale={locale} />
            </Section>
          )}
          <Section id="vintages" title={words("indicatorPage.vintagesTitle")}>
            <Latest of={revisions} max={rowsMax} rest="allRevisions" section="vintages" {...page}>
              {(latest) => <SiteRevisions revisions={latest} locale={locale} />}
            </Latest>
          </Section>
          <Section id="sources" title={words("indicatorPage.sourcesTitle")}>
            <Paragraphs text={indicator.method} />
            <p>{words("indicatorPage.processing")}</p>
            <SiteIndicatorSources values={known} locale={locale} />
          </Section>
          <Section id="take" title={words("indicatorPage.takeTitle")}>
            <SiteTakeAway
              slug={indicator.slug}
              title={indicator.title}
              vintage={vintage}
              knownOn={findKnownDay(known)}
              publicUrl={view.publicUrl}
              locale={locale}
            />
          </Section>
          <Section id="cited" title={words("indicatorPage.citedIn")}>
            <SiteUses
              uses={indicator.citedIn}
              none={words("indicatorPage.citedInNone")}
              locale={locale}
            />
          </Section>
        </article>
      </main>
    </SiteFrame>
  );
}

/** The day since when the newest of these values is known; without any, a day before all. */
function findKnownDay(values: readonly PublicValue[]): string {
  return values
    .reduce((day, { knownFrom }) => (knownFrom > day ? knownFrom : day), "1970-01-01")
    .slice(0, 10);
}

function describe(
  { unit, frequency }: PublicIndicator,
  known: readonly PublicValue[],
  sources: number,
  { words, language }: SiteLocale,
): string {
  const periods = groupByPeriod(known).flatMap(({ period }) => period ?? []);
  const [last, first] = [periods[0], periods.at(-1)];
  return [
    describeUnit(unit, language),
    frequency === null ? null : sayFrequency(frequency, words),
    first === undefined || last === undefined
      ? null
      : first === last
        ? namePeriod(first, language)
        : nameSpan(first, last, language),
    words("indicatorPage.tally", { values: known.length, sources }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="rail" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** Lines that the editors wrote, a paragraph each. */
function Paragraphs({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return sequence(lines, (line) => <p>{line}</p>);
}

type Rest = "showAll" | "allPeriods" | "allRevisions";
type Page = { view: IndicatorPageView; locale: SiteLocale };

function Values({
  slice: { known, label },
  section,
  ...page
}: Page & { slice: PublicSlice & { known: PublicValue[] }; section: string }) {
  const { words } = page.locale;
  const rows = groupByPeriod(known).flatMap(({ values }) => values);
  const caption = words("indicatorPage.valuesOf", { label: label ?? page.view.indicator.title });
  return (
    <Latest of={rows} max={rowsMax} rest="showAll" section={section} {...page}>
      {(latest) => <SiteValuesTable values={latest} caption={caption} locale={page.locale} />}
    </Latest>
  );
}

/** The first of what is listed, the latest first, and the way to the rest, in the same section of the page that shows all. */
function Latest<T>({
  of: rows,
  max,
  rest,
  section,
  children,
  ...page
}: Page & {
  of: readonly T[];
  max: number;
  rest: Rest;
  section: string;
  children: (latest: readonly T[]) => ReactNode;
}) {
  const isWhole = page.view.showAll || rows.length <= max;
  return (
    <>
      {children(isWhole ? rows : rows.slice(0, max))}
      {isWhole ? null : (
        <p>
          <RestLink rest={rest} section={section} count={rows.length} {...page} />
        </p>
      )}
    </>
  );
}

function RestLink({
  rest,
  section,
  count,
  view: { indicator, vintage },
  locale: { words },
}: Page & { rest: Rest; section: string; count: number }) {
  const path = indicatorPath(indicator.slug, vintage);
  return (
    <a href={`${path}${vintage === null ? "?" : "&"}all=1#${section}`}>
      {words(`indicatorPage.${rest}`, { count })}
    </a>
  );
}
