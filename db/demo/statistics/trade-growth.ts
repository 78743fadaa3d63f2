import { publisher, rogozhnik } from "../speakers.ts";
import type { DemoMeasure, DemoStatistic } from "../types.ts";

const of = (series: string): DemoMeasure => ({ kind: "series", series });

const percent = {
  periodKind: "over",
  nature: "count",
  low: null,
  high: null,
  scale: 0,
  qualifier: "=",
  status: "A",
  note: null,
} as const;

/** Changes on the year before that the reports themselves state; a fall is negative. */
export const tradeGrowth: DemoStatistic[] = [
  {
    ...percent,
    key: "growth-2020-rzeczpospolita",
    measure: of("growth-goods-belarus"),
    period: "2020",
    saidBy: publisher("rzeczpospolita"),
    value: "-17.3",
    passage: { source: "rp-2021-02-22", exact: "17.3% below 2019" },
  },
  {
    ...percent,
    key: "growth-2022-tass",
    measure: of("growth-not-stated"),
    period: "2022",
    saidBy: publisher("tass"),
    value: "12",
    passage: { source: "tass-2023-09-29", exact: "up 12%" },
  },
  {
    ...percent,
    key: "growth-2023-kremlin-note",
    measure: of("growth-goods-russia"),
    period: "2023",
    saidBy: publisher("tass"),
    value: "5.4",
    passage: { source: "tass-2024-05-24", exact: "up 5.4% on 2022" },
  },
  {
    ...percent,
    key: "growth-2023-belta",
    measure: of("growth-goods-services-belarus"),
    period: "2023",
    saidBy: publisher("belta"),
    value: "6",
    passage: { source: "belta-2024-12-05", exact: "up 6% on 2022" },
  },
  {
    ...percent,
    key: "growth-2024-q1-kremlin-note",
    measure: of("growth-goods"),
    period: "2024-Q1",
    saidBy: publisher("tass"),
    value: "-2.3",
    // As the total of the quarter, whose change it is.
    status: "P",
    passage: { source: "tass-2024-05-24", exact: "down 2.3%" },
    note: "On which quarter is not stated; taken as the first quarter of the year before.",
  },
  {
    ...percent,
    key: "growth-2024-rogozhnik",
    measure: of("growth-not-stated"),
    period: "2024",
    nature: "forecast",
    saidBy: rogozhnik,
    value: "6",
    qualifier: "≥",
    status: "F",
    passage: { source: "tass-2024-09-19", exact: "to grow by at least 6% in 2024" },
  },
];
