import { expect, test } from "vitest";
import { choosePage, chooseStretch, isPaintedUnasked, pagesAtOnce } from "./rules-pages.ts";

const scans = [{ page: 2 }, { page: 5 }, { page: 6 }];

test.each([
  ["", 2],
  ["5", 5],
  ["3", 5],
  ["7", 2],
  ["x", 2],
  ["-1", 2],
])("of pages 2, 5 and 6 who asks for %j is shown %j", (asked, page) => {
  expect(choosePage(scans, asked)).toEqual({ page });
  expect(choosePage([], asked)).toBeUndefined();
});

test("a stretch begins where somebody reads, and counts only pages that are to be painted", () => {
  const even = Array.from({ length: 200 }, (_, at) => (at + 1) * 2);
  expect(chooseStretch(even, 1)).toEqual({ from: 1, to: pagesAtOnce * 2 });
  expect(chooseStretch(even, 399)).toEqual({ from: 399, to: 400 });
  expect(chooseStretch(even, 401)).toEqual({ from: 401, to: 401 });
  const pages = even.map((page) => ({ page }));
  expect(isPaintedUnasked(pages, pagesAtOnce * 2)).toBe(true);
  expect(isPaintedUnasked(pages, pagesAtOnce * 2 + 2)).toBe(false);
});
