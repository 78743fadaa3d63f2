import type { Node as PMNode, ResolvedPos } from "@tiptap/pm/model";
import { growToSentence } from "#domain/evidence/sentence-around.ts";
import { readEvidence } from "#domain/richtext/evidence-nodes.ts";
import {
  type EvidenceUse,
  listEvidence,
  type Place,
  placeOf,
} from "#domain/richtext/list-evidence.ts";
import {
  type PrintedWords,
  type ProjectedText,
  projectText,
  toOffset,
} from "#domain/richtext/project-text.ts";
import { listWaivers, type Waiver } from "#domain/richtext/waivers.ts";

/** Words as a reader has them, with what stands around them in their sentence. */
export type InSentence = { before: string; words: string; after: string };

type Base = {
  nodeId: string;
  /** Of a value that a chart draws: its place among them; else 0. */
  position: number;
  place: Place;
  text: InSentence;
  /** Of what stands in a cell of a table: what is at the head of its column and of its row. */
  heads: string[];
  /** What is said and of what, as far as the document tells: whoever brought this in is its writer. */
  claim: string;
};
export type Claim = Base &
  (
    | { subject: "citation"; use: EvidenceUse }
    | { subject: "waiver"; waiver: Waiver /** The sentence. */; around: string }
  );

/**
 * What there is to check in a document, in reading order: each citation and each waiver. A claim is what a citation points at and the sentence that it stands in, by its words: it is the
 * same wherever its paragraph stands, whatever its neighbours say, and however bold it is set.
 */
export function listClaims(doc: PMNode, print: PrintedWords): Claim[] {
  // Place by place as it is named, then as it is printed: what is asked of one paragraph comes together.
  const uses = listEvidence(doc, print).flatMap((use) =>
    use.nodeId === null ? [] : [{ ...use, nodeId: use.nodeId }],
  );
  const waivers = listWaivers(doc, print).flatMap((waiver) =>
    waiver.nodeId === null ? [] : [{ ...waiver, nodeId: waiver.nodeId }],
  );
  const named = readBlocks(namedEvidence);
  const usePlaces = uses.map((use) => describePlace(doc, use, named));
  const waiverPlaces = waivers.map((waiver) => describePlace(doc, waiver, named));
  const printed = readBlocks(print);
  const citations = uses.map((use, at): [number, Claim] => {
    const { nodeId, plotted: position = 0, place } = use;
    const found = findSentence(doc, use, printed);
    const text = use.plotted === undefined ? found : { ...found, words: use.words };
    const claim = JSON.stringify([...describe(use), nameWords(doc, use), ...(usePlaces[at] ?? [])]);
    const heads = listHeads(doc.resolve(use.from), print);
    return [use.from, { subject: "citation", use, nodeId, position, place, text, heads, claim }];
  });
  const waived = waivers.map((waiver, at): [number, Claim] => {
    const { nodeId, from, reason } = waiver;
    const place = placeOf(doc.resolve(from).node(1));
    const text = findSentence(doc, waiver, printed);
    const around = JSON.stringify(waiverPlaces[at]);
    const heads = listHeads(doc.resolve(from), print);
    const claim = JSON.stringify(["waiver", nameWords(doc, waiver), reason]);
    return [
      from,
      { subject: "waiver", waiver, nodeId, position: 0, place, text, heads, claim, around },
    ];
  });
  return [...citations, ...waived].toSorted(([a], [b]) => a - b).map(([, claim]) => claim);
}

type Blocks = { print: PrintedWords; read: (block: PMNode) => ProjectedText };

/** Blocks as they read, each read once. */
function readBlocks(print: PrintedWords): Blocks {
  const known = new Map<PMNode, ProjectedText>();
  const read = (block: PMNode) => {
    const found = known.get(block) ?? projectText(block, print);
    known.set(block, found);
    return found;
  };
  return { print, read };
}

/** Evidence by what it is and not by what it prints: so that a document tells its claims without a database. */
export const namedEvidence: PrintedWords = (node) => {
  const ref = readEvidence(node);
  if (!ref || ref.kind === "passage" || ref.kind === "sourceNote") return "";
  return "words" in ref && ref.words !== null ? ref.words : JSON.stringify(describe(ref));
};

function describe(ref: NonNullable<ReturnType<typeof readEvidence>>): unknown[] {
  switch (ref.kind) {
    case "statistic":
      return [ref.kind, ref.vintageId, sortKeys(ref.format)];
    case "derived":
      return [ref.kind, ref.runId, sortKeys(ref.format)];
    case "quote":
    case "inlineQuote":
      return ["quote", ref.wordingId, ref.ranges];
    case "passage":
      return [ref.kind, ref.passageId];
    case "sourceNote":
      return [ref.kind, ref.passageId, ref.sourceId, ref.locator, ref.reason];
  }
}

/** As jsonb and canonical JSON keep them in orders of their own. */
function sortKeys(format: object | null): unknown {
  return format && Object.entries(format).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

type Span = { from: number; to: number };

/** The words that a mark is on. */
function nameWords(doc: PMNode, { from, to }: Span): string {
  return clean(doc.textBetween(from, to, " ", namedEvidence));
}

/** Its sentence; of a cell of a table also what stands at the head of its column and its row; of a chart what it calls itself. */
function describePlace(doc: PMNode, span: Span, named: Blocks): unknown[] {
  const { before, words, after } = findSentence(doc, span, named);
  const sentence = clean(before + words + after);
  const chart = doc.nodeAt(span.from);
  if (chart?.type.name === "chart") return [sentence, chart.attrs.chart, chart.attrs.subtitle];
  return [sentence, ...listHeads(doc.resolve(span.from), namedEvidence)];
}

function listHeads($from: ResolvedPos, print: PrintedWords): string[] {
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if ($from.node(depth).type.name !== "tableRow") continue;
    const [table, row, column] = [$from.node(depth - 1), $from.node(depth), $from.index(depth)];
    const heads = [table.firstChild?.maybeChild(column), row.firstChild];
    return heads.map((cell) =>
      cell ? clean(cell.textBetween(0, cell.content.size, " ", print)) : "",
    );
  }
  return [];
}

function findSentence(doc: PMNode, { from, to }: Span, { print, read }: Blocks): InSentence {
  const block = doc.nodeAt(from);
  // A chart's words are its title; a quotation that is a block stands alone.
  if (block?.isBlock) {
    return block.isTextblock
      ? { before: read(block).text, words: "", after: "" }
      : { before: "", words: print(block), after: "" };
  }
  const $from = doc.resolve(from);
  const projected = read($from.parent);
  const { text } = projected;
  const start = toOffset(projected, from - $from.start());
  const end = toOffset(projected, to - $from.start());
  const span = { start, end: Math.max(start, end) };
  const sentence = growToSentence({ text, blocks: [{ start: 0, end: text.length }] }, span);
  return {
    before: text.slice(Math.min(sentence.start, start), start),
    words: text.slice(start, span.end),
    after: text.slice(span.end, Math.max(sentence.end, span.end)),
  };
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
