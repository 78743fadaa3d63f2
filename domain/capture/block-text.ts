/** The little of the DOM that reading text needs; linkedom and browsers both have it. */
export type TextNode = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<TextNode>;
};
type ElementLike = TextNode & { getAttribute(name: string): string | null };

const textNode = 3;
const elementNode = 1;

const names = (list: string) => new Set(list.split(" "));
/** What is never read: code, form controls, pictures' insides, and what an old browser would show instead. */
const unread = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO TEXTAREA SELECT BUTTON INPUT HEAD NOFRAMES DIALOG",
);
const paragraphs = names(
  "P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE UL OL DL H1 H2 H3 H4 H5 H6 ADDRESS FORM FIELDSET DETAILS HR",
);
const lines = names("LI TR DT DD SUMMARY CAPTION LEGEND OPTION");
const cells = names("TD TH");
/** Stands between the cells of a row, so that figures of two cells never run together into one. */
const cellMark = " | ";

/** The text so far, with the gap that is due before the next words: line ends, else a cell's mark. */
type Page = {
  text: string;
  lineEnds: number;
  markDue: boolean;
  rowHasCell: boolean;
  /** In a cell that has no words yet: paragraphs that open it part nothing. */
  cellIsFresh: boolean;
};
type Step = { node: TextNode; leaving: boolean };

/**
 * The text under a node as a reader sees it: paragraphs parted by blank lines, list items and rows on lines of their own. Walks without
 * recursion, so that no depth of nesting can exhaust the stack.
 */
export function readBlockText(root: TextNode): string {
  const page: Page = {
    text: "",
    lineEnds: 0,
    markDue: false,
    rowHasCell: false,
    cellIsFresh: false,
  };
  const stack: Step[] = [{ node: root, leaving: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leaving } = step;
    if (node.nodeType === textNode) addWords(page, node.nodeValue ?? "");
    if (node.nodeType === textNode || (node.nodeType === elementNode && !isRead(node))) continue;
    const name = node.nodeName.toUpperCase();
    if (name !== "BR") partBlocks(page, name, leaving);
    else if (!leaving) addLineEnd(page);
    if (leaving) continue;
    stack.push({ node, leaving: true });
    const children = [...node.childNodes];
    for (const child of children.reverse()) stack.push({ node: child, leaving: false });
  }
  return page.text.trim();
}

function addWords(page: Page, value: string): void {
  // In HTML a line's end within a paragraph is a space.
  const words = value.replace(/[\s\u00a0]+/g, " ");
  if (words.trim() === "") {
    if (words !== "" && page.text !== "" && page.lineEnds === 0 && !page.markDue) page.text += " ";
    return;
  }
  if (page.text !== "")
    page.text += page.markDue && page.lineEnds === 0 ? cellMark : "\n".repeat(page.lineEnds);
  page.text += words;
  page.lineEnds = 0;
  page.markDue = false;
  page.cellIsFresh = false;
}

/** Two line breaks one after the other part paragraphs. */
function addLineEnd(page: Page): void {
  page.lineEnds = Math.min(2, page.lineEnds + 1);
}

function partBlocks(page: Page, name: string, leaving: boolean): void {
  if (cells.has(name)) {
    partCells(page, leaving);
    return;
  }
  const ends = paragraphs.has(name) ? 2 : lines.has(name) ? 1 : 0;
  if (name === "TR") {
    page.rowHasCell = false;
    page.markDue = false;
    page.cellIsFresh = false;
  }
  if (ends > 0 && !page.cellIsFresh) page.lineEnds = Math.max(page.lineEnds, ends);
}

function partCells(page: Page, leaving: boolean): void {
  if (leaving) {
    if (!page.cellIsFresh) page.lineEnds = 0;
    page.cellIsFresh = false;
    return;
  }
  if (page.rowHasCell) page.markDue = true;
  page.rowHasCell = true;
  page.cellIsFresh = true;
}

function isRead(node: TextNode): boolean {
  if (unread.has(node.nodeName.toUpperCase())) return false;
  return !(isElement(node) && isHidden(node));
}

function isElement(node: TextNode): node is ElementLike {
  return node.nodeType === elementNode && "getAttribute" in node;
}

function isHidden(element: ElementLike): boolean {
  if (element.getAttribute("hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** How much there is under a node, and the depths of all its nodes added up; stops counting where a bound is passed. */
export function measureTree(
  root: TextNode,
  nodesMax: number,
): { nodes: number; depth: number; depthSum: number } {
  const size = { nodes: 0, depth: 0, depthSum: 0 };
  const stack: { node: TextNode; depth: number }[] = [{ node: root, depth: 1 }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    size.nodes++;
    size.depth = Math.max(size.depth, step.depth);
    size.depthSum += step.depth;
    if (size.nodes > nodesMax) break;
    for (const child of step.node.childNodes) stack.push({ node: child, depth: step.depth + 1 });
  }
  return size;
}
