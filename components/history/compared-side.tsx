import { joinClasses } from "#components/ui/class-names.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { CompareBlock, CompareRow } from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";
import { ComparedRuns } from "./compared-runs.tsx";

/** All of one of two texts, with what the other hasn't or has otherwise. */
export function ComparedSide({
  rows,
  side,
  words,
}: {
  rows: readonly CompareRow[];
  side: "before" | "after";
  words: ComparingWords;
}) {
  const absent = side === "before" ? "added" : "removed";
  return sequence(
    rows.filter(({ state }) => state !== absent),
    ({ block, runs }) => (
      <p className={classBlock(block)}>
        <ComparedRuns runs={runs} side={side} words={words} />
      </p>
    ),
  );
}

/** Nothing of it changed. */
export function isQuiet({ state, isMoved }: CompareRow): boolean {
  return state === "same" && !isMoved;
}

export function classBlock({ kind, within }: CompareBlock): string {
  return joinClasses("cmp-block", `cmp-${kind}`, within && `cmp-${within}`);
}
