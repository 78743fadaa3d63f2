import { sayStatuses } from "#components/evidence/statistic-facts.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { StatisticListing } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getSiteWords } from "#messages/site.ts";

/** Reports of one slice and period, by what they count: rivals stand together, and what counts otherwise stands apart. */
export function ValueList({
  values,
  label,
  current,
}: {
  values: readonly StatisticListing[];
  label: string;
  /** The statistic whose page this is. */
  current?: string;
}) {
  const words = getIndicatorsWords("en");
  const groups = Map.groupBy(values, ({ coverage }) => coverage ?? "");
  const coverages = [...groups.keys()].sort(notStatedLast);
  return (
    <ul className="values" aria-label={label}>
      {coverages.flatMap((coverage) => [
        <li className="of" key={coverage}>
          {coverage === "" ? words("notStatedCounted") : capitalise(coverage)}
        </li>,
        ...(groups.get(coverage) ?? []).map((one) => (
          <Value key={one.id} one={one} isCurrent={one.id === current} />
        )),
      ])}
    </ul>
  );
}

function Value({ one, isCurrent }: { one: StatisticListing; isCurrent: boolean }) {
  const words = getIndicatorsWords("en");
  const isStruck = one.deprecatedBecause !== null;
  const printed = isStruck ? <s>{one.printed}</s> : one.printed;
  return (
    <li aria-current={isCurrent || undefined}>
      <span className="value">
        {isCurrent ? printed : <a href={`/studio/statistics/${one.id}`}>{printed}</a>}
      </span>
      <span className="report">
        {one.compiler === null
          ? words("countedByNobody")
          : words("countedBy", { compiler: one.compiler })}
        <span className="who">
          {listReporters(one)
            .map((part) => `${dot}${part}`)
            .join("")}
        </span>
      </span>
      <StatisticChips one={one} isCurrent={isCurrent} />
      {one.deprecatedBecause !== null ? (
        <p className="because">
          {words("statistic.deprecatedBecause", { because: one.deprecatedBecause })}
        </p>
      ) : null}
      {one.adoptedBecause !== null ? (
        <p className="because">
          {words("statistic.adoptedBecause", { because: one.adoptedBecause })}
        </p>
      ) : null}
    </li>
  );
}

/** What kind of value it is, in chips: forecast, provisional, gone by, deprecated. */
export function StatisticChips({
  one,
  isCurrent = false,
}: {
  one: StatisticListing;
  isCurrent?: boolean;
}) {
  const words = getIndicatorsWords("en");
  const statuses = sayStatuses(one, getSiteWords("en"));
  const isJudged = one.adoptedBecause !== null || one.deprecatedBecause !== null;
  if (statuses.length === 0 && !isJudged && !isCurrent) return null;
  return (
    <span className="chips">
      {statuses.map((status) => (
        <Chip key={status}>{status}</Chip>
      ))}
      {one.adoptedBecause !== null ? (
        <Chip tone="evidence-tone">{words("statistic.adopted")}</Chip>
      ) : null}
      {one.deprecatedBecause !== null ? (
        <Chip tone="warn">{words("statistic.deprecated")}</Chip>
      ) : null}
      {isCurrent ? <Chip>{words("statistic.thisOne")}</Chip> : null}
    </span>
  );
}

/** Who said it, and where; a source that speaks for itself is named once. */
export function listReporters({ saidBy, source }: StatisticListing): string[] {
  const isItself = saidBy !== null && source?.startsWith(`${saidBy},`);
  return [...(saidBy === null || isItself ? [] : [saidBy]), ...(source === null ? [] : [source])];
}

function notStatedLast(a: string, b: string): number {
  if (a === "" || b === "") return a === "" ? 1 : -1;
  return a.localeCompare(b);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
