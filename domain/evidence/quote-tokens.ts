import { foldForComparison } from "./normalise.ts";

/**
 * A word, a number or a sign as the verdict compares it. `key` is folded (typography aside, case kept), with the spaces between a number's
 * groups of digits taken out; `start` and `end` are offsets in the original. Quotation marks are no tokens: which marks a text sets, and where
 * it nests or repeats them, is typography.
 */
export type QuoteToken = {
  kind: "word" | "number" | "sign";
  key: string;
  start: number;
  end: number;
  opensSentence: boolean;
};

const tokenPattern =
  /(?<number>(?<!\d[ .,]?)\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d\p{L}])|\d+(?:[.,:/]\d+)*)|(?<word>[\p{L}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*)|(?<dots>\.{3,})|(?<dash>-+)|(?<quote>["']|,,|<<|>>)|(?<sign>[^\s])/gu;
const sentenceEnds = new Set([".", "!", "?", "..."]);

/** Words, numbers and signs as they are compared, without quotation marks; `start` and `end` are UTF-16 code units of `text`, half open. */
export function tokeniseQuote(text: string): QuoteToken[] {
  const folded = foldForComparison(text, { caseless: false });
  const tokens: QuoteToken[] = [];
  let opensSentence = true;
  for (const match of folded.text.matchAll(tokenPattern)) {
    const { number, word, dots, dash, quote } = match.groups ?? {};
    if (quote !== undefined) continue;
    const kind = findKind({ number, word });
    const key = findKey(match[0], { number, dots, dash });
    const start = folded.starts[match.index] ?? 0;
    const end = folded.ends[match.index + match[0].length - 1] ?? start;
    tokens.push({ kind, key, start, end, opensSentence });
    opensSentence = kind === "sign" && (sentenceEnds.has(key) || (opensSentence && key !== ","));
  }
  return tokens;
}

/** Whether two tokens say the same on paper. */
export function isSameToken(a: QuoteToken, b: QuoteToken): boolean {
  return a.key === b.key;
}

type Groups = Record<"number" | "word" | "dots" | "dash", string | undefined>;

function findKind({ number, word }: Pick<Groups, "number" | "word">): QuoteToken["kind"] {
  if (number !== undefined) return "number";
  return word === undefined ? "sign" : "word";
}

function findKey(
  found: string,
  { number, dots, dash }: Pick<Groups, "number" | "dots" | "dash">,
): string {
  if (number !== undefined) return found.replaceAll(" ", "");
  if (dots !== undefined) return "...";
  return dash === undefined ? found : "-";
}

/** A passage's text with its tokens. */
export type ReadPassage = { text: string; tokens: QuoteToken[] };

export function readPassage(text: string): ReadPassage {
  return { text, tokens: tokeniseQuote(text) };
}
