import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { DerivationListing } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** Derivations, a row each: what came out, how, and whether it has to run again. */
export function DerivationList({ derivations }: { derivations: readonly DerivationListing[] }) {
  const words = getIndicatorsWords("en");
  return (
    <ul className="listing">
      {derivations.map(({ id, code, title, operation, printed, isStale }) => (
        <li key={id}>
          <h2>
            <a href={`/studio/derivations/${id}`}>{title}</a>
          </h2>
          <p>
            {[printed, words(`operations.${operation}`), words("derivations.code", { code })].join(
              dot,
            )}
          </p>
          {isStale ? (
            <p className="chips">
              <Chip tone="warn">{words("derivations.stale")}</Chip>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
