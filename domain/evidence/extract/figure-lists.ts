import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Token } from "./tokens.ts";

type Range = { from: number; to: number };

function isJoint(tokens: Token[], { to }: Range, { from }: Range): boolean {
  const words = tokens.slice(to, from).map(({ lower }) => lower);
  return /^(,|and|or|, and|и|, и)$/.test(words.join(" "));
}

/** The things that stand in one list with this, in order. */
function listOf<T extends Range>(tokens: Token[], things: readonly T[], at: number): readonly T[] {
  const holds = (one: T | undefined, other: T | undefined) =>
    one !== undefined && other !== undefined && isJoint(tokens, one, other);
  let [first, last] = [at, at];
  while (holds(things[first - 1], things[first])) first -= 1;
  while (holds(things[last], things[last + 1])) last += 1;
  return things.slice(first, last + 1);
}

/** "4% and 6% in 2022 and 2023 (respectively)": of two lists of the same length, each to each; null for any other. */
export function periodInList({ tokens, periods, readings }: PeriodScope, reading: PlacedReading) {
  const figures = listOf(tokens, readings, readings.indexOf(reading));
  if (figures.length < 2) return null;
  for (let at = 0; at < periods.length; at += 1) {
    const list = listOf(tokens, periods, at);
    if (list.length === figures.length) return list[figures.indexOf(reading)] ?? null;
    at += list.length - 1;
  }
  return null;
}
