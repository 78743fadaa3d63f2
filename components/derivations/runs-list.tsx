import { describeReport } from "#components/indicators/statistic-list.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { RunView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** What came out each time, and from which vintages; the newest first. */
export function RunsList({ runs }: { runs: readonly RunView[] }) {
  const words = getIndicatorsWords("en");
  return (
    <ol className="states" reversed>
      {runs.map((run) => (
        <li key={run.id}>
          <p>
            <strong>{words("derivations.runN", { n: run.n })}</strong>
            {dot}
            {run.formula}
          </p>
          <p className="muted">
            {words("derivations.runAt", {
              at: formatInstantMinute(run.ranAt),
              decimals: run.decimals,
            })}
          </p>
          <ul>
            {run.inputs.map((input) => (
              <li key={input.vintageId}>
                <a href={`/studio/statistics/${input.id}`}>
                  {input.printed}, {input.label}
                </a>
                <span className="muted">
                  {[
                    "",
                    words("derivations.vintage", { n: input.vintage }),
                    describeReport(input),
                  ].join(dot)}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
