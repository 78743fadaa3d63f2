import type { DemoAdoption, DemoDerivation } from "./types.ts";

/** What reports imply and what their figures make together. Ours, never the source's. */
export const derivations: DemoDerivation[] = [
  {
    key: "implied-2019-from-rzeczpospolita",
    title: "Trade in goods in 2019, implied by the value of 2020 and its fall",
    operation: "implied_level",
    inputs: ["trade-2020-rzeczpospolita", "growth-2020-rzeczpospolita"],
    mixesBecause: "A level and its change as one report states them, counted in one way.",
    decimals: 1,
    expected: "35.7",
  },
  {
    key: "change-2019-2020-view-info",
    title: "Change of trade from 2019 to 2020 between two values of one article",
    operation: "change",
    inputs: ["trade-2019-view-info", "trade-2020-view-info"],
    mixesBecause:
      "Two values of one article, given in one sentence; it does not say what they count.",
    decimals: 1,
    expected: "-11.4",
  },
  {
    key: "implied-2021-from-tass",
    title: "Trade in 2021, implied by the value of 2022 and its rise",
    operation: "implied_level",
    inputs: ["trade-2022-tass", "growth-2022-tass"],
    mixesBecause:
      "A level and its change as one report states them; the report does not say what they count.",
    decimals: 1,
    expected: "40.2",
  },
  {
    key: "implied-2022-from-kremlin-note",
    title: "Trade in goods in 2022, implied by the value of 2023 and its rise",
    operation: "implied_level",
    inputs: ["trade-2023-kremlin-note", "growth-2023-kremlin-note"],
    mixesBecause: "A level and its change as one report states them, counted in one way.",
    decimals: 1,
    expected: "44.1",
  },
  {
    key: "implied-2022-from-belta",
    title: "Trade in goods and services in 2022, implied by the value of 2023 and its rise",
    operation: "implied_level",
    inputs: ["trade-2023-belta", "growth-2023-belta"],
    mixesBecause: "A level and its change as one report states them, counted in one way.",
    decimals: 1,
    expected: "50.0",
  },
  {
    key: "sum-2023-kremlin-note",
    title: "Exports and imports of 2023 together",
    operation: "sum",
    inputs: ["exports-2023-kremlin-note", "imports-2023-kremlin-note"],
    mixesBecause: null,
    decimals: 1,
    expected: "46.5",
  },
  {
    key: "sum-2024-q1-kremlin-note",
    title: "Exports and imports of the first quarter of 2024 together",
    operation: "sum",
    inputs: ["exports-2024-q1-kremlin-note", "imports-2024-q1-kremlin-note"],
    mixesBecause:
      "The report sets exports and imports side by side under one total; what they count it does not say.",
    decimals: 1,
    expected: "12.4",
  },
  {
    key: "ambassadors-2023",
    title: "Distance between what two ambassadors in turn named for 2023",
    operation: "difference",
    inputs: ["trade-2023-krutoy-tass", "trade-2023-rogozhnik"],
    mixesBecause:
      "A forecast of goods and services is set against a later total that doesn't say what it counts, to show how far apart two reports lie; the result measures the reports, not the trade.",
    decimals: 1,
    expected: "6.0",
  },
  {
    key: "difference-completion-2022-andreichenko",
    title: "Rise of the reported share between June and December 2022, in one speech",
    operation: "difference",
    inputs: ["completion-2022-12-andreichenko", "completion-2022-06-andreichenko"],
    mixesBecause:
      "Two shares that one speaker compares in one sentence; of what they are shares is not published.",
    decimals: 0,
    expected: "30",
  },
  {
    key: "difference-completion-2023-nmn",
    title: "Rise of the reported share between January and December 2023, in one article",
    operation: "difference",
    inputs: ["completion-2023-12-nmn", "completion-2023-01-nmn"],
    mixesBecause: "Two shares that one article gives; of what they are shares is not published.",
    decimals: 0,
    expected: "26",
  },
];

/** Only where a value can be gone by within its own way of counting. Never for what doesn't say what it counts, nor for the quarter whose parts miss its total. */
export const adoptions: DemoAdoption[] = [
  {
    slice: "turnover",
    coverage: "goods",
    period: "2023",
    statistic: "trade-2023-kremlin-note",
    reason:
      "The only report for the year that says it counts goods; the exports and imports given beside it add up to it.",
  },
  {
    slice: "turnover",
    coverage: "goods and services",
    period: "2023",
    statistic: "trade-2023-belta",
    reason:
      "The later of two reports by Belarus's count; the earlier was preliminary, and the third is a forecast.",
  },
];
