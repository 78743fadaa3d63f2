import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { listRestingPassages } from "../resting-passages.ts";

/**
 * The passage isn't as it was where its source lives. What we hold is what was said then, so it warns, as of a value that was disproved: the writer replaces the witness, or
 * says in the brief's notice why it doesn't matter.
 */
export const passageDrifted: Rule = (block, { evidence }) =>
  block.evidence.flatMap((placed) => {
    const drifted = listRestingPassages(placed.ref, evidence).find(({ drift }) => drift !== null);
    if (!drifted?.drift) return [];
    return [
      findingAbout(placed, {
        rule: "passageDrifted",
        severity: "warns",
        values: { source: drifted.source, fate: drifted.drift },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });
