import type { Token } from "./tokens.ts";
import { tokenise } from "./tokens.ts";

type Word = { text: string; isStem: boolean };
type Entry<T> = { words: readonly Word[]; value: T };
type Index<T> = {
  exact: Map<string, readonly Entry<T>[]>;
  stems: Map<string, readonly Entry<T>[]>;
  found: Map<string, readonly Entry<T>[]>;
};

/** Phrases found by their first word, or backwards by their last. A word that ends in * is a stem: "рубл*". */
export type PhraseTable<T> = { forward: Index<T>; backward: Index<T> };

export type PhraseMatch<T> = { from: number; to: number; value: T };

const foundMax = 20_000;
const stemCharsMin = 2;

function emptyIndex<T>(): Index<T> {
  return { exact: new Map(), stems: new Map(), found: new Map() };
}

function longestFirst<T>(entries: readonly Entry<T>[]): readonly Entry<T>[] {
  return entries.toSorted((a, b) => b.words.length - a.words.length);
}

function add<T>(index: Index<T>, key: Word | undefined, entry: Entry<T>): void {
  const map = key?.isStem ? index.stems : index.exact;
  const text = key?.text ?? "";
  map.set(text, longestFirst([...(map.get(text) ?? []), entry]));
}

/** Splits a lexicon phrase exactly as the text will be split; a star makes a stem of the word before it. */
function splitPhrase(phrase: string): Word[] {
  const words: Word[] = [];
  for (const { lower } of tokenise(phrase, { decimalComma: false, months: new Set() })) {
    if (lower === "*") words.push({ text: words.pop()?.text ?? "", isStem: true });
    else words.push({ text: lower, isStem: false });
  }
  return words;
}

export function compilePhrases<T>(phrases: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table: PhraseTable<T> = { forward: emptyIndex(), backward: emptyIndex() };
  for (const [phrase, value] of phrases) {
    const words = splitPhrase(phrase);
    const entry = { words, value };
    add(table.forward, words[0], entry);
    add(table.backward, words.at(-1), entry);
  }
  return table;
}

export function compileWords(words: Iterable<string>): PhraseTable<true> {
  return compilePhrases([...words].map((word) => [word, true] as const));
}

function isCyrillic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x400 && code <= 0x52f;
}

const none: readonly never[] = [];

/** The phrases that begin (or end) with a word. Stems are tried only for Cyrillic words and remembered, so that a long text costs one search per distinct word. */
function candidates<T>(index: Index<T>, word: string): readonly Entry<T>[] {
  if (index.stems.size === 0 || !isCyrillic(word)) return index.exact.get(word) ?? none;
  const known = index.found.get(word);
  if (known) return known;
  const entries = [...(index.exact.get(word) ?? none)];
  for (let length = Math.min(word.length, 24); length >= stemCharsMin; length -= 1)
    entries.push(...(index.stems.get(word.slice(0, length)) ?? none));
  const found = longestFirst(entries);
  if (index.found.size >= foundMax) index.found.clear();
  index.found.set(word, found);
  return found;
}

function fits({ text, isStem }: Word, token: Token | undefined): boolean {
  if (!token) return false;
  return isStem ? token.lower.startsWith(text) : token.lower === text;
}

/** Whether the entry's words are those of the tokens from `from`. */
function standsAt({ words }: Entry<unknown>, tokens: Token[], from: number): boolean {
  let at = from;
  for (const word of words) {
    if (!fits(word, tokens[at])) return false;
    at += 1;
  }
  return true;
}

/** The longest phrase that begins at token `at`. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  tokens: Token[],
  at: number,
): PhraseMatch<T> | null {
  const first = tokens[at];
  if (!first) return null;
  for (const entry of candidates(table.forward, first.lower))
    if (standsAt(entry, tokens, at))
      return { from: at, to: at + entry.words.length, value: entry.value };
  return null;
}

/** The longest phrase whose last token is `end - 1`. */
export function matchPhraseBefore<T>(
  table: PhraseTable<T>,
  tokens: Token[],
  end: number,
): PhraseMatch<T> | null {
  const last = tokens[end - 1];
  if (!last) return null;
  for (const entry of candidates(table.backward, last.lower)) {
    const from = end - entry.words.length;
    if (from >= 0 && standsAt(entry, tokens, from)) return { from, to: end, value: entry.value };
  }
  return null;
}

export function hasWord(table: PhraseTable<unknown>, token: Token | undefined): boolean {
  return (
    token !== undefined &&
    candidates(table.forward, token.lower).some(({ words }) => words.length === 1)
  );
}

/** Whether any phrase of the table begins with a word. */
export function beginsPhrase(table: PhraseTable<unknown>, word: string): boolean {
  return candidates(table.forward, word).length > 0;
}

/** Whether any phrase of the table stands among the tokens. */
export function hasPhrase(table: PhraseTable<unknown>, tokens: Token[]): boolean {
  return tokens.some((_, at) => matchPhrase(table, tokens, at) !== null);
}
