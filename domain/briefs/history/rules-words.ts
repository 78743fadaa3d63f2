import { diffArrays } from "diff";
import type { CompareToken, Run, RunState } from "./view-compare.ts";

/** More changes than this in one block: all of it was written anew. */
const changesMax = 2_000;
/** A word this short between two changes is read with them. */
const shortWord = 3;

/** What of a block's words stayed, went and came. Where they read the same, what they are bound to and how they are set is compared. */
export function compareTokens(
  before: readonly CompareToken[],
  after: readonly CompareToken[],
): Run[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.kind === other.kind && one.key === other.key,
    maxEditLength: changesMax,
  });
  if (changes === undefined) return order([runOf("removed", before), runOf("added", after)]);
  const runs: Run[] = [];
  let at = 0;
  let was = 0;
  for (const { added, removed, count } of changes) {
    if (removed) runs.push(runOf("removed", before.slice(was, was + count)));
    else if (added) runs.push(runOf("added", after.slice(at, at + count)));
    else runs.push(...splitSame(before.slice(was, was + count), after.slice(at, at + count)));
    if (!added) was += count;
    if (!removed) at += count;
  }
  return order(joinScattered(runs));
}

const runOf = (state: RunState, tokens: readonly CompareToken[]): Run => ({
  state,
  tokens: [...tokens],
});

function splitSame(before: readonly CompareToken[], after: readonly CompareToken[]): Run[] {
  const runs: Run[] = [];
  for (const [at, token] of after.entries()) {
    const state = stateOfSame(before[at] ?? token, token);
    const last = runs.at(-1);
    if (last?.state === state) last.tokens.push(token);
    else runs.push(runOf(state, [token]));
  }
  return runs;
}

function stateOfSame(before: CompareToken, after: CompareToken): RunState {
  if (before.binding !== after.binding) return "rebound";
  return before.style === after.style ? "same" : "restyled";
}

/** "the big red" against "a big blue" reads better as two phrases than as three changes with a word between them. */
function joinScattered(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const isBetween = isChange(runs[at - 1]) && isChange(runs[at + 1]);
    if (run.state !== "same" || !isBetween || !isSlight(run.tokens)) return [run];
    return [runOf("removed", run.tokens), runOf("added", run.tokens)];
  });
}

const isChange = (run: Run | undefined) => run?.state === "added" || run?.state === "removed";

function isSlight(tokens: readonly CompareToken[]): boolean {
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === "word" && only.key.length <= shortWord;
}

/** Of changes that touch, all that went comes before all that came. */
function order(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  let removed: CompareToken[] = [];
  let added: CompareToken[] = [];
  const close = () => {
    if (removed.length > 0) ordered.push(runOf("removed", removed));
    if (added.length > 0) ordered.push(runOf("added", added));
    [removed, added] = [[], []];
  };
  for (const run of runs) {
    if (run.state === "removed") removed.push(...run.tokens);
    else if (run.state === "added") added.push(...run.tokens);
    else {
      close();
      ordered.push(run);
    }
  }
  close();
  return ordered;
}
