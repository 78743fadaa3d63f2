import { blockId, placeSpan, type WordRule } from "../block.ts";
import { listFigureClaims } from "../claims.ts";

/** A number that no statistic, derivation or quotation stands behind, and nobody has waived. */
export const unsourcedFigure: WordRule = (block, { options }) =>
  listFigureClaims(block, options.language).flatMap(({ start, end, standing, figure }) => {
    if (standing !== "unsourced" && standing !== "small") return [];
    const { value, low, high, qualifier, unit } = figure;
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
          { kind: "make_statistic", words: text, figure: { value, low, high, qualifier, unit } },
          { kind: "waive", words: text },
        ],
      },
    ];
  });
