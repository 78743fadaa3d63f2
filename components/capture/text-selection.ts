import type { Span } from "./room-types.ts";

/**
 * Between the browser's selection and a text layer's offsets. The text stands in paragraphs with `data-start`, and nothing but the text stands in them, so
 * that the length of what lies before a place is its offset.
 */
export function readSelection(root: HTMLElement): Span | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = toOffset(root, range.startContainer, range.startOffset);
  const end = toOffset(root, range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function toOffset(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (paragraph && root.contains(paragraph)) {
    const before = root.ownerDocument.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return startOf(paragraph) + before.toString().length;
  }
  // Between paragraphs: where a triple click ends, for one.
  const next = element?.children[offset] ?? element?.children[element.children.length - 1];
  if (!(next instanceof HTMLElement) || next.dataset.start === undefined) return null;
  const isPast = element !== null && offset >= element.children.length;
  return startOf(next) + (isPast ? (next.textContent?.length ?? 0) : 0);
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start);
}

/** The place of a span in the page; null where the text doesn't reach so far. */
export function toRange(root: HTMLElement, span: Span): Range | null {
  const start = findPlace(root, span.start, "start");
  const end = findPlace(root, span.end, "end");
  if (!start || !end) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function findPlace(
  root: HTMLElement,
  at: number,
  side: "start" | "end",
): { node: Text; offset: number } | null {
  for (const paragraph of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const from = startOf(paragraph);
    const length = paragraph.textContent?.length ?? 0;
    if (at < from || at > from + length) continue;
    const walker = root.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let passed = from;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const reaches = side === "start" ? at < passed + node.length : at <= passed + node.length;
      if (reaches) return { node, offset: at - passed };
      passed += node.length;
    }
  }
  return null;
}

/** Selects these words anew where the browser has lost them, because what stood around them was rendered again. */
export function keepSelection(root: HTMLElement, span: Span): void {
  if (readSelection(root)) return;
  const range = toRange(root, span);
  const selection = root.ownerDocument.getSelection();
  if (range && selection)
    selection.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
}

type Direction = "forward" | "backward";

/** Begins selecting by keyboard: one word, at the place given. */
export function selectWordAt(root: HTMLElement, at: number): void {
  const selection = root.ownerDocument.getSelection();
  const place = findPlace(root, at, "start");
  if (!selection || !place) return;
  selection.collapse(place.node, place.offset);
  selection.modify("extend", "forward", "word");
}

/** An arrow while words are being selected: it moves the one selected word; with Shift it extends the selection. False for other keys. */
export function moveSelection(root: HTMLElement, key: string, extend: boolean): boolean {
  const steps: Record<string, { direction: Direction; by: "word" | "line" }> = {
    ArrowRight: { direction: "forward", by: "word" },
    ArrowLeft: { direction: "backward", by: "word" },
    ArrowDown: { direction: "forward", by: "line" },
    ArrowUp: { direction: "backward", by: "line" },
  };
  const step = steps[key];
  const selection = root.ownerDocument.getSelection();
  if (!step || !selection) return false;
  if (extend) {
    selection.modify("extend", step.direction, step.by);
    return true;
  }
  if (step.direction === "forward" && step.by === "word") selection.collapseToEnd();
  else selection.collapseToStart();
  if (step.by === "line") {
    selection.modify("move", step.direction, "line");
    // Into the middle of a word, maybe: to its end, and back to its beginning.
    selection.modify("move", "forward", "word");
    selection.modify("move", "backward", "word");
  } else if (step.direction === "backward") selection.modify("move", "backward", "word");
  selection.modify("extend", "forward", "word");
  return true;
}

const highlightName = "chosen-words";

/** Keeps selected words marked while the focus is in a form. Browsers without highlights show the form's own copy of them only. */
export function highlight(root: HTMLElement, span: Span | null): void {
  if (!("highlights" in CSS)) return;
  const range = span && toRange(root, span);
  if (range) CSS.highlights.set(highlightName, new Highlight(range));
  else CSS.highlights.delete(highlightName);
}
