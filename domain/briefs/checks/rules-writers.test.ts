import { expect, it } from "vitest";
import { findWriters, type LeftText } from "./rules-writers.ts";

const left = (by: string, ...claims: string[]): LeftText => ({ by, claims: new Set(claims) });

it("names whoever brought a claim in, and not who kept it", () => {
  const writers = findWriters([
    left("ada", "a", "b"),
    left("edda", "a", "c"),
    left("ada", "a", "c"),
  ]);
  expect(Object.fromEntries(writers)).toEqual({ a: "ada", c: "edda" });
});

it("takes who brings back what was taken out for its writer", () => {
  expect(findWriters([left("ada", "a"), left("edda"), left("edda", "a")]).get("a")).toBe("edda");
});

it("passes over a text that was redacted", () => {
  const redacted: LeftText = { by: "edda", claims: null };
  expect(findWriters([left("ada", "a"), redacted, left("edda", "a")]).get("a")).toBe("ada");
});
