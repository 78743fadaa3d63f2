import type { Mark, Node as PMNode } from "@tiptap/pm/model";

/** A mark that cites or waives, as one span, though bold or a link inside it breaks the text into several nodes. */
export type EvidenceMark = {
  mark: Mark;
  /** Of the first node that carries it. */
  index: number;
  /** Relative to the start of the textblock's content. */
  from: number;
  to: number;
};

/** The passage and waived marks of a textblock, in reading order; runs that touch and are the same mark are one. */
export function listEvidenceMarks(textblock: PMNode): EvidenceMark[] {
  const spans: EvidenceMark[] = [];
  textblock.forEach((child, offset, index) => {
    for (const mark of child.marks) {
      if (mark.type.spec.attrs?.nodeId === undefined) continue;
      const open = spans.findLast((span) => span.to === offset && span.mark.eq(mark));
      if (open) open.to = offset + child.nodeSize;
      else spans.push({ mark, index, from: offset, to: offset + child.nodeSize });
    }
  });
  return spans;
}
