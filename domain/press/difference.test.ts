import { expect, test } from "vitest";
import { findDifference } from "./difference.ts";

const text = (written: string, kind = "html 200") => ({
  bytes: Buffer.from(written),
  kind,
  isText: true,
});

test("tells the first line that differs, and in it where", () => {
  expect(findDifference(text("a\nb 1 c\nd"), text("a\nb 2 c\ne"))).toEqual({
    at: { line: 2, column: 3 },
    pressed: "b 1 c",
    fresh: "b 2 c",
  });
});

test("shows of a long line what stands around the place", () => {
  const page = (figure: string) => text(`${"<p>x</p>".repeat(1000)}${figure}${"y".repeat(1000)}`);
  const { at, pressed, fresh } = findDifference(page("33.3"), page("33.8"));
  expect(at).toEqual({ line: 1, column: 8004 });
  expect(pressed).toMatch(/^….{17}33\.3y+…$/);
  expect(fresh).toMatch(/^….{17}33\.8y+…$/);
  expect(pressed.length).toBeLessThan(70);
});

test.each([
  ["a line less", "a\nb", "a", { line: 2, column: 1 }, "b", ""],
  ["a line more", "a", "a\nb", { line: 2, column: 1 }, "", "b"],
  ["control characters", "a\u001b[31m", "b", { line: 1, column: 1 }, "a [31m", "b"],
])("%s", (_, mine, theirs, at, pressed, fresh) => {
  expect(findDifference(text(mine), text(theirs))).toEqual({ at, pressed, fresh });
});

test("of what isn't text, or says something else of itself, tells kind and size", () => {
  const picture = (bytes: number) => ({
    bytes: Buffer.alloc(bytes),
    kind: "png 200",
    isText: false,
  });
  expect(findDifference(picture(3), picture(4))).toEqual({
    at: null,
    pressed: "png 200, 3 bytes",
    fresh: "png 200, 4 bytes",
  });
  expect(findDifference(text("a"), text("a", "html 410"))).toMatchObject({
    at: null,
    fresh: "html 410, 1 bytes",
  });
});
