import type { DemoProgramme, DemoProgrammeArea } from "./types.ts";

export const programmes: DemoProgramme[] = [
  {
    key: "2021-2023",
    title: "Union programmes, 2021–2023",
    period: "2021/2023",
    counts: ["programmes-2021-09-10-tass", "activities-2023-11-mishustin"],
  },
  {
    key: "2024-2026",
    title: "Package for 2024–2026",
    period: "2024/2026",
    counts: ["measures-2024-2026-overchuk", "tasks-2024-2026-mezentsev"],
  },
];

const areas = (programme: string, source: string, titles: string[]): DemoProgrammeArea[] =>
  titles.map((title, index) => ({
    key: `${programme}-${index + 1}`,
    programme,
    title,
    passage: { source, exact: title },
  }));

/** Areas as the reports name them. They are not the programmes: which programme belongs to which area our notes do not say. */
export const programmeAreas: DemoProgrammeArea[] = [
  ...areas("2021-2023", "tass-2021-09-10", [
    "industry",
    "energy",
    "finance",
    "agriculture",
    "macroeconomic policy",
    "tax",
    "customs",
    "monetary policy",
    "transport market",
    "labelling of goods",
    "payment systems",
    "veterinary and phytosanitary control",
    "consumer protection",
    "social and labour law",
  ]),
  ...areas("2024-2026", "view-info-2023", [
    "approximation of laws",
    "unified energy markets",
    "unified transport system",
    "unified industrial policy",
    "agricultural policy",
    "tax policy",
    "scientific and technological space",
    "common information space",
    "equal rights of citizens in the social sphere",
  ]),
];
