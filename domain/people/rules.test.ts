import { expect, test } from "vitest";
import { checkFactOrigin, checkHeldDates, isRoleHeldOn } from "./rules.ts";

test.each([
  [{ from: "2020", to: null }, "2023-11", true],
  [{ from: "2020", to: "2023" }, "2023-12-31", true],
  [{ from: "2020", to: "2023" }, "2024-01-01", false],
  [{ from: "2024", to: null }, "2023-12-31", false],
  [{ from: null, to: null }, "1999-12-08", true],
  // Some time in 2024 is all that is known of the end: that year has the benefit of the doubt.
  [{ from: null, to: "2024" }, "2024-12", true],
  // About 2023 may be the day that the role began.
  [{ from: "2023-12-01", to: null }, "2023~", true],
  [{ from: "2020", to: null }, null, null],
] as const)("a role held %o on %s: %s", (held, on, expected) => {
  expect(isRoleHeldOn(held, on)).toBe(expected);
});

test("a role may begin and end on the same day and not before it", () => {
  expect(checkHeldDates({ from: "2023-05-01", to: "2023-05-01" })).toEqual([]);
  expect(checkHeldDates({ from: "2023-05-02", to: "2023-05-01" })).toHaveLength(1);
});

test("a fact has a passage or a reason, not both and not neither", () => {
  expect(checkFactOrigin({ passageId: "p", noPassageBecause: null })).toEqual([]);
  expect(checkFactOrigin({ passageId: null, noPassageBecause: "why" })).toEqual([]);
  expect(checkFactOrigin({ passageId: null, noPassageBecause: null })).toHaveLength(1);
  expect(checkFactOrigin({ passageId: "p", noPassageBecause: "why" })).toHaveLength(1);
});
