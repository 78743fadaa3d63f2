import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import type { IndicatorView, StatisticListing } from "#domain/indicators/view.ts";
import { nameDimensions } from "./statistic-facts-list.tsx";
import { ValueList } from "./value-list.tsx";

/** Every value of an indicator: slice by slice, the latest period first, so that those which rival each other stand together. */
export function ValuesByPeriod({
  indicator: { series, statistics },
}: {
  indicator: IndicatorView;
}) {
  const ofSlice = Map.groupBy(statistics, ({ sliceId }) => sliceId ?? "");
  const slices = [...new Set(series.map(({ sliceId }) => sliceId))].flatMap((sliceId) => {
    const values = ofSlice.get(sliceId);
    const one = series.find((each) => each.sliceId === sliceId);
    return values && one ? [{ sliceId, name: nameDimensions(one), values }] : [];
  });
  return slices.map(({ sliceId, name, values }) => (
    <section className="slice-of" key={sliceId} aria-label={name || undefined}>
      {slices.length > 1 ? <h2>{name}</h2> : null}
      {byPeriod(values).map(([period, rivals]) => (
        <div className="period-of" key={period}>
          <h3>{namePeriod(period)}</h3>
          <ValueList values={rivals} label={namePeriod(period)} />
        </div>
      ))}
    </section>
  ));
}

function byPeriod(values: readonly StatisticListing[]): [string, StatisticListing[]][] {
  const groups = Map.groupBy(values, ({ period }) => period ?? "");
  return [...groups].sort(([a], [b]) => endOf(b).localeCompare(endOf(a)));
}

/** Later ends first; of two with the same end the longer one, the year before its quarter. */
function endOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? `${parsed.to} ${invertDay(parsed.from)}` : period;
}

/** Sorts the other way round. */
function invertDay(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function namePeriod(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? capitalise(formatPeriod(parsed, "en")) : period;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
