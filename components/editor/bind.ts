import { Fragment, type Node as PMNode } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { applyBindings } from "#domain/evidence/lint/apply-bindings.ts";
import { planQuotations } from "#domain/evidence/lint/plan-quotations.ts";
import type { WordingEvidence } from "#domain/evidence/lint/snapshot.ts";
import { type ReadBack, readBack } from "#domain/evidence/read-back.ts";
import { isLine, toLine, wordsCharsMax } from "#domain/richtext/attributes.ts";
import { type PrintedWords, projectText, toOffset } from "#domain/richtext/project-text.ts";
import { listStatisticCandidates, listWordingCandidates } from "./claims.ts";
import type { Desk, Span } from "./desk.ts";
import { loadPlanner } from "./planner.ts";

type Context = { doc: PMNode; print: PrintedWords; language: string };

/** Whether the words at a place say a figure, by what stands around them too. Null where the place holds no plain words of one block. */
export function readWordsBack(
  { doc, print, language }: Context,
  { from, to }: Span,
  figure: FigureValue,
): { words: string; result: ReadBack } | null {
  if (from >= to) return null;
  const $from = doc.resolve(from);
  const block = $from.parent;
  if (!block.isTextblock || to > $from.end()) return null;
  const words = toLine(doc.textBetween(from, to, "", "\ufffc"));
  if (words.includes("\ufffc") || !isLine(words, wordsCharsMax)) return null;
  const projected = projectText(block, print);
  const at = toOffset(projected, from - $from.start());
  return { words, result: readBack(words, figure, { language, context: projected.text, at }) };
}

/** Puts a figure at a place. The words that stand there stay, if they say its value; else the stored figure is printed. */
export function bindFigure(
  desk: Desk,
  span: Span,
  figure: { type: "statistic" | "derived"; ids: Record<string, string>; value: FigureValue },
): void {
  const { state } = desk.editor;
  const read = readWordsBack(contextOf(desk), span, figure.value);
  const words = read?.result.ok ? read.words : null;
  const node = state.schema.nodes[figure.type]?.create({ ...figure.ids, words });
  if (node) replaceInline(desk, span, { node, after: "" });
}

/** Puts a quotation at a place: those of its words that stand there already, else all of it. */
export function bindQuote(desk: Desk, span: Span, wording: WordingEvidence): void {
  const { quoteId, wordingId } = wording;
  const planned = planQuotations({
    doc: desk.editor.state.doc,
    evidence: desk.evidence.get(),
    wordings: [wording],
    options: desk.lintOptions(),
  }).find(({ from, to }) => from < span.to && span.from < to);
  const node = desk.editor.state.schema.nodes.inlineQuote?.create({
    quoteId,
    wordingId,
    ranges: planned?.ranges ?? null,
  });
  if (node) replaceInline(desk, planned ?? span, { node, after: planned?.after ?? "" });
}

/** Lets a quotation stand by itself: in place of an empty paragraph, else behind the block with the cursor. */
export function insertQuoteBlock(
  desk: Desk,
  span: Span,
  { quoteId, wordingId }: Pick<WordingEvidence, "quoteId" | "wordingId">,
): void {
  const { state } = desk.editor;
  const quote = state.schema.nodes.quote?.create({ quoteId, wordingId });
  if (quote) insertBlock(desk, span, quote);
}

export function insertBlock(desk: Desk, span: Span, block: PMNode): void {
  const { state, view } = desk.editor;
  const place = findBlockPlace(state.doc, span);
  const tr = state.tr.replaceWith(place.from, place.to, block);
  putCursorBehind(tr, place.from + block.nodeSize);
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** In place of an empty paragraph, else behind the block that holds the place, or behind the blocks that are selected whole. */
export function findBlockPlace(doc: PMNode, span: Span): Span {
  const $from = doc.resolve(span.from);
  // Only the document itself takes every kind of block.
  const top = $from.depth > 0 ? $from.node(1) : null;
  if (top?.type.name === "paragraph" && top.content.size === 0)
    return { from: $from.before(1), to: $from.after(1) };
  const at = Math.max(top ? $from.after(1) : span.to, sizeOfHead(doc));
  return { from: at, to: at };
}

function sizeOfHead(doc: PMNode): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
}

/** A block that nothing follows gets a paragraph behind it, to write on. */
function putCursorBehind(tr: Transaction, pos: number): void {
  const { paragraph } = tr.doc.type.schema.nodes;
  const after = tr.doc.resolve(pos).nodeAfter;
  if (!after && paragraph) tr.insert(pos, paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)));
}

function replaceInline(
  desk: Desk,
  { from, to }: Span,
  { node, after }: { node: PMNode; after: string },
): void {
  const { state, view } = desk.editor;
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock) return;
  const marks = (
    from === to ? $from.marks() : ($from.marksAcross(state.doc.resolve(to)) ?? [])
  ).filter(({ type }) => type.name !== "waived" && type.name !== "passage");
  const behind = after === "" ? [] : [state.schema.text(after, marks)];
  const tr = state.tr.replaceWith(from, to, Fragment.from([node.mark(marks), ...behind]));
  tr.setSelection(TextSelection.create(tr.doc, from + node.nodeSize + after.length));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  desk.linter.lintNow();
}

/** `isAnswered` is false where the server could not be asked, so that only what the tab knew was bound. */
export type BoundAll = { bound: number; left: number; isAnswered: boolean };

/** Binds every open claim that exactly one statistic or wording matches. */
export async function bindAll(desk: Desk): Promise<BoundAll> {
  const [isAnswered, { planFigures }] = await Promise.all([desk.claims.settle(), loadPlanner()]);
  const { state, view } = desk.editor;
  const snapshot = desk.evidence.get();
  const question = { doc: state.doc, evidence: snapshot, options: desk.lintOptions() };
  const figures = planFigures({ ...question, statistics: listStatisticCandidates(snapshot) });
  const quotations = planQuotations({ ...question, wordings: listWordingCandidates(snapshot) });
  const tr = applyBindings(state.tr, { figures, quotations });
  if (tr.docChanged) view.dispatch(tr);
  const { counts } = desk.linter.lintNow();
  return { bound: figures.length + quotations.length, left: counts.unsourced, isAnswered };
}

export function contextOf({ editor, evidence, language }: Desk): Context {
  return { doc: editor.state.doc, print: evidence.print, language };
}
