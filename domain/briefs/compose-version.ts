import type { Node as PMNode } from "@tiptap/pm/model";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import type { DocumentJson, MarkJson } from "#domain/richtext/document-json.ts";
import { cutWording, type EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { type EvidenceUse, listEvidence } from "#domain/richtext/list-evidence.ts";
import { type PrintedWords, projectText } from "#domain/richtext/project-text.ts";
import { listWaivers } from "#domain/richtext/waivers.ts";
import type { EvidenceEntry, VersionContent } from "./version-content.ts";
import { versionSchema } from "./version-content.ts";

type Unnumbered<E> = E extends EvidenceEntry ? Omit<E, "number"> : never;
/** An entry of the evidence list before it has its number. */
export type DraftEntry = Unnumbered<EvidenceEntry>;

/** What a draft's evidence says, by `keyOf` its nodes. */
export type DraftEntries = ReadonlyMap<string, DraftEntry>;

export type ComposeInput = {
  doc: PMNode;
  entries: DraftEntries;
  /** The words that evidence nodes print; quotations with their marks. */
  print: PrintedWords;
  media: VersionContent["media"];
  publication: VersionContent["publication"];
  brief: VersionContent["brief"];
};

/** One name for one piece of evidence: two nodes with equal keys share an entry. A source note has its own reason, so its own entry. */
export function keyOf(ref: EvidenceRef): string {
  switch (ref.kind) {
    case "statistic":
      return `statistic:${ref.vintageId}`;
    case "derived":
      return `derivation:${ref.runId}`;
    case "quote":
    case "inlineQuote":
      return `quote:${ref.wordingId}`;
    case "passage":
      return `passage:${ref.passageId}`;
    case "sourceNote":
      return `note:${ref.nodeId}`;
  }
}

/**
 * The content of a version from a document and what its evidence says. Pure: the preview and the publication are the same text but for number, date and credits.
 * A node whose evidence is missing is a problem that names its words.
 */
export function composeVersion({
  doc,
  entries,
  print,
  media,
  publication,
  brief,
}: ComposeInput): Result<VersionContent> {
  const uses = listEvidence(doc, print);
  const missing = uses.filter((use) => !entries.has(keyOf(use)));
  if (missing.length > 0) return fail(...missing.slice(0, 10).map(missingProblem));

  const evidence: EvidenceEntry[] = [];
  const numbers = new Map<string, number>();
  const citations: VersionContent["citations"] = [];
  for (const use of uses) {
    const key = keyOf(use);
    const entry = entries.get(key);
    if (!entry || use.nodeId === null) continue;
    let number = numbers.get(key);
    if (number === undefined) {
      number = evidence.length + 1;
      numbers.set(key, number);
      evidence.push({ ...entry, number });
    }
    citations.push({
      nodeId: use.nodeId,
      entry: number,
      printed: printedAt(use, entry),
      ...(use.plotted !== undefined && { plotted: use.plotted }),
    });
  }
  return succeed({
    schema: versionSchema,
    publication,
    brief,
    title: textOf(doc, "title", print),
    standfirst: textOf(doc, "standfirst", print),
    document: withoutApprovers(doc.toJSON()),
    citations,
    evidence,
    media,
    counts: count(uses, entries, evidence, listWaivers(doc, print).length),
  });
}

/** A quotation is kept without its marks, which are the page's to set in its language. */
function printedAt(use: EvidenceUse, entry: DraftEntry): string {
  const isQuotation = use.kind === "quote" || use.kind === "inlineQuote";
  return isQuotation && entry.kind === "quote" ? cutWording(entry.text, use.ranges) : use.words;
}

/** Who approved a waiver is the desk's to know: a version names its checkers, and no ids of the staff. */
export function withoutApprovers(node: DocumentJson): DocumentJson {
  const { content, marks, ...rest } = node;
  return {
    ...rest,
    ...(marks && { marks: marks.map(withoutApprover) }),
    ...(content && { content: content.map(withoutApprovers) }),
  };
}

function withoutApprover(mark: MarkJson): MarkJson {
  return mark.type === "waived" ? { ...mark, attrs: { ...mark.attrs, approvedById: null } } : mark;
}

function missingProblem(use: EvidenceUse): Problem {
  return {
    code: "briefs.evidenceMissing",
    field: use.nodeId ?? undefined,
    values: { words: use.words || use.kind },
  };
}

/** The text of the one block of its type; what lists and heads show. */
export function textOf(doc: PMNode, type: "title" | "standfirst", print: PrintedWords): string {
  const block = doc.children.find((one) => one.type.name === type);
  return block ? projectText(block, print).text.replaceAll(/\s+/g, " ").trim() : "";
}

function count(
  uses: readonly EvidenceUse[],
  entries: DraftEntries,
  evidence: readonly EvidenceEntry[],
  waived: number,
): VersionContent["counts"] {
  // What a chart draws isn't a figure of the text.
  const figures = uses.filter(
    ({ kind, plotted }) => plotted === undefined && (kind === "statistic" || kind === "derived"),
  );
  const quotations = uses.filter(({ kind }) => kind === "quote" || kind === "inlineQuote");
  const standings = [...figures, ...quotations].map((use) => entries.get(keyOf(use))?.standing);
  const withStanding = (standing: string) => standings.filter((one) => one === standing).length;
  return {
    figures: figures.length,
    quotations: quotations.length,
    sources: new Set(evidence.flatMap(sourceCodes)).size,
    standing: withStanding("stands"),
    noted: withStanding("noted"),
    arithmetic: withStanding("arithmetic"),
    noPassage: withStanding("no_passage"),
    waived,
  };
}

function sourceCodes(entry: EvidenceEntry): string[] {
  if (entry.kind === "note") return [entry.source.code];
  if (entry.kind === "derivation") return [];
  return entry.origin.kind === "passage" ? [entry.origin.source.code] : [];
}
