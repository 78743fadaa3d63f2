import { CitingList } from "#components/sources/citing-list.tsx";
import type { StatisticView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getRevisedWords } from "#messages/revised.ts";

/** What rests on a statistic: the briefs that cite it, the derivations reckoned from it. */
export function StatisticUses({ statistic }: { statistic: StatisticView }) {
  const words = getIndicatorsWords("en");
  return (
    <>
      <h2>{words("statistic.usesTitle")}</h2>
      <CitingList briefs={statistic.citedBy} />
      {statistic.reckonedIn.length > 0 ? (
        <>
          <h2>{words("statistic.reckonedTitle")}</h2>
          <ReckonedList statistic={statistic} />
        </>
      ) : null}
    </>
  );
}

/** Who is told of a new vintage, and what has to be run again. */
export function ToldOf({ statistic }: { statistic: StatisticView }) {
  const words = getIndicatorsWords("en");
  const { citedBy, reckonedIn } = statistic;
  return (
    <>
      <p>
        <strong>{words("statistic.revisedTitle", { n: statistic.vintage })}</strong>
      </p>
      {citedBy.length === 0 ? (
        <p>{words("statistic.tellsNone")}</p>
      ) : (
        <>
          <p>{words("statistic.tells", { count: citedBy.length })}</p>
          <ul>
            {citedBy.map(({ id, title, slug }) => (
              <li key={id}>
                <a href={`/studio/briefs/${id}`}>{title ?? slug}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={`/studio/statistics/${statistic.id}/briefs`}>
              {getRevisedWords("en")("link")}
            </a>
          </p>
        </>
      )}
      {reckonedIn.length > 0 ? (
        <>
          <p>{words("statistic.staleRuns", { count: reckonedIn.length })}</p>
          <ReckonedList statistic={statistic} />
        </>
      ) : null}
    </>
  );
}

function ReckonedList({ statistic: { reckonedIn } }: { statistic: StatisticView }) {
  return (
    <ul>
      {reckonedIn.map(({ derivationId, title }) => (
        <li key={derivationId}>
          <a href={`/studio/derivations/${derivationId}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
