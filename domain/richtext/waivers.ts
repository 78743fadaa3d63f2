import type { Node as PMNode } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
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

type Within = { from: number; to: number };

/** In reading order; those of the whole document, or of the textblocks that a part of it touches. */
export function listWaivers(
  doc: PMNode,
  printedWords: PrintedWords,
  within: Within = { from: 0, to: doc.content.size },
): Waiver[] {
  const waivers: Waiver[] = [];
  doc.nodesBetween(within.from, within.to, (node, pos) => {
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

/** Takes approvals off; the waivers stay, and wait for another. */
export function clearApprovals<T extends Transform>(tr: T, waivers: readonly Waiver[]): T {
  for (const { nodeId, reason, from, to } of waivers) {
    const mark = tr.doc.type.schema.marks.waived?.create({ nodeId, reason, approvedById: null });
    if (mark) tr.addMark(from, to, mark);
  }
  return tr;
}

/** The nodeIds of waivers that a save sent as approved, and that were stored without it. */
export function listClearedApprovals(sent: PMNode, stored: PMNode): string[] {
  const nowhere: PrintedWords = () => "";
  const open = listWaivers(stored, nowhere).filter(({ approvedById }) => approvedById === null);
  const openIds = new Set(open.map(({ nodeId }) => nodeId));
  return listWaivers(sent, nowhere).flatMap(({ nodeId, approvedById }) =>
    nodeId !== null && approvedById !== null && openIds.has(nodeId) ? [nodeId] : [],
  );
}
