import { describeReport } from "#components/indicators/statistic-list.tsx";
import type { StatisticListing } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** Where the page leads with other values taken. */
type ToPath = (vintageIds: readonly string[]) => string;

/** The values that are reckoned with, in the order in which the arithmetic reads them; each step is an address. */
export function PickedValues({
  picked,
  toPath,
}: {
  picked: readonly StatisticListing[];
  toPath: ToPath;
}) {
  const words = getIndicatorsWords("en");
  const ids = picked.map(({ vintageId }) => vintageId);
  if (picked.length === 0) return <p>{words("derivations.pickedNone")}</p>;
  return (
    <ol className="taken">
      {picked.map((one, place) => {
        const named = { value: one.printed, label: one.label };
        return (
          <li key={one.vintageId}>
            <span>
              <strong>{one.printed}</strong>
              <span>{one.label}</span>
              {place > 0 ? (
                <a
                  href={toPath(moveUp(ids, place))}
                  aria-label={words("derivations.earlierOf", named)}
                >
                  {words("derivations.earlier")}
                </a>
              ) : null}
              <a
                href={toPath(ids.filter((id) => id !== one.vintageId))}
                aria-label={words("derivations.dropOf", named)}
              >
                {words("derivations.drop")}
              </a>
            </span>
            <span className="muted">{describeReport(one)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Statistics that were found and aren't taken yet. */
export function FoundValues({
  found,
  picked,
  toPath,
}: {
  found: readonly StatisticListing[];
  picked: readonly StatisticListing[];
  toPath: ToPath;
}) {
  const words = getIndicatorsWords("en");
  const ids = picked.map(({ vintageId }) => vintageId);
  return (
    <ul className="listing">
      {found
        .filter(({ vintageId }) => !ids.includes(vintageId))
        .map((one) => (
          <li key={one.vintageId}>
            <h3>
              {one.printed}, {one.label}
            </h3>
            <p>{describeReport(one)}</p>
            <p className="aside">
              <a
                className="button small"
                href={toPath([...ids, one.vintageId])}
                aria-label={words("derivations.takeOf", {
                  value: one.printed,
                  label: one.label,
                })}
              >
                {words("derivations.take")}
              </a>
            </p>
          </li>
        ))}
    </ul>
  );
}

function moveUp(ids: readonly string[], place: number): string[] {
  const moved = [...ids];
  const [id] = moved.splice(place, 1);
  if (id) moved.splice(place - 1, 0, id);
  return moved;
}
