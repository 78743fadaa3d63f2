import { isDigitAt, readNumeral } from "./numerals.ts";

/** `code` is what looks like numbers or words and is neither: addresses, hashtags, 8.12.1999. */
export type TokenKind = "word" | "number" | "mark" | "code";

/** White space before a token: none, blanks, one line end, a blank line. */
export const gaps = { none: 0, blank: 1, line: 2, paragraph: 3 } as const;
export type Gap = (typeof gaps)[keyof typeof gaps];

export type Token = {
  kind: TokenKind;
  start: number;
  end: number;
  /** A word in lower case with straight apostrophes and no soft hyphens; a number as a decimal string; else as written. */
  lower: string;
  capital: boolean;
  gap: Gap;
};

export type TokenOptions = {
  decimalComma: boolean;
  /** Month names, after which a blank never joins groups of digits: "8 December 200 people". */
  months: ReadonlySet<string>;
};

const letter = /\p{L}/u;

function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0x400 && code <= 0x52f) return true;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  if (code >= 0x2000 && code <= 0x20cf) return false;
  return code >= 0xaa && letter.test(String.fromCharCode(code));
}

/** Soft hyphens, joiners and combining accents live inside words. */
function isWordFiller(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060
  );
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

function isSpaceCode(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x7f
  );
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 0x2028 || code === 0x85;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isLetterCode(code) || isWordFiller(code) || (code >= 48 && code <= 57)) end += 1;
    else if (isApostrophe(code) && isLetterCode(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
}

function addressEnd(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    !isSpaceCode(text.charCodeAt(end)) &&
    !'"<>()«»“”„'.includes(text.charAt(end))
  )
    end += 1;
  while (end > at && ".,;:!?".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function isAddress(text: string, wordStart: number, end: number): boolean {
  if (text.charAt(end) === "@") return isLetterCode(text.charCodeAt(end + 1));
  if (text.startsWith("://", end)) return true;
  return text.charAt(end) === "." && text.slice(wordStart, end).toLowerCase() === "www";
}

const fillers = /\u00ad|\u200b|\u200c|\u200d|\u2060|\u0301/g;
const folded = /\u00ad|\u200b|\u200c|\u200d|\u2060|\u0301|\u2019|\u02bc|ё/;

/** Lower case for looking words up: an accent that only marks stress, a soft hyphen or a typographic apostrophe must not hide a word. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!folded.test(lower)) return lower;
  return lower
    .replace(fillers, "")
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/ё/g, "е");
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Read as what they are the small forms of. */
const smallMarks: ReadonlyMap<string, string> = new Map([
  ["‹", "«"],
  ["›", "»"],
]);

/** What a token keeps of a word: how it is looked up, and whether it was written with a capital. */
type Folded = { lower: string; capital: boolean };
/** Each word of a text is folded once, and `lower` is the same string wherever it stands, so that finding it in a table compares no letters. */
type Words = { asWritten: Map<string, Folded>; byLower: Map<string, string> };

function fold(words: Words, written: string): Folded {
  const known = words.asWritten.get(written);
  if (known) return known;
  const word = foldWord(written);
  const lower = words.byLower.get(word) ?? word;
  words.byLower.set(lower, lower);
  const folded = { lower, capital: isCapital(written) };
  words.asWritten.set(written, folded);
  return folded;
}

type Reading = { options: TokenOptions; words: Words; previousWord: string; gap: Gap };

/** The token that begins at `start`, where no blank is. */
function readToken(text: string, start: number, reading: Reading): Token {
  const { options, words, previousWord, gap } = reading;
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) {
    const allowSpace = !options.months.has(previousWord);
    const numeral = readNumeral(text, start, { decimalComma: options.decimalComma, allowSpace });
    const { end, value } = numeral;
    return value === null
      ? { kind: "code", start, end, lower: text.slice(start, end), capital: false, gap }
      : { kind: "number", start, end, lower: value, capital: false, gap };
  }
  if (isLetterCode(code)) {
    const end = wordEnd(text, start);
    if (isAddress(text, start, end))
      return { kind: "code", start, end: addressEnd(text, start), lower: "", capital: false, gap };
    const { lower, capital } = fold(words, text.slice(start, end));
    return { kind: "word", start, end, lower, capital, gap };
  }
  const isTag = code === 35 || code === 64;
  if (isTag && (isLetterCode(text.charCodeAt(start + 1)) || isDigitAt(text, start + 1)))
    return { kind: "code", start, end: wordEnd(text, start + 1), lower: "", capital: false, gap };
  const isPair = code >= 0xd800 && code <= 0xdbff && start + 1 < text.length;
  const end = start + (isPair ? 2 : 1);
  const mark = text.slice(start, end);
  return { kind: "mark", start, end, lower: smallMarks.get(mark) ?? mark, capital: false, gap };
}

function widenGap(gap: Gap, code: number): Gap {
  if (code === 0x2029) return gaps.paragraph;
  if (isLineEnd(code)) return gap >= gaps.line ? gaps.paragraph : gaps.line;
  return gap === gaps.none ? gaps.blank : gap;
}

/** One pass over the text, linear whatever it holds. */
export function tokenise(text: string, options: TokenOptions): Token[] {
  const tokens: Token[] = [];
  const words: Words = { asWritten: new Map(), byLower: new Map() };
  const reading: Reading = { options, words, previousWord: "", gap: gaps.none };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code)) {
      reading.gap = widenGap(reading.gap, code);
      at += 1;
      continue;
    }
    const token = readToken(text, at, reading);
    tokens.push(token);
    reading.previousWord = token.kind === "word" ? token.lower : "";
    reading.gap = gaps.none;
    at = token.end;
  }
  return tokens;
}
