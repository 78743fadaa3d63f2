import type { Node as PMNode } from "@tiptap/pm/model";
import type { Place } from "./input-comments.ts";
import { anchorCharsMax } from "./rules-bounds.ts";
import { keepWithin, type Words } from "./rules-kept.ts";

/** Where a thread was begun. Offsets are of the block's text, in which each piece of evidence is one sign, so that offsets and positions agree. */
export type Anchor = { nodeId: string /** Null: on all of it. */; words: Words | null };

/** A stretch of a document. */
export type Span = { from: number; to: number };

/** What each piece of evidence counts as. */
export const evidenceSign = "\ufffc";
/** How much of what stands around the words is kept with them. */
const contextCharsMax = 1_000;

type Block = {
  node: PMNode;
  from: number /** Null of what holds no text itself. */;
  text: string | null;
};
export type IndexedDocument = { byId: ReadonlyMap<string, Block>; textblocks: readonly Block[] };

/** What a document's blocks and evidence say, to find many anchors in. */
export function indexDocument(doc: PMNode): IndexedDocument {
  const byId = new Map<string, Block>();
  const textblocks: Block[] = [];
  doc.descendants((node, from) => {
    const block = { node, from, text: node.isTextblock ? textOf(node) : null };
    if (typeof node.attrs.nodeId === "string") byId.set(node.attrs.nodeId, block);
    if (node.isTextblock) textblocks.push(block);
    return true;
  });
  return { byId, textblocks };
}

/** What stands in a stretch of a block. */
export function wordsIn(doc: PMNode, { from, to }: Span): string {
  return doc.textBetween(from, to, "", evidenceSign);
}

function textOf(textblock: PMNode): string {
  return textblock.textBetween(0, textblock.content.size, "", evidenceSign);
}

/** Where the words of an anchor stand now, however the text around them changed; null where most of them are gone. */
export function findAnchor(document: IndexedDocument, { nodeId, words }: Anchor): Span | null {
  const own = document.byId.get(nodeId);
  if (!words) return own ? { from: own.from, to: own.from + own.node.nodeSize } : null;
  const kept = own?.text == null ? null : keepWithin(words, own.text);
  if (own && kept?.share === 1) return toSpan(own, kept);
  const elsewhere = findElsewhere(document, words);
  if (elsewhere) return elsewhere;
  return own && kept ? toSpan(own, kept) : null;
}

function toSpan({ from }: Block, { start, end }: { start: number; end: number }): Span {
  return { from: from + 1 + start, to: from + 1 + end };
}

/** So much of their surroundings tells words from the same words elsewhere. */
const contextMin = 8;
const contextLookedAt = 32;
/** So many letters hardly stand in a text twice by chance. */
const tellingMin = 12;

/** The same words in whatever block: a paragraph was split, or moved, or pasted. */
function findElsewhere({ textblocks }: IndexedDocument, words: Words): Span | null {
  const found = textblocks.flatMap((block) =>
    listPlaces(block.text ?? "", words.exact).map((start) => {
      const end = start + words.exact.length;
      return { block, start, end, score: scoreOf(words, block.text ?? "", { start, end }) };
    }),
  );
  const [best] = found.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const isTelling =
    found.length === 1 && words.exact.replaceAll(/\P{L}/gu, "").length >= tellingMin;
  return best.score >= contextMin || isTelling ? toSpan(best.block, best) : null;
}

function listPlaces(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length))
    places.push(at);
  return places;
}

function scoreOf(
  { before, after }: Words,
  text: string,
  { start, end }: { start: number; end: number },
) {
  let left = 0;
  while (left < contextLookedAt && start > left && before.at(-1 - left) === text[start - 1 - left])
    left += 1;
  let right = 0;
  while (right < contextLookedAt && end + right < text.length && after[right] === text[end + right])
    right += 1;
  return left + right;
}

/** What a selection is a comment on: one thing, or words within one block; null where there is nothing to comment on. Of several blocks the first that has some counts. */
export function placeOf(doc: PMNode, { from, to }: Span): Place | null {
  const whole = doc.nodeAt(from);
  if (whole && !whole.isText && whole.nodeSize === to - from) return ofWhole(whole);
  let found: Place | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (found || !node.isTextblock) return found === null;
    const text = textOf(node);
    const start = Math.max(0, from - pos - 1);
    const end = Math.min(text.length, to - pos - 1, start + anchorCharsMax);
    found = ofWords(node, trim(text, { start, end }));
    return false;
  });
  return found;
}

function ofWhole({ attrs }: PMNode): Place | null {
  return typeof attrs.nodeId === "string" ? { nodeId: attrs.nodeId, words: null } : null;
}

function ofWords(textblock: PMNode, { start, end }: { start: number; end: number }): Place | null {
  const { nodeId }: { nodeId?: unknown } = textblock.attrs;
  if (typeof nodeId !== "string" || start >= end) return null;
  const only = end - start === 1 ? textblock.nodeAt(start) : null;
  if (only && !only.isText) return ofWhole(only);
  return { nodeId, words: { start, end, exact: textOf(textblock).slice(start, end) } };
}

function trim(text: string, { start, end }: { start: number; end: number }) {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/** A place with what stands around it, as it is kept; null where something else stands there. */
export function anchorAt({ byId }: IndexedDocument, { nodeId, words }: Place): Anchor | null {
  const block = byId.get(nodeId);
  if (!block) return null;
  if (!words) return { nodeId, words: null };
  const { start, end, exact } = words;
  if (block.text === null || block.text.slice(start, end) !== exact) return null;
  const before = block.text.slice(Math.max(0, start - contextCharsMax), start);
  return {
    nodeId,
    words: { ...words, before, after: block.text.slice(end, end + contextCharsMax) },
  };
}
