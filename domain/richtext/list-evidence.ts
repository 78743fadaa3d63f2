import type { Node as PMNode } from "@tiptap/pm/model";
import { listPlotted } from "./chart-points.ts";
import { listEvidenceMarks } from "./evidence-marks.ts";
import { type EvidenceRef, readEvidence } from "./evidence-nodes.ts";
import type { PrintedWords } from "./project-text.ts";

export type Place = "title" | "standfirst" | "keyPoints" | "body";

/** One place where a piece of evidence stands; `from` and `to` are ProseMirror positions. */
export type EvidenceUse = EvidenceRef & {
  place: Place;
  from: number;
  to: number;
  words: string;
  /** Of a value that a chart draws: its place among them. Absent for what stands in the text. */
  plotted?: number;
};

/** All evidence of a document in reading order: title, standfirst and key points first, as they are read. */
export function listEvidence(doc: PMNode, printedWords: PrintedWords): EvidenceUse[] {
  const uses: EvidenceUse[] = [];
  let place: Place = "body";
  doc.descendants((node, pos, parent) => {
    if (parent === doc) place = placeOf(node);
    const ref = readEvidence(node);
    if (ref) {
      uses.push({ ...ref, place, from: pos, to: pos + node.nodeSize, words: printedWords(node) });
    }
    for (const { ref: point, node: printing, position } of listPlotted(node)) {
      const span = { from: pos, to: pos + node.nodeSize };
      uses.push({ ...point, ...span, place, words: printedWords(printing), plotted: position });
    }
    if (!node.isTextblock) return true;
    for (const { mark, from, to } of listEvidenceMarks(node)) {
      const markRef = readEvidence(mark);
      if (!markRef) continue;
      const words = node.textBetween(from, to, "", printedWords);
      uses.push({ ...markRef, place, from: pos + 1 + from, to: pos + 1 + to, words });
    }
    return true;
  });
  return uses.sort((a, b) => a.from - b.from || b.to - a.to);
}

export function placeOf(topBlock: PMNode): Place {
  const { name } = topBlock.type;
  return name === "title" || name === "standfirst" || name === "keyPoints" ? name : "body";
}

/** A row of draft_citations, but for the brief's id. Exactly one of the ids that name evidence is set. */
export type CitationRow = {
  nodeId: string;
  /** Order within one node, for charts and tables of evidence, which cite many. */
  position: number;
  statisticId: string | null;
  vintageId: string | null;
  derivationRunId: string | null;
  quoteId: string | null;
  wordingId: string | null;
  passageId: string | null;
  sourceId: string | null;
  rendered: string;
};

/** What a draft cites, in reading order; a source note that names nothing but its reason cites nothing. */
export function citationRows(doc: PMNode, printedWords: PrintedWords): CitationRow[] {
  return listEvidence(doc, printedWords).flatMap((use) => {
    const ids = idsOf(use);
    return use.nodeId !== null && ids
      ? [{ ...noIds, ...ids, nodeId: use.nodeId, position: use.plotted ?? 0, rendered: use.words }]
      : [];
  });
}

const noIds = {
  statisticId: null,
  vintageId: null,
  derivationRunId: null,
  quoteId: null,
  wordingId: null,
  passageId: null,
  sourceId: null,
};

function idsOf(use: EvidenceUse): Partial<CitationRow> | null {
  switch (use.kind) {
    case "statistic":
      return { statisticId: use.statisticId, vintageId: use.vintageId };
    case "derived":
      return { derivationRunId: use.runId };
    case "quote":
    case "inlineQuote":
      return { quoteId: use.quoteId, wordingId: use.wordingId };
    case "passage":
      return { passageId: use.passageId };
    case "sourceNote":
      if (use.passageId) return { passageId: use.passageId };
      return use.sourceId ? { sourceId: use.sourceId } : null;
  }
}
