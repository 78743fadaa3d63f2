import type { Node as PMNode } from "@tiptap/pm/model";
import { isNodeId, isUuid } from "./attributes.ts";
import { listEvidenceMarks } from "./evidence-marks.ts";
import type { PrintedWords } from "./project-text.ts";

/** Words that are said to be no claim; `from` and `to` are ProseMirror positions. */
export type Waiver = {
  nodeId: string | null;
  words: string;
  reason: string;
  approvedById: string | null;
  from: number;
  to: number;
};

export function listWaivers(doc: PMNode, printedWords: PrintedWords): Waiver[] {
  const waivers: Waiver[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { mark, from, to } of listEvidenceMarks(node)) {
      if (mark.type.name !== "waived") continue;
      const { nodeId, reason, approvedById } = mark.attrs;
      waivers.push({
        nodeId: isNodeId(nodeId) ? nodeId : null,
        words: node.textBetween(from, to, "", printedWords),
        reason: typeof reason === "string" ? reason : "",
        approvedById: isUuid(approvedById) ? approvedById : null,
        from: pos + 1 + from,
        to: pos + 1 + to,
      });
    }
    return false;
  });
  return waivers;
}

/**
 * The approvals in `next` that nobody gave: an approval holds for the same words and reason as in the document before, or is the actor's own.
 * A draft is JSON that its author's browser wrote, so a save must ask this before it trusts an approval.
 */
export function listForgedApprovals(
  { before, next, mayApproveAs }: { before: PMNode; next: PMNode; mayApproveAs: string | null },
  printedWords: PrintedWords,
): Waiver[] {
  const given = new Map(listWaivers(before, printedWords).map((one) => [one.nodeId, one]));
  return listWaivers(next, printedWords).filter((waiver) => {
    if (waiver.approvedById === null || waiver.approvedById === mayApproveAs) return false;
    const old = given.get(waiver.nodeId);
    return (
      old?.approvedById !== waiver.approvedById ||
      old.words !== waiver.words ||
      old.reason !== waiver.reason
    );
  });
}
