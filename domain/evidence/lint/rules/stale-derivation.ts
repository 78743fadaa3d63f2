import { citedRuns, citedStatistics, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";

/** An input of our arithmetic has a newer vintage: a version that cites the old result isn't published (DESIGN.md §2.7). */
export const staleDerivation: Rule = (block, context) => [
  ...citedStatistics(block, context)
    .filter(({ known }) => known.isStale)
    .map(({ placed, known }) =>
      findingAbout(placed, {
        rule: "staleDerivation",
        severity: "blocks",
        values: { label: known.label, hasNewer: "origin" },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ),
  ...citedRuns(block, context)
    .filter(({ known }) => known.isStale)
    .map(({ placed, known }) =>
      findingAbout(placed, {
        rule: "staleDerivation",
        severity: "blocks",
        values: { label: known.label, hasNewer: String(known.newerRunId !== null) },
        fixes:
          known.newerRunId === null
            ? []
            : [
                {
                  kind: "take_run",
                  nodeId: placed.ref.nodeId,
                  derivationId: known.derivationId,
                  runId: known.newerRunId,
                },
              ],
      }),
    ),
];
