import { expect, it } from "vitest";
import { formatClock, parseClock } from "./clock.ts";

it.each([
  ["12", 12],
  ["0:12", 12],
  ["12:30.5", 750.5],
  ["1:02:03,5", 3723.5],
  [" 75:00 ", 4500],
  ["0:00", 0],
])("reads %s", (typed, seconds) => expect(parseClock(typed)).toBe(seconds));

it.each(["", "later", "1:75", "1:60:00", "-1", "1::2", "0:12.1234", "1:2:3:4", "12s"])(
  "reads no time in “%s”",
  (typed) => expect(parseClock(typed)).toBeNull(),
);

it.each([
  [0, "0:00"],
  [12, "0:12"],
  [12.5, "0:12.5"],
  [59.96, "1:00"],
  [3723.5, "1:02:03.5"],
])("writes %d as %s, and reads it back", (seconds, written) => {
  expect(formatClock(seconds)).toBe(written);
  expect(formatClock(parseClock(written) ?? Number.NaN)).toBe(written);
});
