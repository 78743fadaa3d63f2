import { expect, test } from "vitest";
import { extract } from "./extract.ts";

function readTied(text: string): string[] {
  return extract(text, { publishedOn: "2024-05-16" }).figures.map(
    (figure) => `${figure.value}@${figure.period?.value ?? "none"}`,
  );
}

test.each([
  ["Exports grew 4% and 6% in 2022 and 2023, respectively.", ["4@2022", "6@2023"]],
  ["In 2021, 2022 and 2023 they sold 50, 62 and 71 boats.", ["50@2021", "62@2022", "71@2023"]],
  ["In 2021 they sold 50 boats and 62 cars.", ["50@2021", "62@2021"]],
  ["В 2022 и 2023 годах построили 40 и 50 школ.", ["40@2022", "50@2023"]],
])("of two lists of one length each figure has its own period: %s", (text, expected) => {
  expect(readTied(text)).toEqual(expected);
});
