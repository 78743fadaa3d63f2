import type { PlacedReading } from "./ellipsis.ts";
import { lastOfList } from "./figure-lists.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Told } from "./figure-topics.ts";
import type { Period } from "./periods.ts";
import { isForeseen } from "./topic-signs.ts";

const behindReach = 3;

/** Points and per cents are told of the same things; a figure without a unit has that of the one before it. */
function isSameKind({ first: one }: PlacedReading, { first: other }: PlacedReading): boolean {
  if (one.unit === null || other.unit === null) return true;
  const isShare = /^percent/;
  return (
    one.unit.kind === other.unit.kind ||
    (isShare.test(one.unit.kind) && isShare.test(other.unit.kind))
  );
}

/** "will grow 1.3% this year and 1.7% next, and not 1.6% and 1.8% as it had predicted": two figures that were foreseen have the times of the two before them, each of one. */
export class FigurePairs {
  #before: { reading: PlacedReading; period: Period | null; index: number }[] = [];

  find(scope: PeriodScope, { reading, index, status }: Told): Period | null {
    const { tokens, readings } = scope;
    const isJoined = [reading.from - 1, reading.to].some((at) => tokens[at]?.lower === "and");
    if (!isJoined || (status !== "F" && !isForeseen(scope, reading))) return null;
    const at = readings.indexOf(reading);
    const isFirst =
      readings[at + 1] !== undefined && lastOfList(scope, reading) === readings[at + 1];
    const first = isFirst ? reading : readings[at - 1];
    const last = isFirst ? readings[at + 1] : reading;
    if (!first || !last || lastOfList(scope, first) !== last) return null;
    if (tokens[last.from - 1]?.lower !== "and") return null;
    const isDated = [...scope.periods, ...scope.bases].some(
      ({ from }) => from >= last.to && from <= last.to + behindReach,
    );
    if (isDated) return null;
    const [one, two] = this.#before.slice(isFirst ? -2 : -3);
    if (!one?.period || !two?.period || one.period.value === two.period.value) return null;
    const isAlike = [one, two].every(
      (each) => index - each.index <= 1 && isSameKind(each.reading, reading),
    );
    if (!isAlike) return null;
    return { ...(isFirst ? one.period : two.period), isMeant: true };
  }

  tell(reading: PlacedReading, period: Period | null, index: number): void {
    this.#before = [...this.#before.slice(-2), { reading, period, index }];
  }
}
