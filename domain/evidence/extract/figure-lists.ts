import type { PlacedReading } from "./ellipsis.ts";
import { isDirectlyBehind } from "./figure-bases.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { toMeantPeriod } from "./figure-since.ts";
import { shiftPeriod } from "./period-shifts.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Period } from "./periods.ts";
import type { Token } from "./tokens.ts";

type Range = { from: number; to: number };

/** ", and". */
const jointTokensMax = 2;

function isJoint(tokens: Token[], { to }: Range, { from }: Range): boolean {
  if (from - to > jointTokensMax) return false;
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

/** "a year earlier – 6,240 and 9,580", «в 2023 году – 28 и 6 млрд»: the figure before it in its list, where "and" alone parts them. */
export function isJoinedToBefore(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
): boolean {
  const before = readings[readings.indexOf(reading) - 1];
  return (
    before !== undefined &&
    before.first.unit?.kind !== "ratio" &&
    reading.from - before.to === 1 &&
    /^(and|и)$/.test(tokens[before.to]?.lower ?? "")
  );
}

/** "drew 30,000 and 25,000 visitors in May": the last of the list that the figure stands in, where nothing but commas and "and" part them. */
export function lastOfList(
  { tokens, readings }: PeriodScope,
  reading: PlacedReading,
): PlacedReading {
  return listOf(tokens, readings, readings.indexOf(reading)).at(-1) ?? reading;
}

/** "500 men and 300 women in 2022 and 600 men and 400 women in 2023": where each time stands right behind a figure, the next one behind, within its own clause. */
export function trailingPeriod(scope: PeriodScope, reading: PlacedReading): Period | null {
  const { tokens, periods, readings } = scope;
  if (periods.length < 2) return null;
  const next = periods.find(({ from }) => from >= reading.to);
  if (!next || !isPlainList(tokens, reading.to, next.from, readings)) return null;
  const areTrailing = periods.every((period) =>
    readings.some((each) => isDirectlyBehind(tokens, each, period)),
  );
  return areTrailing ? next : null;
}

/** Whether only figures and what joins them stand from `from` to `to`. */
function isPlainList(
  tokens: Token[],
  from: number,
  to: number,
  readings: readonly PlacedReading[],
): boolean {
  for (let at = from; at < to; at += 1) {
    const inner = readings.find((each) => each.from === at);
    if (inner) at = inner.to - 1;
    else if (!/^(,|and|or|in|for|и|в|за)$/.test(tokens[at]?.lower ?? "")) return false;
  }
  return true;
}

/** "fell 5% in May and June": of one figure, all of a list of times that follow one another; else the time itself. */
export function withListed({ tokens, periods }: PeriodScope, period: Period): Period {
  const list = listOf(tokens, periods, periods.indexOf(period));
  if (list.length < 2) return period;
  const [first, last] = [list[0]?.value, list.at(-1)?.value];
  const isRun = list.every(
    ({ value }, at) => at === 0 || value === shiftPeriod(list[at - 1]?.value ?? "", 1),
  );
  const run = isRun ? canonicalPeriod(`${first?.split("/")[0]}/${last?.split("/").at(-1)}`) : null;
  return toMeantPeriod(run, period.from, list.at(-1)?.to ?? period.to) ?? period;
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
