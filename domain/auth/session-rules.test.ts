import { expect, test } from "vitest";
import { isSessionOpen, toSessionEnd } from "./session-rules.ts";

const signedInAt = new Date("2026-03-02T08:00:00Z");
const hoursLater = (hours: number) => new Date(signedInAt.getTime() + hours * 3_600_000);
const session = (lastSeenHours: number) => ({
  lastSeenAt: hoursLater(lastSeenHours),
  expiresAt: toSessionEnd(signedInAt),
  endedAt: null,
});

test.each([
  ["just signed in", session(0), 0, true],
  ["unused for less than twelve hours", session(0), 11.9, true],
  ["unused for twelve hours", session(0), 12, false],
  ["in daily use, on its seventh day", session(167), 167.9, true],
  ["in daily use, after seven days", session(167.9), 168, false],
  ["ended", { ...session(0), endedAt: hoursLater(1) }, 1, false],
])("a session %s", (_, times, hours, open) => {
  expect(isSessionOpen(times, hoursLater(hours))).toBe(open);
});
