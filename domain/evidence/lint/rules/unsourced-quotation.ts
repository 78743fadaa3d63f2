import { blockId, placeSpan, type WordRule } from "../block.ts";
import { standingOfQuotation } from "../claims.ts";

/** Words between quotation marks that are bound to no quote. Scare quotes, names and titles are only noted. */
export const unsourcedQuotation: WordRule = (block) =>
  block.quotations.flatMap((quotation) => {
    const standing = standingOfQuotation(quotation, block);
    if (standing !== "unsourced" && standing !== "small") return [];
    const { text } = quotation;
    return [
      {
        rule: "unsourcedQuotation",
        severity: standing === "small" ? "notes" : "blocks",
        nodeId: blockId(block),
        ...placeSpan(block, quotation.start, quotation.end),
        text,
        values: { text, small: String(standing === "small") },
        fixes: [
          { kind: "make_quote", words: text },
          { kind: "waive", words: text },
        ],
      },
    ];
  });
