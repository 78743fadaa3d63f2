import type { DemoIndicator } from "./types.ts";

/** The dossier counts nothing itself. */
const asReported =
  "Every value stands as a source gives it, with the passage that says so. Nothing is averaged, filled in or converted. Reports that count the same for the same period stand side by side; where the editors go by one of them, they say why.";

export const indicators: DemoIndicator[] = [
  {
    key: "trade-turnover",
    subject: "Trade",
    title: "Trade turnover between Russia and Belarus",
    unit: { kind: "currency", code: "USD" },
    frequency: "annual",
    definition:
      "What Russia and Belarus sell each other in a period: exports and imports together, in dollars at current prices. Exports and imports that a report gives apart are kept beside it.",
    method: asReported,
    limitations:
      "Sources differ in what they count: goods only, or goods and services; as recorded by Russia or by Belarus. Many do not say.",
  },
  {
    key: "trade-growth",
    subject: "Trade",
    title: "Change of trade turnover between Russia and Belarus on the year before, as reported",
    unit: { kind: "percent", code: null },
    frequency: "annual",
    definition:
      "The change that a report itself states. Changes that we work out from reported values are derivations and stand apart.",
    method: asReported,
    limitations:
      "Sources differ in what they count. A stated change and a stated value of the year before need not fit each other.",
  },
  {
    key: "programme-completion",
    subject: "Programmes",
    title: "Measures of the 28 union programmes reported as implemented",
    unit: { kind: "percent", code: null },
    frequency: "irregular",
    definition: "Share of planned measures that officials say have been implemented.",
    method: asReported,
    limitations:
      "No public list allows an outside count. Our notes of the reports keep no criterion for what counts as implemented.",
  },
  {
    key: "task-completion",
    subject: "Programmes",
    title: "Tasks of the plan for 2024–2026 reported as complete",
    unit: { kind: "percent", code: null },
    frequency: "irregular",
    definition: "Share of the tasks in the plan for 2024–2026 that is reported as complete.",
    method: asReported,
    limitations:
      "Another plan and other units than the 28 programmes, so another indicator. No public list allows an outside count.",
  },
  {
    key: "programmes",
    subject: "Programmes",
    title: "Union programmes agreed",
    unit: { kind: "count", code: "programmes" },
    frequency: "irregular",
    definition: "Number of union programmes that a report gives as agreed or approved.",
    method: asReported,
    limitations: "Our notes of the reports keep the number, and no list of titles.",
  },
  {
    key: "measures",
    subject: "Programmes",
    title: "Measures in the union programmes",
    unit: { kind: "count", code: "measures" },
    frequency: "irregular",
    definition: "Number of measures, activities or tasks that a package is said to hold.",
    method: asReported,
    limitations:
      "Reports speak of activities, measures and tasks. Our notes keep no word on how one is told from the next.",
  },
  {
    key: "delegations",
    subject: "Regions",
    title: "Official delegations exchanged",
    unit: { kind: "count", code: "delegations" },
    frequency: "annual",
    definition: "Delegations between Russian regions and Belarus, by direction and kind.",
    method: asReported,
    limitations: "One undated article gives the numbers; who counted is not stated.",
  },
  {
    key: "russian-investment-share",
    subject: "Investment",
    title: "Russian share of foreign investment in the real sector of Belarus",
    unit: { kind: "percent", code: null },
    frequency: "half-yearly",
    definition: "Part of all foreign investment in the real sector of Belarus that is Russian.",
    method: asReported,
    limitations: "One undated article gives the number; who counted is not stated.",
  },
  {
    key: "trade-russia-china",
    subject: "Trade",
    title: "Trade turnover between Russia and China",
    unit: { kind: "currency", code: "USD" },
    frequency: "annual",
    definition: "What Russia and China sell each other in a year, in dollars.",
    method: asReported,
    limitations: "Kept for a comparison that a source makes; what is counted is not stated.",
  },
];
