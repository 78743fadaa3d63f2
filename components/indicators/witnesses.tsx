import { Place } from "#components/passages/place.tsx";
import type { PassagePlace } from "#domain/capture/view.ts";
import type { StatisticView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** Further passages that report a statistic's value, and how many of them all are independent; nothing where there are none. */
export function StatisticWitnesses({
  statistic: { witnesses, vintages, independent },
  places,
}: {
  statistic: StatisticView;
  places: ReadonlyMap<string, PassagePlace>;
}) {
  const words = getIndicatorsWords("en");
  if (witnesses.length === 0) return null;
  return (
    <>
      <h2>{words("statistic.witnessesTitle")}</h2>
      <p>{words("statistic.independent", { count: independent })}</p>
      <ul className="places">
        {witnesses.map(({ passageId, vintageId, independenceGroup: group }) => {
          const place = places.get(passageId);
          const older = vintages.slice(1).find(({ id }) => id === vintageId);
          return place ? (
            <li key={`${vintageId} ${passageId}`}>
              <Place place={place}>
                {older ? (
                  <p className="where">
                    {words("statistic.witnessOf", { n: older.n, value: older.printed })}
                  </p>
                ) : null}
                {group ? <p className="where">{words("statistic.repeats", { group })}</p> : null}
              </Place>
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}
