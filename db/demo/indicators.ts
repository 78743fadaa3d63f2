import type { DemoIndicator, DemoSeries, DemoSlice } from "./types.ts";

export const indicators: DemoIndicator[] = [
  {
    key: "trade-turnover",
    title: "Trade turnover between Russia and Belarus",
    unit: { kind: "currency", code: "USD" },
    frequency: "annual",
    definition:
      "What Russia and Belarus sell each other in a period: exports and imports together, in dollars at current prices. Exports and imports that a report gives apart are kept beside it.",
    limitations:
      "Sources differ in what they count: goods only, or goods and services; as recorded by Russia or by Belarus. Many do not say.",
  },
  {
    key: "trade-growth",
    title: "Change of trade turnover between Russia and Belarus on the year before, as reported",
    unit: { kind: "percent", code: null },
    frequency: "annual",
    definition:
      "The change that a report itself states. Changes that we work out from reported values are derivations and stand apart.",
    limitations:
      "Sources differ in what they count. A stated change and a stated value of the year before need not fit each other.",
  },
  {
    key: "programme-completion",
    title: "Measures of the 28 union programmes reported as implemented",
    unit: { kind: "percent", code: null },
    frequency: "irregular",
    definition: "Share of planned measures that officials say have been implemented.",
    limitations:
      "No public list allows an outside count. Our notes of the reports keep no criterion for what counts as implemented.",
  },
  {
    key: "task-completion",
    title: "Tasks of the plan for 2024–2026 reported as complete",
    unit: { kind: "percent", code: null },
    frequency: "irregular",
    definition: "Share of the tasks in the plan for 2024–2026 that is reported as complete.",
    limitations:
      "Another plan and other units than the 28 programmes, so another indicator. No public list allows an outside count.",
  },
  {
    key: "programmes",
    title: "Union programmes agreed",
    unit: { kind: "count", code: "programmes" },
    frequency: "irregular",
    definition: "Number of union programmes that a report gives as agreed or approved.",
    limitations: "Our notes of the reports keep the number, and no list of titles.",
  },
  {
    key: "measures",
    title: "Measures in the union programmes",
    unit: { kind: "count", code: "measures" },
    frequency: "irregular",
    definition: "Number of measures, activities or tasks that a package is said to hold.",
    limitations:
      "Reports speak of activities, measures and tasks. Our notes keep no word on how one is told from the next.",
  },
  {
    key: "delegations",
    title: "Official delegations exchanged",
    unit: { kind: "count", code: "delegations" },
    frequency: "annual",
    definition: "Delegations between Russian regions and Belarus, by direction and kind.",
    limitations: "One undated article gives the numbers; who counted is not stated.",
  },
  {
    key: "russian-investment-share",
    title: "Russian share of foreign investment in the real sector of Belarus",
    unit: { kind: "percent", code: null },
    frequency: "half-yearly",
    definition: "Part of all foreign investment in the real sector of Belarus that is Russian.",
    limitations: "One undated article gives the number; who counted is not stated.",
  },
  {
    key: "trade-russia-china",
    title: "Trade turnover between Russia and China",
    unit: { kind: "currency", code: "USD" },
    frequency: "annual",
    definition: "What Russia and China sell each other in a year, in dollars.",
    limitations: "Kept for a comparison that a source makes; what is counted is not stated.",
  },
];

const whole = { area: null, counterpart: null, flow: null, breakdown: null };
const russiaBelarus = { area: "RU", counterpart: "BY", breakdown: null };

export const slices: DemoSlice[] = [
  { key: "turnover", indicator: "trade-turnover", ...russiaBelarus, flow: "turnover" },
  { key: "exports", indicator: "trade-turnover", ...russiaBelarus, flow: "export" },
  { key: "imports", indicator: "trade-turnover", ...russiaBelarus, flow: "import" },
  { key: "growth", indicator: "trade-growth", ...russiaBelarus, flow: "turnover" },
  {
    key: "completion-2021-2023",
    indicator: "programme-completion",
    ...whole,
  },
  {
    key: "completion-2024-2026",
    indicator: "task-completion",
    ...whole,
  },
  { key: "programmes-agreed", indicator: "programmes", ...whole },
  {
    key: "measures-2021-2023",
    indicator: "measures",
    ...whole,
    breakdown: "the 28 programmes, 2021–2023",
  },
  {
    key: "measures-2024-2026",
    indicator: "measures",
    ...whole,
    breakdown: "the package for 2024–2026",
  },
  {
    key: "delegations-from-russian-regions",
    indicator: "delegations",
    ...whole,
    breakdown: "from Russian regions to Belarus",
  },
  {
    key: "delegations-led-by-heads",
    indicator: "delegations",
    ...whole,
    breakdown: "from Russian regions to Belarus, led by heads of regions",
  },
  {
    key: "delegations-belarusian-official",
    indicator: "delegations",
    ...whole,
    breakdown: "Belarusian official to Russian regions",
  },
  {
    key: "delegations-belarusian-business",
    indicator: "delegations",
    ...whole,
    breakdown: "Belarusian business to Russian regions",
  },
  {
    key: "investment-share",
    indicator: "russian-investment-share",
    area: "BY",
    counterpart: "RU",
    flow: null,
    breakdown: "real sector",
  },
  {
    key: "turnover-china",
    indicator: "trade-russia-china",
    area: "RU",
    counterpart: "CN",
    flow: "turnover",
    breakdown: null,
  },
];

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
