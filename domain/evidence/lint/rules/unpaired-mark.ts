import { findingOn } from "../about-evidence.ts";
import { contains, type WordRule } from "../block.ts";

/**
 * A quotation mark without its other half in the paragraph: what it opens or closes is no quotation that could be bound, so words that somebody is
 * said to have said would go out without a source. It blocks for that, and is mended by one key; where it is meant, it can be waived.
 */
export const unpairedMark: WordRule = (block) =>
  block.unpairedMarks
    .filter((mark) => !block.waivers.some((waiver) => contains(waiver, mark)))
    .map((mark) => {
      const words = block.projected.text.slice(mark.start, mark.end);
      return findingOn(block, mark, {
        rule: "unpairedMark",
        severity: "blocks",
        fixes: [{ kind: "write_here" }, { kind: "waive", words }],
      });
    });
