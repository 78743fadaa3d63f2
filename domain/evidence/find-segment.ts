import type { QuoteSegment } from "./declared-edits.ts";
import { prepareLocator } from "./locate.ts";
import { isSameToken, type QuoteToken, type ReadPassage } from "./quote-tokens.ts";
import { diffTokens, type TokenDiff } from "./token-diff.ts";

/** Places where a segment's longest run of plain words stands, looked at before anything approximate. */
const placesMax = 40;

/** The first place at or after a token where the segment stands without a difference but for its declared edits. */
export function findExactly(
  segment: QuoteSegment,
  passage: QuoteToken[],
  from: number,
): TokenDiff | null {
  const run = findLongestRun(segment);
  if (run.length === 0) return null;
  const spare = segment.length * 2;
  let places = 0;
  for (let at = from; at + run.length <= passage.length && places < placesMax; at++) {
    if (!run.items.every(({ token }, index) => isSameAt(passage, at + index, token))) continue;
    if (run.length === segment.length) {
      return {
        cost: 0,
        steps: run.items.map((quoted, index) => {
          return { step: "same", quoted, held: passage[at + index] ?? quoted.token };
        }),
      };
    }
    places++;
    const window = passage.slice(
      Math.max(from, at - run.start - spare),
      at + segment.length - run.start + spare,
    );
    const diff = diffTokens(segment, window);
    const stands = ["same", "inserted", "replaced"];
    if (diff.steps.every(({ step }) => stands.includes(step))) return diff;
  }
  return null;
}

function isSameAt(passage: QuoteToken[], at: number, token: QuoteToken): boolean {
  const held = passage[at];
  return held !== undefined && isSameToken(held, token);
}

function findLongestRun(segment: QuoteSegment): {
  start: number;
  length: number;
  items: QuoteSegment;
} {
  let best = { start: 0, length: 0 };
  let start = 0;
  segment.forEach((item, index) => {
    if (item.edit !== null) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  return { ...best, items: segment.slice(best.start, best.start + best.length) };
}

/** The diff with the likeliest place behind the token `from`, within `tokensMax` if given; null where nothing comes near. */
export function findNear({
  segment,
  from,
  quoteText,
  passage,
  tokensMax,
}: {
  segment: QuoteSegment;
  from: number;
  quoteText: string;
  passage: ReadPassage;
  tokensMax?: number;
}): TokenDiff | null {
  const exact = readPlainText(segment, quoteText);
  const offset = from === 0 ? 0 : (passage.tokens[from]?.start ?? passage.text.length);
  const until = tokensMax === undefined ? undefined : passage.tokens[from + tokensMax]?.start;
  const place = prepareLocator(passage.text.slice(offset, until))({ exact });
  if (place === null) return null;
  const spare = Math.ceil(exact.length / 4) + 40;
  const start = Math.max(offset, place.start + offset - spare);
  const end = place.end + offset + spare;
  const window = passage.tokens.filter((token) => token.end > start && token.start < end);
  return diffTokens(segment, window);
}

/** What the quotation says is the source's: without the words that it declares as inserted. */
function readPlainText(segment: QuoteSegment, quoteText: string): string {
  let text = "";
  let at: number | null = null;
  for (const { edit, token } of segment) {
    if (edit !== "insertion") text += quoteText.slice(at ?? token.start, token.end);
    at = edit === "insertion" ? null : token.end;
    if (at === null && text !== "") text += " ";
  }
  return text;
}
