import { blockId, placeSpan, type Rule } from "../block.ts";
import { listFigureClaims } from "../claims.ts";

/** A number that no statistic, derivation or quotation stands behind, and nobody has waived. */
export const unsourcedFigure: Rule = (block, { options }) =>
  listFigureClaims(block, options.language).flatMap(({ start, end, standing }) => {
    if (standing !== "unsourced" && standing !== "small") return [];
    const text = block.projected.text.slice(start, end);
    return [
      {
        rule: "unsourcedFigure",
        severity: standing === "small" ? "notes" : "blocks",
        nodeId: blockId(block),
        ...placeSpan(block, start, end),
        text,
        values: { text, small: String(standing === "small") },
        fixes: [
          { kind: "make_statistic", words: text },
          { kind: "waive", words: text },
        ],
      },
    ];
  });
