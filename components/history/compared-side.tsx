import { joinClasses } from "#components/ui/class-names.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { CompareRow } from "#domain/briefs/history/view-compare.ts";
import { ComparedRuns } from "./compared-runs.tsx";

/** All of one of two texts, with what the other hasn't or has otherwise. */
export function ComparedSide({
  rows,
  side,
}: {
  rows: readonly CompareRow[];
  side: "before" | "after";
}) {
  const absent = side === "before" ? "added" : "removed";
  return sequence(
    rows.filter(({ state }) => state !== absent),
    ({ block, runs }) => (
      <p className={joinClasses("cmp-block", block.kind, block.within)}>
        <ComparedRuns runs={runs} side={side} />
      </p>
    ),
  );
}

/** Nothing of it changed. */
export function isQuiet({ state, isMoved }: CompareRow): boolean {
  return state === "same" && !isMoved;
}
