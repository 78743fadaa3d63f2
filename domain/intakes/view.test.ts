import { expect, test } from "vitest";
import { mayAnswerYet } from "./view.ts";

test.each([
  ["failed", "connect.timeout", true],
  ["failed", "answer.refused", true],
  ["failed", "robots.denied", true],
  ["failed", "address.notPublic", false],
  ["failed", "address.scheme", false],
  ["ready", null, false],
] as const)("an address that is %s for %s may be asked again: %s", (state, failure, may) =>
  expect(mayAnswerYet({ state, failure })).toBe(may),
);
