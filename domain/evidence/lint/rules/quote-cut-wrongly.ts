import { citedWordings, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";

/** Ranges that reach beyond the wording, or cut it within a word, print something nobody said. */
export const quoteCutWrongly: Rule = (block, context) =>
  citedWordings(block, context)
    .filter(
      ({ ref, known }) =>
        ref.ranges?.some(([start, end]) => !isWholeWords(known.text, start, end)) ?? false,
    )
    .map(({ placed }) =>
      findingAbout(placed, {
        rule: "quoteCutWrongly",
        severity: "blocks",
        fixes: [{ kind: "quote_whole", nodeId: placed.ref.nodeId }],
      }),
    );

function isWholeWords(text: string, start: number, end: number): boolean {
  return end <= text.length && isBoundary(text, start) && isBoundary(text, end);
}

/** Not between two letters or digits, nor beside the point inside a number. */
function isBoundary(text: string, at: number): boolean {
  return !inWord.test(text.slice(Math.max(0, at - 2), at) + cut + text.slice(at, at + 2));
}

/** Stands for the place of the cut: a private-use character, which no wording holds. */
const cut = "\ue000";
const inWord = /[\p{L}\p{N}]\ue000[\p{L}\p{N}]|\p{N}[.,]\ue000\p{N}|\p{N}\ue000[.,]\p{N}/u;
