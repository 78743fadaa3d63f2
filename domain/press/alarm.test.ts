import { expect, test } from "vitest";
import { findPressAlarm, type PressState } from "./alarm.ts";

const at = (minutesAgo: number) => new Date(Date.UTC(2026, 2, 1, 12, -minutesAgo));
const iso = (minutesAgo: number) => at(minutesAgo).toISOString();
const well: PressState = { seenAt: at(0), failing: null, waiting: null, now: at(0) };
const waiting = (since: number, pressed: number | null) => ({
  count: 7,
  since: at(since),
  pressedAt: pressed === null ? null : at(pressed),
});

test.each<[string, Partial<PressState>, ReturnType<typeof findPressAlarm>]>([
  ["a worker is there and nothing waits", {}, null],
  ["it was there two minutes ago", { seenAt: at(2) }, null],
  [
    "no worker for four minutes",
    { seenAt: at(4) },
    { kind: "noWorker", since: iso(4), waiting: 0 },
  ],
  [
    "none for an hour, and pages wait",
    { seenAt: at(60), waiting: waiting(50, 61) },
    { kind: "noWorker", since: iso(60), waiting: 7 },
  ],
  ["none ever, at the first start", { seenAt: null, waiting: waiting(1, null) }, null],
  ["none ever, and nothing to do", { seenAt: null }, null],
  [
    "none ever, and pages wait",
    { seenAt: null, waiting: waiting(4, null) },
    { kind: "noWorker", since: null, waiting: 7 },
  ],
  ["a round failed just now", { failing: { since: at(1), reason: "r" } }, null],
  [
    "rounds have failed for long",
    { failing: { since: at(9), reason: "r" }, waiting: waiting(2, 9) },
    { kind: "failing", since: iso(9), reason: "r", waiting: 7 },
  ],
  ["much waits, and is being pressed", { waiting: waiting(30, 0) }, null],
  ["something waits since just now", { waiting: waiting(1, 900) }, null],
  [
    "pages wait and none is pressed",
    { waiting: waiting(10, 8) },
    { kind: "still", since: iso(8), waiting: 7 },
  ],
  [
    "pages wait and none ever was pressed",
    { waiting: waiting(10, null) },
    { kind: "still", since: iso(10), waiting: 7 },
  ],
  ["the clock was set back by an hour", { seenAt: at(-60), waiting: waiting(-60, -60) }, null],
])("%s", (_, state, alarm) => {
  expect(findPressAlarm({ ...well, ...state })).toEqual(alarm);
});
