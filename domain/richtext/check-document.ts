import { Mark, type Node as PMNode } from "@tiptap/pm/model";
import type { Problem } from "#domain/result.ts";
import { isNodeId } from "./attributes.ts";
import { listEvidenceMarks } from "./evidence-marks.ts";

/** Nodes that stand where the schema has no room for them, or lack what they need; prosemirror's check() stops at the first, nameless. */
export function checkNesting(doc: PMNode): Problem[] {
  return walk(doc).flatMap(({ node, path }) => {
    const end = node.type.contentMatch.matchFragment(node.content);
    const isRight = end?.validEnd === true && marksFit(node);
    return isRight
      ? []
      : [
          {
            code: "briefs.documentBadNesting",
            values: { path: path || "doc", node: node.type.name },
          },
        ];
  });
}

/** Allowed here, each once, none that excludes another, and in the schema's order, on which equality of documents rests. */
function marksFit(node: PMNode): boolean {
  return node.children.every((child) => {
    const inOrder = child.marks.reduce((set, mark) => mark.addToSet(set), Mark.none);
    return node.type.allowsMarks(child.marks) && Mark.sameSet(inOrder, child.marks);
  });
}

/** Citations and findings are tied to nodeIds: each is there, and there once. */
export function checkNodeIds(doc: PMNode): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const take = (id: unknown, path: string) => {
    if (!isNodeId(id)) problems.push({ code: "briefs.documentNodeIdMissing", values: { path } });
    else if (seen.has(id)) {
      problems.push({ code: "briefs.documentNodeIdRepeated", values: { path, id } });
    } else seen.add(id);
  };
  for (const { node, path } of walk(doc)) {
    if (node.type.spec.attrs?.nodeId !== undefined) take(node.attrs.nodeId, path);
    if (!node.isTextblock) continue;
    for (const { mark, index } of listEvidenceMarks(node)) {
      take(mark.attrs.nodeId, `${path}.content[${index}]`);
    }
  }
  return problems;
}

/** In reading order. Depth is bounded by then (check-shape.ts). */
function walk(node: PMNode, path = ""): { node: PMNode; path: string }[] {
  const places = [{ node, path }];
  for (const [index, child] of node.children.entries()) {
    places.push(...walk(child, `${path === "" ? "" : `${path}.`}content[${index}]`));
  }
  return places;
}
