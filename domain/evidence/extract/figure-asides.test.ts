import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const publishedOn = "2024-05-16";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn }).figures.map(
    (figure) => `${figure.value}@${figure.period?.value ?? "none"}`,
  );
}

describe("what a sentence tells in passing shares no time with the rest", () => {
  test.each([
    ["In 2021 the choir moved to a hall that seats 900 people.", ["900@none"]],
    ["It said in a note that growth is 5% this year.", ["5@2024"]],
    [
      "The firm, which bought the site in 2019 for £3m, can sell 40 flats.",
      ["3000000@2019", "40@none"],
    ],
    [
      "The trial, which ran from 2018 to 2023 in 41 towns, enrolled 900 adults.",
      ["41@2018/2023", "900@2018/2023"],
    ],
    ["Vogt, who paid $80m in 2016, lent it $40m.", ["80000000@2016", "40000000@none"]],
    ["The flood, which came on 3 May, ruined 40 farms.", ["40@2024-05-03"]],
    ["The vaccine, given to 38% of nurses, is free until the end of May.", ["38@none"]],
    ["It fell to 4%, the lowest since 2019, when it stood at 3%.", ["4@none", "3@2019"]],
    ["A survey released on Friday showed that 40% agree.", ["40@none"]],
    [
      "The road, where the limit was cut to 60 km/h in March, is new. Fines totalled $900.",
      ["60@2024-03", "900@none"],
    ],
    ["In 2021 the band, which serves 40 towns, won 3 prizes.", ["40@none", "3@2021"]],
    ["The strike that began on Thursday will ground 900 flights.", ["900@none"]],
    ["In 2014 they took 276 girls, of whom 82 are still missing.", ["276@2014", "82@none"]],
    ["They came in 2015, when two pairs were released. Now there are 400.", ["2@2015", "400@2024"]],
    ["It has 85 staff, 30 of them hired since January.", ["85@none", "30@2024-01/2024-05"]],
    ["It has fallen to 24%, the lowest since she took office in 2021.", ["24@none"]],
    ["The fund will lend $900m under a programme agreed in 2021.", ["900000000@none"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("the day of saying is no figure's, but the day of what is said is", () => {
  test.each([
    ["Police said five climbers died on Sunday.", ["5@2024-05-12"]],
    ["The charity said last week it needed $60m.", ["60000000@none"]],
    ["The charity said it needed $60m last week.", ["60000000@2024-05-06/2024-05-12"]],
    [
      "A survey of 900 farmers carried out in March found that 40% agree.",
      ["900@2024-03", "40@2024-03"],
    ],
    ["On Monday it took 90 men six hours to put out the fire.", ["90@2024-05-13", "6@2024-05-13"]],
    ["Officials said as of May 12 some 40 were sick.", ["40@2024-05-12"]],
    ["On Monday the pass was closed after a slide killed two hikers.", ["2@2024-05-13"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});
