import type { Node as PMNode } from "@tiptap/pm/model";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { alignBlocks } from "./rules-align.ts";
import { readBlocks } from "./rules-blocks.ts";
import { compareTokens } from "./rules-words.ts";
import {
  type CompareBlock,
  type ComparedKind,
  type CompareRow,
  type Comparison,
  type Run,
  tokenKinds,
} from "./view-compare.ts";

/** A document with what its evidence prints. */
export type PrintedDocument = { doc: PMNode; print: PrintedWords };

/** What a reader would see that differs, block by block and word by word. */
export function compareDocuments(before: PrintedDocument, after: PrintedDocument): Comparison {
  const was = readBlocks(before.doc, before.print);
  const is = readBlocks(after.doc, after.print);
  const rows = alignBlocks(was, is).flatMap((pair) => {
    const [old, now] = [was[pair.before ?? -1], is[pair.after ?? -1]];
    return compareBlocks(old, now, pair.isMoved) ?? [];
  });
  return { rows, ...count(rows) };
}

function compareBlocks(
  before: CompareBlock | undefined,
  after: CompareBlock | undefined,
  isMoved: boolean,
): CompareRow | null {
  const only = (state: "added" | "removed", block: CompareBlock): CompareRow => ({
    state,
    isMoved: false,
    wasKind: null,
    block,
    runs: [{ state, tokens: block.tokens }],
  });
  if (!before) return after ? only("added", after) : null;
  if (!after) return only("removed", before);
  const runs = compareTokens(before.tokens, after.tokens);
  const isOther = before.kind !== after.kind || before.level !== after.level;
  const isChanged = isOther || runs.some(({ state }) => state !== "same");
  const { kind, level } = before;
  return {
    state: isChanged ? "changed" : "same",
    isMoved,
    wasKind: isOther ? { kind, level } : null,
    block: after,
    runs,
  };
}

function count(rows: readonly CompareRow[]): Omit<Comparison, "rows"> {
  const counts = Object.fromEntries(
    tokenKinds.filter(isCounted).map((kind) => [kind, { added: 0, removed: 0 }]),
  ) as Comparison["counts"];
  let rebound = 0;
  for (const { state, tokens } of rows.flatMap((row): Run[] => row.runs)) {
    if (state === "rebound") rebound += 1;
    if (state !== "added" && state !== "removed") continue;
    for (const { kind, key } of tokens)
      if (isCounted(kind) && /[\p{L}\p{N}]/u.test(key)) counts[kind][state] += 1;
  }
  return { counts, rebound, moved: rows.filter(({ isMoved }) => isMoved).length };
}

function isCounted(
  kind: CompareRow["runs"][number]["tokens"][number]["kind"],
): kind is ComparedKind {
  return kind !== "break";
}
