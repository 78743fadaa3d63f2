import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text as `value direction`. */
function read(text: string): string[] {
  return extract(text).figures.map(({ value, direction }) => `${value} ${direction ?? "none"}`);
}

describe("a figure's direction", () => {
  test.each([
    [
      "behind it, in a comparison",
      "It sold 90 boats, 12% less than in 2023.",
      ["90 none", "12 down"],
    ],
    [
      "of a count that is compared",
      "It had 900 guests, 40 more than a year earlier.",
      ["900 none", "40 up"],
    ],
    ["above and below a level", "Rain was 38% below normal.", ["38 down"]],
    ["of multiples", "Продажи выросли в 2,5 раза.", ["2.5 up"]],
    ["of words for multiples", "Цены втрое выше.", ["3 up"]],
    [
      "of a comparison with «на»",
      "Добыто 9 млн тонн, что на 4% ниже плана.",
      ["9000000 none", "4 down"],
    ],
    ["before it, in a comparison", "Рейсов стало меньше на четверть.", ["0.25 down"]],
    ["of a verb told once", "Крупа подорожала на 25%, а мука — на 31%.", ["25 up", "31 up"]],
    ["of margins", "The margin widened by 70 basis points.", ["0.7 up"]],
    [
      "is none of what was lost or raised",
      "It lost 400 jobs and raised $3m.",
      ["400 none", "3000000 none"],
    ],
    ["is that of a share lost", "The lira lost 3%.", ["3 down"]],
    ["is that of what was raised by so much", "It raised the fee by $2.", ["2 up"]],
    ["is none of a level", "The rate rose to 4%.", ["4 none"]],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
