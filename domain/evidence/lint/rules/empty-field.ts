import { blockId, type WordRule } from "../block.ts";

const fields: ReadonlySet<string> = new Set(["title", "standfirst", "chart"]);

/** A brief has a title and a standfirst: they stand in lists, feeds and search as much as on its page. A chart is named by its title. */
export const emptyField: WordRule = (block) => {
  const field = block.node.type.name;
  if (!fields.has(field) || block.projected.text.trim() !== "") return [];
  return [
    {
      rule: "emptyField",
      severity: "blocks",
      nodeId: blockId(block),
      from: 1,
      to: block.node.nodeSize - 1,
      text: "",
      values: { field },
      fixes: [{ kind: "write_here" }],
    },
  ];
};
