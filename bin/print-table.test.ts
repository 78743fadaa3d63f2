import { expect, test } from "vitest";
import { printTable } from "./print-table.ts";

test("numbers stand under numbers, and words begin together", () => {
  const table = printTable(
    ["kind", "proposed", "precision"],
    [
      ["direct", "1200", "0.93"],
      ["figure", "7", "–"],
    ],
  );
  expect(table).toBe(
    [
      "kind    proposed  precision",
      "direct      1200       0.93",
      "figure         7          –",
    ].join("\n"),
  );
});
