import { expect, test } from "vitest";
import { findNextAttempt } from "./rules-retries.ts";

const now = new Date("2026-11-30T03:00:00Z");

test("a server that is down is asked again after growing waits, and given up after a day", () => {
  const waits = Array.from({ length: 8 }, (_, n) => {
    const next = findNextAttempt({ failure: "refused", attempts: n + 1 }, now);
    return next && (next.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, null]);
});

test.each(["recipient_refused", "content_refused"] as const)(
  "%s is given up at once",
  (failure) => {
    expect(findNextAttempt({ failure, attempts: 1 }, now)).toBeNull();
  },
);
