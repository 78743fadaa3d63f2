import { andreichenko, krutoy, publisher, putin } from "../speakers.ts";
import type { DemoMeasure, DemoStatistic } from "../types.ts";

const notStated: DemoMeasure = { kind: "series", series: "turnover-not-stated" };

/** A single value in billions, counted, final as far as the report says. */
const billions = {
  measure: notStated,
  periodKind: "over",
  nature: "count",
  low: null,
  high: null,
  scale: 9,
  qualifier: "=",
  status: "A",
  note: null,
} as const;

const forecast = { nature: "forecast", status: "F", qualifier: "~" } as const;

const viewInfo = { ...billions, saidBy: publisher("view-info") } as const;

export const trade2019To2022: DemoStatistic[] = [
  {
    ...viewInfo,
    key: "trade-2019-view-info",
    period: "2019",
    value: "33.3",
    passage: { source: "view-info-2023", exact: "33.3 billion dollars in 2019" },
  },
  {
    ...viewInfo,
    key: "trade-2020-view-info",
    period: "2020",
    value: "29.5",
    passage: { source: "view-info-2023", exact: "29.5 billion dollars in 2020" },
  },
  {
    ...billions,
    key: "trade-2020-rzeczpospolita",
    measure: { kind: "series", series: "turnover-goods-belarus" },
    period: "2020",
    saidBy: publisher("rzeczpospolita"),
    value: "29.52",
    passage: { source: "rp-2021-02-22", exact: "29.52 billion dollars in 2020" },
    note: "The Belarusian statistics office, through naviny.online. The same report puts this 17.3% below 2019.",
  },
  {
    ...viewInfo,
    key: "trade-2021-view-info",
    period: "2021",
    value: "40",
    qualifier: "~",
    passage: { source: "view-info-2023", exact: "about 40 billion dollars in 2021" },
  },
  {
    ...billions,
    key: "trade-2021-putin",
    period: "2021",
    saidBy: putin,
    value: "38.5",
    passage: { source: "profile-2022-12-19", exact: "38.5 billion dollars in 2021" },
  },
  {
    ...viewInfo,
    key: "trade-2022-view-info",
    period: "2022",
    value: "45",
    passage: { source: "view-info-2023", exact: "45 billion dollars in 2022" },
  },
  {
    ...billions,
    ...forecast,
    key: "trade-2022-putin",
    period: "2022",
    saidBy: putin,
    value: "40",
    passage: { source: "profile-2022-12-19", exact: "about 40 billion dollars in 2022" },
    note: "The title of the report calls it a new record.",
  },
  {
    ...billions,
    ...forecast,
    key: "trade-2022-andreichenko",
    period: "2022",
    saidBy: andreichenko,
    value: null,
    low: "44",
    high: "45",
    passage: { source: "tass-2022-12-19", exact: "about 44 to 45 billion dollars in 2022" },
  },
  {
    ...billions,
    ...forecast,
    key: "trade-2022-krutoy",
    measure: { kind: "series", series: "turnover-goods-services" },
    period: "2022",
    saidBy: krutoy,
    value: "50",
    passage: {
      source: "tass-2022-12-07",
      exact:
        "trade between the two countries in goods and services to come to about 50 billion dollars in 2022",
    },
  },
  {
    ...billions,
    key: "trade-2022-tass",
    period: "2022",
    saidBy: publisher("tass"),
    value: "45",
    passage: { source: "tass-2023-09-29", exact: "For 2022 the report gives 45 billion dollars" },
    note: "Up 12%; the same report gives up to 50 by Belarusian statistics.",
  },
  {
    ...billions,
    key: "trade-2022-tass-belarus",
    // "By Belarusian statistics": the compiler is stated, what they count is not.
    measure: { kind: "series", series: "turnover-belarus" },
    period: "2022",
    saidBy: publisher("tass"),
    value: "50",
    qualifier: "≤",
    passage: {
      source: "tass-2023-09-29",
      exact: "by Belarusian statistics it was up to 50 billion dollars",
    },
  },
  {
    ...billions,
    key: "trade-2022-sputnik",
    period: "2022",
    saidBy: publisher("sputnik"),
    value: "34",
    qualifier: "~",
    passage: { source: "sputnik-2023-12-15", exact: "about 34 billion dollars" },
    note: "3.05 trillion roubles, converted by the source at the exchange rate of December 2023 rather than of 2022.",
  },
  {
    ...billions,
    key: "trade-2022-sputnik-roubles",
    measure: { kind: "series", series: "turnover-roubles" },
    period: "2022",
    saidBy: publisher("sputnik"),
    value: "3.05",
    scale: 12,
    passage: { source: "sputnik-2023-12-15", exact: "3.05 trillion roubles" },
  },
  {
    ...viewInfo,
    key: "trade-china-2021-view-info",
    measure: { kind: "series", series: "turnover-china" },
    period: "2021",
    value: "147",
    passage: {
      source: "view-info-2023",
      exact: "147 billion dollars in 2021, the trade of Russia with China",
    },
  },
];
