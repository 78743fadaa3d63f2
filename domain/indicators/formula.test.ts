import { expect, test } from "vitest";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { formulaOf } from "./formula.ts";

const print = (value: string, printed: string) => {
  const figure: FigureValue = {
    value,
    low: null,
    high: null,
    qualifier: "=",
    unit: { kind: "percent", code: null },
  };
  return { figure, printed };
};

test.each([
  ["implied_level", ["29.52 billion dollars", "−17.3%"], "29.52 billion dollars ÷ (100% − 17.3%)"],
  ["implied_level", ["53 billion dollars", "6%"], "53 billion dollars ÷ (100% + 6%)"],
  ["sum", ["3%", "−1%"], "3% − 1%"],
  ["difference", ["94%", "68%"], "94% − 68%"],
])("%s of %j is written %s", (operation, inputs, left) => {
  const run = { ...print("1", "the result"), operation };
  expect(
    formulaOf(
      run,
      inputs.map((text) => print("1", text)),
    ),
  ).toBe(`${left} =\u00a0the result`);
});
