import { expect, test } from "vitest";
import { toHeaderMap } from "./headers.ts";

test("names are told apart without regard to case, and a header that comes twice keeps both values", () => {
  expect(
    toHeaderMap([
      ["Content-Type", "text/html"],
      ["Vary", "Accept"],
      ["vary", "Cookie"],
      ["__proto__", "x"],
    ]),
  ).toEqual(
    Object.fromEntries([
      ["content-type", "text/html"],
      ["vary", "Accept, Cookie"],
      ["__proto__", "x"],
    ]),
  );
});
