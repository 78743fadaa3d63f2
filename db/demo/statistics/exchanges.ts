import { publisher } from "../speakers.ts";
import type { DemoMeasure, DemoStatistic } from "../types.ts";

const of = (series: string): DemoMeasure => ({ kind: "series", series });

const counted = {
  periodKind: "over",
  nature: "count",
  saidBy: publisher("view-info"),
  low: null,
  high: null,
  scale: 0,
  qualifier: "=",
  status: "A",
  note: null,
} as const;

/** Delegations, investment, and people counted once. */
export const exchanges: DemoStatistic[] = [
  {
    ...counted,
    key: "delegations-2023-from-russian-regions",
    measure: of("delegations-from-russian-regions"),
    period: "2023",
    value: "87",
    passage: {
      source: "view-info-2023",
      exact: "87 delegations from Russian regions came to Belarus",
    },
  },
  {
    ...counted,
    key: "delegations-2023-led-by-heads",
    measure: of("delegations-led-by-heads"),
    period: "2023",
    value: "34",
    passage: {
      source: "view-info-2023",
      exact: "34 of these delegations led by heads of regions",
    },
  },
  {
    ...counted,
    key: "delegations-2023-belarusian-official",
    measure: of("delegations-belarusian-official"),
    period: "2023",
    value: "96",
    passage: { source: "view-info-2023", exact: "96 official delegations" },
  },
  {
    ...counted,
    key: "delegations-2023-belarusian-business",
    measure: of("delegations-belarusian-business"),
    period: "2023",
    value: "136",
    passage: { source: "view-info-2023", exact: "136 business delegations" },
  },
  {
    ...counted,
    key: "investment-share-2023-s1",
    measure: of("investment-share"),
    period: "2023-S1",
    value: "60",
    qualifier: ">",
    passage: {
      source: "view-info-2023",
      exact: "more than 60% of all foreign investment there",
    },
    note: "The volume is said to have grown by a third on the year before.",
  },
  {
    ...counted,
    key: "investment-growth-2023-s1",
    // Needed once, so stated without a series.
    measure: {
      kind: "stated",
      what: "Change of Russian investment in the real sector of Belarus on the year before",
      unit: { kind: "percent", code: null },
    },
    period: "2023-S1",
    value: "33.3",
    qualifier: "~",
    passage: { source: "view-info-2023", exact: "grown by a third" },
    note: "Reported in words, as a third; kept as about 33.3%.",
  },
  {
    ...counted,
    key: "rally-2019-12-20-euroradio",
    measure: {
      kind: "stated",
      what: "People at a rally in Minsk against integration",
      unit: { kind: "count", code: "people" },
    },
    period: "2019-12-20",
    saidBy: publisher("euroradio"),
    value: "1500",
    qualifier: ">",
    passage: {
      source: "euroradio-2019-12-20",
      exact: "over 1,500 people rallied in Minsk against integration",
    },
  },
];
