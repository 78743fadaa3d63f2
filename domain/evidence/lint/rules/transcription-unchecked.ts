import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { listRestingPassages } from "../resting-passages.ts";

/** Words that one person alone has read in a picture, or heard in a recording, aren't cited in public: a second person checks them first. */
export const transcriptionUnchecked: Rule = (block, { evidence }) =>
  block.evidence.flatMap((placed) => {
    const passages = listRestingPassages(placed.ref, evidence);
    const unchecked = passages.find(({ isUnchecked }) => isUnchecked);
    if (!unchecked) return [];
    return [
      findingAbout(placed, {
        rule: "transcriptionUnchecked",
        severity: "blocks",
        values: { source: unchecked.source },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });
