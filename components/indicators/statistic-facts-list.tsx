import { Fact } from "#components/ui/fact.tsx";
import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import type { SeriesOption, StatisticView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getSiteWords } from "#messages/site.ts";

/** What a statistic reports: of which series, for which period, said by whom. */
export function StatisticFacts({
  statistic,
  series,
}: {
  statistic: StatisticView;
  series: SeriesOption | null;
}) {
  const words = getIndicatorsWords("en");
  const period = statistic.period === null ? null : parsePeriod(statistic.period);
  const held = words(statistic.periodKind === "over" ? "statistic.over" : "statistic.asOf");
  return (
    <dl className="facts-list">
      <Fact name={words("statistic.series")}>
        {series ? (
          <a href={`/studio/indicators/${series.indicatorId}`}>{nameSlice(series)}</a>
        ) : (
          words("statistic.noSeries")
        )}
      </Fact>
      <Fact name={words("statistic.counts")}>
        {series && (series.coverage ?? words("notStated"))}
      </Fact>
      <Fact name={words("statistic.compiler")}>
        {series && (series.compiler?.name ?? words("notStated"))}
      </Fact>
      <Fact name={words("statistic.period")}>
        {period ? `${formatPeriod(period, "en")}, ${held}` : words("statistic.noPeriod")}
      </Fact>
      <Fact name={words("statistic.nature")}>
        {getSiteWords("en")(`evidence.nature.${statistic.nature}`)}
      </Fact>
      <Fact name={words("statistic.saidBy")}>{statistic.saidBy ?? words("statistic.nobody")}</Fact>
      <Fact name={words("statistic.code")}>
        <code>{statistic.code}</code>
      </Fact>
    </dl>
  );
}

/** "Trade turnover: BY, RU, export". */
export function nameSlice(series: SeriesOption): string {
  const parts = nameDimensions(series);
  return parts === "" ? series.indicator : `${series.indicator}: ${parts}`;
}

export function nameDimensions({
  area,
  counterpart,
  flow,
  breakdown,
}: Pick<SeriesOption, "area" | "counterpart" | "flow" | "breakdown">): string {
  return [area, counterpart, flow, breakdown].filter((part) => part !== null).join(", ");
}
