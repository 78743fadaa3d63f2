import { readFigures } from "../../extract/figures.ts";
import { blockId, type Rule } from "../block.ts";
import { listFigureClaims } from "../claims.ts";
import { compareFigures } from "../same-figure.ts";

/** A number in a picture's description can't be bound; the caption, where it can be, must say it too. */
export const figureInAlt: Rule = (block, { options }) => {
  const { type, attrs, nodeSize } = block.node;
  if (type.name !== "image" || attrs.decorative === true) return [];
  const nodeId = blockId(block);
  const captioned = listFigureClaims(block, options.language).filter(
    ({ standing }) => standing !== "unsourced",
  );
  return readFigures(String(attrs.alt), { language: options.language })
    .filter((figure) => !captioned.some((claim) => compareFigures(figure, claim.figure) === "same"))
    .filter((figure) => !figure.isWorded)
    .map(({ text }) => ({
      rule: "figureInAlt",
      severity: "warns",
      nodeId,
      from: 0,
      to: nodeSize,
      text,
      values: { text },
      fixes: [{ kind: "describe_image", nodeId }],
    }));
};
