import { diffArrays } from "diff";

/** Words of a block, with what stood around them when somebody pointed at them. */
export type Words = { start: number; end: number; exact: string; before: string; after: string };

type Token = { text: string; start: number; end: number };
type Kept = {
  start: number;
  end: number /** Of the words' letters, how many are left. */;
  share: number;
};

/** More changes than this in a paragraph: it was written anew. */
const changesMax = 600;
/** With less of them left, it is about words that are gone. */
const shareMin = 0.5;

/** Where words stand in their own block after it was edited: what is left of them, and what was written in between. Null where too little is. */
export function keepWithin(words: Words, text: string): Kept | null {
  const { start, end, exact, before, after } = words;
  const isSame =
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(before) &&
    text.slice(end).startsWith(after);
  if (isSame) return { start, end, share: 1 };
  const was = [...tokenise(before), ...tokenise(exact), ...tokenise(after)];
  const first = tokenise(before).length;
  const ours = { first, last: first + tokenise(exact).length - 1 };
  const kept = listKept(was, tokenise(text)).filter(
    ([old]) => old >= ours.first && old <= ours.last && weigh(was[old]) > 0,
  );
  const [begin, finish] = [kept[0]?.[1], kept.at(-1)?.[1]];
  if (!begin || !finish) return null;
  const share = sum(kept.map(([old]) => was[old])) / sum(was.slice(ours.first, ours.last + 1));
  const found = { start: begin.start, end: finish.end, share };
  return share < shareMin || isScattered(found, exact) ? null : found;
}

/** Each token that stayed, by its place among the old ones. */
function listKept(was: readonly Token[], is: readonly Token[]): [number, Token][] {
  const changes = diffArrays([...was], [...is], {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: changesMax,
  });
  const kept: [number, Token][] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed)
      kept.push(
        ...is.slice(now, now + count).map((token, at): [number, Token] => [old + at, token]),
      );
    if (!added) old += count;
    if (!removed) now += count;
  }
  return kept;
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

/** Blanks and stops stay by chance. */
function weigh(token: Token | undefined): number {
  if (token === undefined || /^\s/u.test(token.text)) return 0;
  return /^[\p{L}\p{N}]/u.test(token.text) ? token.text.length : 0.1;
}

function sum(tokens: readonly (Token | undefined)[]): number {
  return tokens.reduce((all, token) => all + weigh(token), 0);
}

/** A word at either end of a paragraph isn't the phrase any more. */
function isScattered({ start, end }: Kept, exact: string): boolean {
  return end - start > exact.length * 3 + 40;
}
