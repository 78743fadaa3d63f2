import { expect, test } from "vitest";
import { sayProgress } from "./progress.ts";

function write(isTTY: boolean, of: number): string {
  let text = "";
  const stream = { isTTY, write: (more: string) => (text += more) };
  for (let done = 1; done <= of; done += 1) sayProgress({ done, of, parts: 10 }, stream);
  return text;
}

test("a terminal counts in one line", () => {
  expect(write(true, 3)).toBe("\r  1 of 3\r  2 of 3\r  3 of 3");
});

test("elsewhere each tenth is a line", () => {
  expect(write(false, 200).trim().split("\n")).toEqual(
    Array.from({ length: 10 }, (_, at) => `${at === 0 ? "" : "  "}${(at + 1) * 20} of 200`),
  );
});
