import { dot } from "#components/ui/dot.ts";
import type { StatisticListing } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { listReporters, StatisticChips } from "./value-list.tsx";

/** Statistics of whatever is measured, a row each: the value, what it is, who says so. */
export function StatisticList({ statistics }: { statistics: readonly StatisticListing[] }) {
  return (
    <ul className="listing">
      {statistics.map((one) => (
        <li key={one.id}>
          <h2>
            <a href={`/studio/statistics/${one.id}`}>
              {one.deprecatedBecause === null ? one.printed : <s>{one.printed}</s>}, {one.label}
            </a>
          </h2>
          <p>{describeReport(one)}</p>
          <StatisticChips one={one} />
        </li>
      ))}
    </ul>
  );
}

/** How it was counted, who said it and where, in a line. */
export function describeReport(one: StatisticListing): string {
  const words = getIndicatorsWords("en");
  return [
    ...(one.sliceId === null ? [] : [one.coverage ?? words("notStatedCounted").toLowerCase()]),
    ...(one.compiler === null ? [] : [words("countedBy", { compiler: one.compiler })]),
    ...listReporters(one),
  ].join(dot);
}
