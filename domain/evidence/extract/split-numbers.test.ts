import { expect, test } from "vitest";
import { extract } from "./extract.ts";

const read = (text: string, language: "en" | "ru") =>
  extract(text, { language }).figures.map(({ text, value, unit }) => [
    text,
    value,
    unit?.code ?? unit?.kind ?? null,
  ]);

test.each([
  [
    "The debt grew to 400, as the mayor put it, million euros.",
    "400, as the mayor put it, million euros",
    "400000000",
    "EUR",
  ],
  [
    "Trade reached 46.5 – so the ministry says – billion dollars.",
    "46.5 – so the ministry says – billion dollars",
    "46500000000",
    "USD",
  ],
  [
    "Turnout stood at 61, by the commission’s own count, per cent.",
    "61, by the commission’s own count, per cent",
    "61",
    "percent",
  ],
])("%s", (text, ...figure) => {
  expect(read(text, "en")).toEqual([figure]);
});

test.each([
  [
    "Оборот составил 46,5, как говорит министр, млрд долларов.",
    "46,5, как говорит министр, млрд долларов",
    "46500000000",
    "USD",
  ],
  [
    "Долг вырос до 400 — так считает мэр — миллионов рублей.",
    "400 — так считает мэр — миллионов рублей",
    "400000000",
    "RUB",
  ],
])("%s", (text, ...figure) => {
  expect(read(text, "ru")).toEqual([figure]);
});

test.each([
  // A clause of its own, what is counted before it, and no magnitude behind.
  "It sold 400, as the mayor put it, and bought none.",
  "It sold 400, he said, million-dollar flats among them.",
  // Another number stands within.
  "It sold 400, of which 30 to friends, million after million.",
  // The sentence ends before.
  "It sold 400, he said. Millions, a few, remain.",
  // Only one mark.
  "It sold 400, million by million.",
])("%s stays a number without magnitude", (text) => {
  expect(read(text, "en")[0]?.[1]).toBe("400");
});
