import { cutWording, readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { localeOf } from "../format-date.ts";
import { formatFigure } from "../format-figure.ts";
import { inMarks } from "../quote-marks.ts";
import { type EvidenceSnapshot, findEvidence } from "./snapshot.ts";

/**
 * What evidence nodes print, as readers see it: the writer's words, or the figure as formatted; a quotation between marks of the brief's
 * language. Evidence that isn't in the snapshot prints its words, or nothing.
 */
export function makePrintedWords(evidence: EvidenceSnapshot, language: string): PrintedWords {
  const locale = localeOf(language);
  return (node) => {
    const ref = readEvidence(node);
    switch (ref?.kind) {
      case "statistic":
      case "derived": {
        if (ref.words !== null) return ref.words;
        const known =
          ref.kind === "statistic"
            ? findEvidence(evidence.statistics, ref.vintageId)
            : findEvidence(evidence.runs, ref.runId);
        return known ? formatFigure(known.figure, ref.format, locale) : "";
      }
      case "inlineQuote":
      case "quote": {
        const wording = findEvidence(evidence.wordings, ref.wordingId);
        if (!wording) return "";
        const words = cutWording(wording.text, ref.ranges);
        return wording.kind === "indirect" ? words : inMarks(words, locale);
      }
      default:
        return "";
    }
  };
}
