import { expect, test } from "vitest";
import { readMarks } from "./marked-text.ts";

test("an excerpt is cut where marks begin and end, and shows none of the signs that say so", () => {
  expect(readMarks("A \uE000tariff\uE001 on \uE000steel\uE001.")).toEqual([
    { text: "A ", isMarked: false },
    { text: "tariff", isMarked: true },
    { text: " on ", isMarked: false },
    { text: "steel", isMarked: true },
    { text: ".", isMarked: false },
  ]);
  expect(readMarks("\uE000tariff")).toEqual([{ text: "tariff", isMarked: false }]);
  expect(readMarks("tariff\uE001s")).toEqual([{ text: "tariffs", isMarked: false }]);
  expect(readMarks("")).toEqual([]);
  expect(readMarks(null)).toEqual([]);
});
