import type { DemoSeries } from "./types.ts";

const notStated = { coverage: null, compiler: null };
const dollars = { currency: null, priceBasis: "current" } as const;
const unpriced = { currency: null, priceBasis: null };

export const series: DemoSeries[] = [
  {
    key: "turnover-goods-russia",
    slice: "turnover",
    coverage: "goods",
    compiler: "russia",
    ...dollars,
  },
  {
    key: "turnover-goods-belarus",
    slice: "turnover",
    coverage: "goods",
    compiler: "belarus",
    ...dollars,
  },
  { key: "turnover-goods", slice: "turnover", coverage: "goods", compiler: null, ...dollars },
  {
    key: "turnover-goods-services-belarus",
    slice: "turnover",
    coverage: "goods and services",
    compiler: "belarus",
    ...dollars,
  },
  {
    key: "turnover-goods-services",
    slice: "turnover",
    coverage: "goods and services",
    compiler: null,
    ...dollars,
  },
  { key: "turnover-belarus", slice: "turnover", coverage: null, compiler: "belarus", ...dollars },
  { key: "turnover-not-stated", slice: "turnover", ...notStated, ...dollars },
  // The same report in the currency of its count: never one line with dollars.
  {
    key: "turnover-roubles",
    slice: "turnover",
    ...notStated,
    currency: "RUB",
    priceBasis: "current",
  },
  {
    key: "exports-goods-russia",
    slice: "exports",
    coverage: "goods",
    compiler: "russia",
    ...dollars,
  },
  {
    key: "imports-goods-russia",
    slice: "imports",
    coverage: "goods",
    compiler: "russia",
    ...dollars,
  },
  // The quarter's parts miss the total for goods beside which they stand, so we don't take them to be goods too.
  { key: "exports-not-stated", slice: "exports", ...notStated, ...dollars },
  { key: "imports-not-stated", slice: "imports", ...notStated, ...dollars },
  {
    key: "growth-goods-russia",
    slice: "growth",
    coverage: "goods",
    compiler: "russia",
    ...unpriced,
  },
  {
    key: "growth-goods-belarus",
    slice: "growth",
    coverage: "goods",
    compiler: "belarus",
    ...unpriced,
  },
  { key: "growth-goods", slice: "growth", coverage: "goods", compiler: null, ...unpriced },
  {
    key: "growth-goods-services-belarus",
    slice: "growth",
    coverage: "goods and services",
    compiler: "belarus",
    ...unpriced,
  },
  { key: "growth-not-stated", slice: "growth", ...notStated, ...unpriced },
  { key: "completion-2021-2023", slice: "completion-2021-2023", ...notStated, ...unpriced },
  { key: "completion-2024-2026", slice: "completion-2024-2026", ...notStated, ...unpriced },
  { key: "programmes-agreed", slice: "programmes-agreed", ...notStated, ...unpriced },
  // What the reports call the things they number: activities, measures and tasks join no line.
  {
    key: "measures-2021-2023",
    slice: "measures-2021-2023",
    coverage: "activities",
    compiler: null,
    ...unpriced,
  },
  {
    key: "measures-2024-2026",
    slice: "measures-2024-2026",
    coverage: "measures",
    compiler: null,
    ...unpriced,
  },
  {
    key: "tasks-2024-2026",
    slice: "measures-2024-2026",
    coverage: "tasks",
    compiler: null,
    ...unpriced,
  },
  {
    key: "delegations-from-russian-regions",
    slice: "delegations-from-russian-regions",
    ...notStated,
    ...unpriced,
  },
  { key: "delegations-led-by-heads", slice: "delegations-led-by-heads", ...notStated, ...unpriced },
  {
    key: "delegations-belarusian-official",
    slice: "delegations-belarusian-official",
    ...notStated,
    ...unpriced,
  },
  {
    key: "delegations-belarusian-business",
    slice: "delegations-belarusian-business",
    ...notStated,
    ...unpriced,
  },
  { key: "investment-share", slice: "investment-share", ...notStated, ...unpriced },
  {
    key: "turnover-china",
    slice: "turnover-china",
    ...notStated,
    currency: "USD",
    priceBasis: null,
  },
];
