import type { Token } from "./tokens.ts";
import { tokenise } from "./tokens.ts";

type Entry<T> = { words: string[]; value: T };
type Index<T> = {
  exact: Map<string, Entry<T>[]>;
  stems: Map<string, Entry<T>[]>;
  found: Map<string, Entry<T>[]>;
};

/** Phrases found by their first word, or backwards by their last. A word that ends in * is a stem: "рубл*". */
export type PhraseTable<T> = { forward: Index<T>; backward: Index<T> };

export type PhraseMatch<T> = { from: number; to: number; value: T };

const foundMax = 20_000;
const stemCharsMin = 2;

function emptyIndex<T>(): Index<T> {
  return { exact: new Map(), stems: new Map(), found: new Map() };
}

function add<T>(index: Index<T>, key: string, entry: Entry<T>): void {
  const isStem = key.endsWith("*");
  const map = isStem ? index.stems : index.exact;
  const word = isStem ? key.slice(0, -1) : key;
  const entries = map.get(word) ?? [];
  entries.push(entry);
  entries.sort((a, b) => b.words.length - a.words.length);
  map.set(word, entries);
}

/** Splits a lexicon phrase exactly as the text will be split, keeping the stars. */
function splitPhrase(phrase: string): string[] {
  const words: string[] = [];
  for (const token of tokenise(phrase, { decimalComma: false, months: new Set() })) {
    if (token.lower === "*") words.push(`${words.pop() ?? ""}*`);
    else words.push(token.lower);
  }
  return words;
}

export function compilePhrases<T>(phrases: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table: PhraseTable<T> = { forward: emptyIndex(), backward: emptyIndex() };
  for (const [phrase, value] of phrases) {
    const words = splitPhrase(phrase);
    const entry = { words, value };
    add(table.forward, words[0] ?? "", entry);
    add(table.backward, words.at(-1) ?? "", entry);
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

/** Stems are tried only for Cyrillic words and remembered, so that a long text costs one search per distinct word. */
function candidates<T>(index: Index<T>, word: string): Entry<T>[] {
  const exact = index.exact.get(word);
  if (index.stems.size === 0 || !isCyrillic(word)) return exact ?? [];
  const known = index.found.get(word);
  if (known) return known;
  const entries = [...(exact ?? [])];
  for (let length = Math.min(word.length, 24); length >= stemCharsMin; length -= 1)
    entries.push(...(index.stems.get(word.slice(0, length)) ?? []));
  entries.sort((a, b) => b.words.length - a.words.length);
  if (index.found.size >= foundMax) index.found.clear();
  index.found.set(word, entries);
  return entries;
}

function fits(word: string, token: Token | undefined): boolean {
  if (!token) return false;
  return word.endsWith("*") ? token.lower.startsWith(word.slice(0, -1)) : token.lower === word;
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
    if (entry.words.every((word, offset) => fits(word, tokens[at + offset])))
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
    if (from >= 0 && entry.words.every((word, offset) => fits(word, tokens[from + offset])))
      return { from, to: end, value: entry.value };
  }
  return null;
}

export function hasWord(table: PhraseTable<unknown>, token: Token | undefined): boolean {
  return (
    token !== undefined &&
    candidates(table.forward, token.lower).some(
      (e) => e.words.length === 1 && fits(e.words[0] ?? "", token),
    )
  );
}

/** Whether any phrase of the table stands among the tokens. */
export function hasPhrase(table: PhraseTable<unknown>, tokens: Token[]): boolean {
  return tokens.some((_, at) => matchPhrase(table, tokens, at) !== null);
}
