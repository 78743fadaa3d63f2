import { type QuoteToken, tokeniseQuote } from "./quote-tokens.ts";

/**
 * What a quotation says of its own edits: `[…]`, `[...]` or an ellipsis in other brackets leaves words out, `[inserted]` adds or replaces
 * words, and brackets within a word ("[O]ur", "integrat[ed]") change letters. Between two omissions lies a segment, which must stand in one piece.
 */
export type QuoteItem =
  | { edit: null; token: QuoteToken }
  | { edit: "insertion"; token: QuoteToken }
  | { edit: "letters"; token: QuoteToken; before: string; inside: string; after: string };

export type QuoteSegment = QuoteItem[];

const bracketPattern =
  /[[(<]\s?(?:…|\.\s?\.\s?\.)\s?[\])>]|(?<before>[\p{L}\p{M}]*)\[(?<inside>[^[\]]{0,200})\](?<after>[\p{L}\p{M}]*)/gu;
const omissionPattern = /^[[(<]\s?(?:…|\.\s?\.\s?\.)\s?[\])>]$/u;

/** The quotation as it stands, brackets and all: what a source that prints the same brackets holds. */
export function readLiterally(quoteText: string): QuoteSegment {
  return trimEnds(tokeniseQuote(quoteText).map((token) => ({ edit: null, token })));
}

/** The quotation's segments with its declared edits; null where it declares none. */
export function readDeclaredEdits(quoteText: string): QuoteSegment[] | null {
  const segments: QuoteSegment[] = [[]];
  let at = 0;
  for (const match of quoteText.matchAll(bracketPattern)) {
    segments.at(-1)?.push(...readPlain(quoteText, at, match.index));
    at = match.index + match[0].length;
    if (omissionPattern.test(match[0])) segments.push([]);
    else segments.at(-1)?.push(readBrackets(match));
  }
  if (at === 0) return null;
  segments.at(-1)?.push(...readPlain(quoteText, at, quoteText.length));
  return segments
    .map(trimEnds)
    .filter((segment) => segment.some(({ edit }) => edit !== "insertion"));
}

function readPlain(text: string, start: number, end: number): QuoteItem[] {
  return tokeniseQuote(text.slice(start, end)).map((token) => ({
    edit: null,
    token: { ...token, start: token.start + start, end: token.end + start },
  }));
}

function readBrackets(match: RegExpMatchArray): QuoteItem {
  const { before = "", inside = "", after = "" } = match.groups ?? {};
  const start = match.index ?? 0;
  const token: QuoteToken = {
    kind: "word",
    key: before + inside + after,
    start,
    end: start + match[0].length,
    opensSentence: false,
  };
  if (before === "" && after === "") return { edit: "insertion", token };
  return { edit: "letters", token, before, inside, after };
}

const trimmedAtStart = new Set(["...", "-", ".", ","]);
const trimmedAtEnd = new Set(["...", "-", ".", ",", ";", ":"]);

/** A quotation may open with a dialogue's dash and close with the comma or stop of the sentence around it; neither is the speaker's. */
function trimEnds(segment: QuoteSegment): QuoteSegment {
  let [start, end] = [0, segment.length];
  while (
    start < end &&
    isTrimmed(segment[start], trimmedAtStart) &&
    segment[start + 1]?.token.kind !== "number"
  )
    start++;
  while (end > start && isTrimmed(segment[end - 1], trimmedAtEnd)) end--;
  return segment.slice(start, end);
}

function isTrimmed(item: QuoteItem | undefined, signs: Set<string>): boolean {
  return item !== undefined && item.edit === null && signs.has(item.token.key);
}

/** Whether a word of the source may stand where the quotation changed letters in brackets. */
export function fitsLetters(item: Extract<QuoteItem, { edit: "letters" }>, word: string): boolean {
  const { before, inside, after } = item;
  // At a word's beginning brackets may only change the case: "[O]ur" is "our", and never "your".
  if (before === "")
    return word.toLowerCase() === (inside + after).toLowerCase() && word.endsWith(after);
  if (!word.startsWith(before) || !word.endsWith(after)) return false;
  return (
    word.length - before.length - after.length <= lettersMax &&
    word.length >= before.length + after.length
  );
}

/** An ending that brackets replace ("integrat[ed]" for "integrating") is a few letters long. */
const lettersMax = 6;
