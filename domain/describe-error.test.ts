import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

test("a failed query is logged without what it was given, on however many lines that stood", () => {
  const cause = new Error("the connection was lost");
  const error = new DrizzleQueryError(
    "select * from staff where email = $1",
    ["olga@example.org", "a draft\n    at all\nof many lines"],
    cause,
  );
  const text = describeError(error);
  expect(text).toContain("Failed query: select * from staff where email = $1");
  expect(text).toContain("caused by Error: the connection was lost");
  expect(text).toContain("describe-error.test.ts");
  expect(text).not.toMatch(/olga|draft|at all|many lines/);
});

test("any other error keeps its message and where it happened", () => {
  const text = describeError(new TypeError("x is not a function"));
  expect(text).toMatch(/^TypeError: x is not a function\n\s+at .*describe-error\.test\.ts/);
});

test("what is thrown without being an error says only what it is", () => {
  expect(describeError("olga@example.org")).toBe("string");
});
