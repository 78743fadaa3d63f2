import { Parser } from "htmlparser2";

const chunkChars = 16_384;

/**
 * Whether a page has at most so many nodes, nested at most so deep. The DOM's parser takes quadratic time in depth (60,000 nested elements: eight
 * seconds), so the same tokeniser runs over the page first, builds nothing, and stops at the bound.
 */
export function isHtmlWithin(
  html: string,
  { nodesMax, depthMax }: { nodesMax: number; depthMax: number },
): boolean {
  let [nodes, depth, deepest] = [0, 0, 0];
  const parser = new Parser({
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
    if (nodes > nodesMax || deepest > depthMax) return false;
  }
  return true;
}
