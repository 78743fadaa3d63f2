import { Parser } from "htmlparser2";

const chunkChars = 16_384;

export type HtmlBounds = { nodesMax: number; depthMax: number; attributesMax: number };

/**
 * Whether a page has at most so many nodes, nested at most so deep, and no element with more attributes than that. The DOM's parser takes quadratic
 * time in depth (60,000 nested elements: eight seconds) and in an element's attributes (200,000: twenty), so the same tokeniser runs over the page first, builds nothing, and stops at the bound.
 */
export function isHtmlWithin(
  html: string,
  { nodesMax, depthMax, attributesMax }: HtmlBounds,
): boolean {
  let [nodes, depth, deepest, attributes, attributesMost] = [0, 0, 0, 0, 0];
  const parser = new Parser({
    onopentagname: () => {
      attributes = 0;
    },
    onattribute: () => {
      attributes++;
      attributesMost = Math.max(attributesMost, attributes);
    },
    onopentag: () => {
      nodes++;
      depth++;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth--;
    },
    ontext: () => {
      nodes++;
    },
    oncomment: () => {
      nodes++;
    },
  });
  for (let at = 0; at < html.length; at += chunkChars) {
    parser.write(html.slice(at, at + chunkChars));
    if (nodes > nodesMax || deepest > depthMax || attributesMost > attributesMax) return false;
  }
  return true;
}
