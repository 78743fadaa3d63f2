import { diffArrays } from "diff";

/** A piece of two texts in their order: in both, only in the first, only in the second. */
export type WordChange = { kind: "same" | "removed" | "added"; text: string };

/** Words and numbers are whole ("46.5", "co-operation"); blanks and signs stand for themselves. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,'’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|./gsu;
/** Texts that differ in more than this have little in common. */
const editsMax = 2_000;

/** What changed between two texts, word by word: joined, the pieces without the added ones are the first text, without the removed ones the second. Pure. */
export function compareWords(before: string, after: string): WordChange[] {
  const parts = diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], {
    maxEditLength: editsMax,
  });
  if (!parts) return [piece("removed", before), piece("added", after)];
  return parts.map(({ value, added, removed }) =>
    piece(added ? "added" : removed ? "removed" : "same", value.join("")),
  );
}

const piece = (kind: WordChange["kind"], text: string): WordChange => ({ kind, text });
