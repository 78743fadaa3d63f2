import { expect, it } from "vitest";
import { readByteRange } from "./byte-range.ts";

it.each([
  [null, "all"],
  ["bytes=0-", { from: 0, to: 99 }],
  ["bytes=10-19", { from: 10, to: 19 }],
  ["bytes=90-500", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-500", { from: 0, to: 99 }],
  ["bytes=100-", "none"],
  ["bytes=-0", "none"],
  ["bytes=20-10", "all"],
  ["bytes=0-1,5-6", "all"],
  ["bytes=-", "all"],
  ["seconds=1-2", "all"],
] as const)("of a hundred bytes %s asks for %j", (range, asked) => {
  expect(readByteRange(range, 100)).toEqual(asked);
});
