import { type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import type { VersionContent } from "../version-content.ts";
import type { PrintedDocument } from "./rules-compare.ts";

/** A version's document, which prints what it printed then. */
export function printVersion(content: VersionContent): Result<PrintedDocument> {
  const parsed = parseDocument(content.document);
  if (!parsed.ok) return parsed;
  const vintages = new Map(
    content.evidence.map((entry) => [
      entry.number,
      entry.kind === "statistic" ? entry.vintageId : "",
    ]),
  );
  const printed = new Map(
    content.citations.map(({ nodeId, entry, plotted, printed: words }) => [
      plotted === undefined ? nodeId : `${nodeId} ${vintages.get(entry)}`,
      words,
    ]),
  );
  const print: PrintedWords = (node) => {
    const ref = readEvidence(node);
    const nodeId = ref?.nodeId ?? "";
    const plotted = ref?.kind === "statistic" ? printed.get(`${nodeId} ${ref.vintageId}`) : null;
    return plotted ?? printed.get(nodeId) ?? "";
  };
  return succeed({ doc: parsed.value, print });
}
