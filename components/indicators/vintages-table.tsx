import { sayStatuses } from "#components/evidence/statistic-facts.ts";
import { nameSourceOf, toRoomPath } from "#components/passages/place.tsx";
import { formatInstantDay, formatInstantMinute } from "#components/time/instants.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { PassagePlace } from "#domain/capture/view.ts";
import type { StatisticView, VintageView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getSiteWords } from "#messages/site.ts";

/** What the value was, as known from when, and where it came from; the newest first. */
export function VintagesTable({
  statistic,
  places,
  derivationId,
}: {
  statistic: StatisticView;
  places: ReadonlyMap<string, PassagePlace>;
  /** Of the newest vintage, where our arithmetic is its origin. */
  derivationId: string | null;
}) {
  const words = getIndicatorsWords("en");
  const site = getSiteWords("en");
  return (
    <DataTable
      caption={words("statistic.vintagesCaption")}
      captionHidden
      stacked
      rows={statistic.vintages}
      rowId={({ id }) => id}
      columns={[
        {
          id: "n",
          heading: words("statistic.n"),
          cell: ({ n }) => (
            <span className="whitespace-nowrap">{words("statistic.vintage", { n })}</span>
          ),
          rowHeading: true,
        },
        {
          id: "value",
          heading: words("statistic.value"),
          cell: (vintage) => (
            <span>
              {[
                vintage.printed,
                ...sayStatuses({ nature: "count", statuses: vintage.statuses }, site),
              ].join(", ")}
            </span>
          ),
        },
        {
          id: "knownFrom",
          heading: words("statistic.knownFrom"),
          cell: ({ knownFrom }) => (
            <time className="whitespace-nowrap" dateTime={knownFrom}>
              {formatInstantDay(knownFrom, "en")}
            </time>
          ),
        },
        {
          id: "recordedAt",
          heading: words("statistic.recordedAt"),
          cell: ({ recordedAt }) => (
            <time className="whitespace-nowrap" dateTime={recordedAt}>
              {formatInstantMinute(recordedAt)}
            </time>
          ),
        },
        {
          id: "cause",
          heading: words("statistic.cause"),
          cell: ({ cause, note }) => (
            <span>
              {words(nameCause(cause))}
              {note === null ? null : `: ${note}`}
            </span>
          ),
        },
        {
          id: "origin",
          heading: words("statistic.origin"),
          cell: (vintage) => (
            <Origin
              vintage={vintage}
              place={vintage.passageId === null ? null : (places.get(vintage.passageId) ?? null)}
              derivationId={derivationId}
            />
          ),
        },
      ]}
    />
  );
}

function Origin({
  vintage,
  place,
  derivationId,
}: {
  vintage: VintageView;
  place: PassagePlace | null;
  derivationId: string | null;
}) {
  const words = getIndicatorsWords("en");
  if (place) return <a href={toRoomPath(place)}>{nameSourceOf(place)}</a>;
  if (vintage.derivationRunId !== null) {
    const said = words("statistic.derivation");
    return derivationId ? <a href={`/studio/derivations/${derivationId}`}>{said}</a> : said;
  }
  if (vintage.noPassageBecause !== null) {
    return <span>{words("statistic.noPassage", { because: vintage.noPassageBecause })}</span>;
  }
  return words("statistic.noOrigin");
}

function nameCause(cause: VintageView["cause"]) {
  const names = {
    first: "statistic.causeFirst",
    source_revised: "statistic.causeSourceRevised",
    our_error: "statistic.causeOurError",
  } as const;
  return names[cause];
}
