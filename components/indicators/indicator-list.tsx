import { dot } from "#components/ui/dot.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import type { IndicatorListing } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** Indicators, a row each. */
export function IndicatorList({ indicators }: { indicators: readonly IndicatorListing[] }) {
  const words = getIndicatorsWords("en");
  return (
    <ul className="listing">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <h2>
            <a href={`/studio/indicators/${indicator.id}`}>{indicator.title}</a>
          </h2>
          <p>
            {[
              describeUnit(indicator.unit, "en"),
              ...(indicator.frequency === null ? [] : [indicator.frequency]),
              words("list.statistics", { count: indicator.statistics }),
            ].join(dot)}
          </p>
        </li>
      ))}
    </ul>
  );
}
