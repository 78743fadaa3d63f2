import { expect, test } from "vitest";
import type { CheckOutcome } from "./outcomes.ts";
import { followCheck, newWatch, type Watch } from "./schedule.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 4, 1, 12);

/** Checks on these days after the first, each with what it found. */
function follow(checks: [days: number, outcome: CheckOutcome][]) {
  let watch = newWatch;
  let nextInMs = 0;
  const standings: string[] = [];
  for (const [days, outcome] of checks) {
    const now = new Date(start + days * day);
    ({ watch, nextInMs } = followCheck(watch, outcome, { now, chance: 0.5 }));
    standings.push(watch.standing);
  }
  return { standings, watch, days: nextInMs / day };
}

test("while nothing changes it is looked at less and less often", () => {
  const waits = [1, 2, 3, 4, 5, 9].map(
    (count) => follow(Array.from({ length: count }, (_, n) => [n * 7, "ok"])).days,
  );
  expect(waits.map(Math.round)).toEqual([7, 7, 14, 28, 56, 56]);
});

test("what changed elsewhere is quiet, too; a changed passage is looked at weekly again", () => {
  expect(
    follow([
      [0, "ok"],
      [7, "ok_changed_elsewhere"],
      [14, "ok"],
    ]),
  ).toMatchObject({ days: 14, standings: ["live", "live", "live"] });
  expect(
    follow([
      [0, "ok"],
      [7, "ok"],
      [14, "ok"],
      [28, "passage_changed"],
    ]),
  ).toMatchObject({ days: 7, watch: { standing: "drifted", quietChecks: 0 } });
});

test("a page that isn't found is dead on the third day, not at the third try", () => {
  expect(
    follow([
      [0, "gone"],
      [0.1, "gone"],
      [0.2, "gone"],
      [0.3, "gone"],
    ]).standings,
  ).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  expect(
    follow([
      [0, "ok"],
      [1, "gone"],
      [2, "soft_404"],
      [3, "gone"],
    ]).standings,
  ).toEqual(["live", "live", "live", "dead"]);
});

test("until it counts it is looked at daily, then monthly", () => {
  expect(follow([[0, "gone"]]).days).toBe(1);
  expect(
    follow([
      [0, "gone"],
      [1, "gone"],
      [2, "gone"],
    ]).days,
  ).toBe(28);
});

test("what can't be reached from here is never dead, and is live as soon as it answers", () => {
  const away = Array.from({ length: 9 }, (_, n): [number, CheckOutcome] => [n, "unreachable"]);
  expect(follow(away).standings.slice(2)).toEqual([
    "unknown",
    ...Array.from({ length: 6 }, () => "unreachable"),
  ]);
  expect(follow([...away, [10, "ok"]]).watch).toMatchObject({
    standing: "live",
    failing: null,
    failedDays: 0,
  });
});

test("an hour's fault between two other faults counts for neither", () => {
  expect(
    follow([
      [0, "gone"],
      [1, "gone"],
      [2, "unreachable"],
      [3, "gone"],
    ]).standings.at(-1),
  ).toBe("unknown");
});

test("what is doubted counts on the second day, and is looked at weekly from then on", () => {
  const look = (before: Watch, days: number) => {
    const now = new Date(start + days * day);
    return followCheck(before, "passage_missing", { now, chance: 0.5, isDoubtful: true });
  };
  const before = { ...newWatch, standing: "live" } as const;
  const first = look(before, 0);
  expect(first).toMatchObject({ isCounted: false, nextInMs: day, watch: { standing: "live" } });
  const again = look(first.watch, 0.2);
  expect(again).toMatchObject({ isCounted: false, watch: { failedDays: 1 } });
  const second = look(again.watch, 1);
  expect(second).toMatchObject({ isCounted: true, watch: { standing: "drifted" } });
  expect(look(second.watch, 8)).toMatchObject({ isCounted: true, nextInMs: 7 * day });
  const fine = followCheck(first.watch, "ok", { now: new Date(start + day), chance: 0.5 });
  expect(look(fine.watch, 2).isCounted).toBe(false);
});

test("what was added together isn't looked at together", () => {
  const at = (chance: number) =>
    followCheck(newWatch, "ok", { now: new Date(start), chance }).nextInMs;
  expect(at(1) - at(0)).toBeGreaterThan(day);
});
