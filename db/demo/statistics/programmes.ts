import {
  andreichenko,
  embassyDiplomat,
  mezentsev,
  mishustin,
  overchuk,
  publisher,
  putin,
} from "../speakers.ts";
import type { DemoMeasure, DemoStatistic } from "../types.ts";

const of = (series: string, noun?: string): DemoMeasure => ({ kind: "series", series, noun });

/** A share reported as implemented. A claim: no public list allows an outside count. */
const completion = {
  measure: of("completion-2021-2023"),
  periodKind: "as_of",
  nature: "claim",
  low: null,
  high: null,
  scale: 0,
  qualifier: "=",
  status: "A",
  note: null,
} as const;

const number = { ...completion, nature: "count" } as const;
const programmes = { ...number, measure: of("programmes-agreed"), value: "28" } as const;
const plan = { ...number, periodKind: "over", nature: "plan" } as const;

export const programmeStatistics: DemoStatistic[] = [
  {
    ...programmes,
    key: "programmes-2021-09-09-putin",
    period: "2021-09-09",
    saidBy: putin,
    passage: { source: "trend-2021-09-10", exact: "all 28 union programmes are agreed" },
  },
  {
    ...programmes,
    key: "programmes-2021-09-10-tass",
    period: "2021-09-10",
    saidBy: publisher("tass"),
    passage: {
      source: "tass-2021-09-10",
      exact: "the Union State Council of Ministers approved the 28 programmes",
    },
  },
  {
    ...programmes,
    key: "programmes-2021-11-04-sfei",
    period: "2021-11-04",
    saidBy: publisher("sfei"),
    passage: {
      source: "sfei-2021-11-08",
      exact: "the council approved the Main Directions for 2021–2023 and the 28 programmes",
    },
  },
  {
    ...programmes,
    key: "programmes-2021-11-04-interfax",
    period: "2021-11-04",
    saidBy: publisher("interfax"),
    passage: {
      source: "interfax-2023-01-19",
      exact: "approved the Main Directions for 2021–2023 and the 28 programmes",
    },
  },
  {
    ...number,
    key: "activities-2023-11-mishustin",
    measure: of("measures-2021-2023", "activities"),
    period: "2023-11",
    saidBy: mishustin,
    value: "990",
    qualifier: ">",
    passage: { source: "view-info-2023", exact: "the more than 990 agreed activities" },
  },
  {
    ...plan,
    key: "measures-2024-2026-overchuk",
    measure: of("measures-2024-2026"),
    period: "2024/2026",
    saidBy: overchuk,
    value: "120",
    passage: {
      source: "overchuk-120",
      exact: "the new package, for 2024–2026, holds 120 measures",
    },
    note: "Package for 2024–2026.",
  },
  {
    ...plan,
    key: "tasks-2024-2026-mezentsev",
    measure: of("tasks-2024-2026", "tasks"),
    period: "2024/2026",
    saidBy: mezentsev,
    value: "310",
    passage: { source: "izvestia-2025-01", exact: "310 tasks in the plan for 2024–2026" },
    note: "Tasks in the 2024–2026 plan; one fifth reported complete in January 2025.",
  },
  {
    ...completion,
    key: "completion-2022-06-andreichenko",
    period: "2022-06",
    saidBy: andreichenko,
    value: "30",
    qualifier: "~",
    passage: { source: "tass-2022-12-19", exact: "about 30% were implemented" },
  },
  {
    ...completion,
    key: "completion-2022-08-diplomat",
    period: "2022-08",
    saidBy: embassyDiplomat,
    value: "40",
    qualifier: "~",
    passage: { source: "tass-2022-08-24", exact: "put it at about 40% of the measures" },
    note: "Said by a diplomat of the Belarusian embassy.",
  },
  {
    ...completion,
    key: "completion-2022-08-overchuk",
    period: "2022-08",
    saidBy: overchuk,
    value: "46",
    qualifier: ">",
    passage: { source: "tass-2022-08-24", exact: "more than 46% of the measures" },
  },
  {
    ...completion,
    key: "completion-2022-12-andreichenko",
    period: "2022-12",
    saidBy: andreichenko,
    value: "60",
    passage: { source: "tass-2022-12-19", exact: "today it is 60%" },
  },
  {
    ...completion,
    key: "completion-2023-01-nmn",
    period: "2023-01",
    saidBy: publisher("nmn"),
    value: "68",
    passage: { source: "nmn-2024-01", exact: "68% for January 2023" },
  },
  {
    ...completion,
    key: "completion-2023-11-mishustin",
    period: "2023-11",
    saidBy: mishustin,
    value: "90",
    qualifier: "~",
    passage: { source: "view-info-2023", exact: "around 90%" },
  },
  {
    ...completion,
    key: "completion-2023-12-nmn",
    period: "2023-12",
    saidBy: publisher("nmn"),
    value: "94",
    passage: { source: "nmn-2024-01", exact: "94% for December 2023" },
  },
  {
    ...completion,
    key: "completion-2025-01-izvestia",
    measure: of("completion-2024-2026"),
    period: "2025-01",
    // The 310 tasks are put in Mezentsev's mouth, the fifth in nobody's: so the publisher says it.
    saidBy: publisher("izvestia"),
    value: "20",
    passage: {
      source: "izvestia-2025-01",
      exact: "One fifth of the tasks was reported complete in January 2025",
    },
    note: "Reported in words, as one fifth of the tasks.",
  },
];
