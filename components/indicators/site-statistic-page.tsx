import { sayStatuses } from "#components/evidence/statistic-facts.ts";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Fact } from "#components/ui/fact.tsx";
import { type Column, DataTable } from "#components/ui/table.tsx";
import { compareReports } from "#domain/indicators/rules-public.ts";
import type { PublicStatistic, PublicValue } from "#domain/indicators/view-public.ts";
import { takeDerivationsAsOf } from "#domain/indicators/view-public-derivations.ts";
import { indicatorPath, indicatorsPath } from "#domain/urls.ts";
import { sayWarning } from "#messages/warning-words.ts";
import { namePeriod, sayComparison } from "./say-comparison.ts";
import { SiteDerivations } from "./site-derivations.tsx";
import { SiteRivals } from "./site-rivals.tsx";
import { SiteUses } from "./site-uses.tsx";
import { Evidence, printReported, Speaker } from "./site-values.tsx";
import { SiteWitnesses } from "./site-witnesses.tsx";

/** One figure's whole life: what it says, each value it had and since when, who says otherwise, and where it stands. */
export function SiteStatisticPage({
  statistic,
  locale,
}: {
  statistic: PublicStatistic;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const { vintages, rivals, doubts, indicator, citedIn } = statistic;
  const [newest] = vintages;
  if (!newest) return null;
  const all = [newest, ...rivals];
  const ownRuns = new Set(vintages.map(({ derivationRunId }) => derivationRunId));
  const origins = statistic.derivations.filter(({ runId }) => ownRuns.has(runId));
  const derivations = takeDerivationsAsOf(
    statistic.derivations.filter(({ runId }) => !ownRuns.has(runId)),
    null,
  );
  return (
    <SiteFrame locale={locale} section={indicatorsPath()}>
      <main className="page" id="content">
        <article className="shell indicator">
          <p className="kicker">
            {indicator === null ? (
              words("statisticPage.kind")
            ) : (
              <a href={indicatorPath(indicator.slug)}>{indicator.title}</a>
            )}{" "}
            <code>{newest.code}</code>
          </p>
          <h1 className="headline">
            {printReported(newest, locale)}
            <small>{nameStatistic(statistic, locale)}</small>
          </h1>
          <Facts value={newest} locale={locale} />
          <section className="rail" aria-labelledby="vintages">
            <h2 id="vintages">{words("statisticPage.vintages")}</h2>
            <div>
              <Vintages vintages={vintages} locale={locale} />
              {doubts.length === 0 ? null : (
                <ul className="plain">
                  {doubts.map(({ vintageId, code, said, note }) => (
                    <li key={`${vintageId} ${code}`}>
                      {sayWarning({ code, values: said }, locale.language)}{" "}
                      {words("statisticPage.standsBecause", { note })}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </section>
          {origins.length === 0 ? null : (
            <section className="rail" aria-labelledby="origins">
              <h2 id="origins">{words("derivations.titleOfOrigin")}</h2>
              <div>
                <SiteDerivations derivations={origins} locale={locale} />
              </div>
            </section>
          )}
          {statistic.witnesses.length === 0 ? null : (
            <section className="rail" aria-labelledby="witnesses">
              <h2 id="witnesses">{words("statisticPage.witnesses")}</h2>
              <div>
                <SiteWitnesses statistic={statistic} locale={locale} />
              </div>
            </section>
          )}
          <section className="rail" aria-labelledby="rivals">
            <h2 id="rivals">{words("statisticPage.rivals")}</h2>
            <div>
              {rivals.length === 0 || newest.period === null ? (
                <p>{words("statisticPage.rivalsNone")}</p>
              ) : (
                <>
                  <p>{sayComparison(compareReports(all), newest.period, locale).join(" ")}</p>
                  <SiteRivals values={all} period={newest.period} level={3} locale={locale} />
                </>
              )}
            </div>
          </section>
          {derivations.length === 0 ? null : (
            <section className="rail" aria-labelledby="derivations">
              <h2 id="derivations">{words("derivations.titleOfStatistic")}</h2>
              <div>
                <SiteDerivations derivations={derivations} locale={locale} />
              </div>
            </section>
          )}
          <section className="rail" aria-labelledby="cited">
            <h2 id="cited">{words("statisticPage.citedIn")}</h2>
            <div>
              <SiteUses uses={citedIn} none={words("statisticPage.citedInNone")} locale={locale} />
            </div>
          </section>
        </article>
      </main>
    </SiteFrame>
  );
}

/** What it is and when: "Trade turnover, 2023". */
export function nameStatistic(
  { vintages: [newest], indicator }: PublicStatistic,
  { language }: SiteLocale,
): string {
  if (!newest) return "";
  const what = indicator?.title ?? newest.what ?? "";
  return newest.period === null ? what : `${what}, ${namePeriod(newest.period, language)}`;
}

function Facts({ value, locale }: { value: PublicValue; locale: SiteLocale }) {
  const { words, language } = locale;
  const notStated = words("indicatorPage.notStated");
  const { period, periodKind, coverage, compiler, priceBasis } = value;
  return (
    <dl className="facts-of">
      {period === null ? null : (
        <Fact name={words("statisticPage.period")}>
          {`${namePeriod(period, language)}, ${words(periodKind === "over" ? "statisticPage.over" : "statisticPage.asOf")}`}
        </Fact>
      )}
      <Fact name={words("statisticPage.counts")}>{coverage ?? notStated}</Fact>
      <Fact name={words("statisticPage.compiler")}>{compiler ?? notStated}</Fact>
      <Fact name={words("statisticPage.prices")}>{priceBasis ?? notStated}</Fact>
      <Fact name={words("statisticPage.nature")}>
        {[
          ...new Set([words(`evidence.nature.${value.nature}`), ...sayStatuses(value, words)]),
        ].join(", ")}
      </Fact>
      <Fact name={words("statisticPage.saidBy")}>
        {value.speaker === null ? notStated : <Speaker value={value} />}
      </Fact>
      <Fact name={words("statisticPage.adopted")}>{value.adoptedBecause}</Fact>
      <Fact name={words("indicatorPage.deprecated")}>{value.deprecatedBecause}</Fact>
    </dl>
  );
}

function Vintages({ vintages, locale }: { vintages: readonly PublicValue[]; locale: SiteLocale }) {
  const { words, language } = locale;
  const columns: Column<PublicValue>[] = [
    {
      id: "value",
      heading: words("indicatorPage.value"),
      rowHeading: true,
      cell: (value) => printReported(value, locale),
    },
    {
      id: "from",
      heading: words("indicatorPage.knownFrom"),
      cell: ({ knownFrom }) => formatInstantDay(knownFrom, language),
    },
    {
      id: "cause",
      heading: words("indicatorPage.cause"),
      cell: ({ cause }) => words(`indicatorPage.causes.${cause}`),
    },
    {
      id: "note",
      heading: words("statisticPage.note"),
      cell: ({ note }) => note ?? "",
    },
    {
      id: "evidence",
      heading: words("indicatorPage.source"),
      cell: (value) => <Evidence value={value} locale={locale} />,
    },
  ];
  return (
    <DataTable
      caption={words("statisticPage.vintagesCaption")}
      captionHidden
      columns={columns}
      rows={vintages}
      rowId={({ vintageId }) => vintageId}
      stacked
    />
  );
}
