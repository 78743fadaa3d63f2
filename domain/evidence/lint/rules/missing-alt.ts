import { blockId, type WordRule } from "../block.ts";

/** A picture says in words what it shows, or that it decorates. */
export const missingAlt: WordRule = (block) => {
  const { type, attrs, nodeSize } = block.node;
  if (type.name !== "image" || attrs.decorative === true || String(attrs.alt).trim() !== "") {
    return [];
  }
  const nodeId = blockId(block);
  return [
    {
      rule: "missingAlt",
      severity: "blocks",
      nodeId,
      from: 0,
      to: nodeSize,
      text: "",
      values: {},
      fixes: [{ kind: "describe_image", nodeId }],
    },
  ];
};
