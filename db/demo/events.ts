import type { DemoEvent } from "./types.ts";

/** Titles are linted text: a number in one is bound like any other. What a source alone says is put in its mouth. */
export const events: DemoEvent[] = [
  {
    key: "treaty-1999",
    date: "1999-12-08",
    title: ["Treaty on the Creation of the Union State signed"],
    evidence: [
      {
        source: "urdupoint-2019-12-08",
        exact:
          "the date on which the Treaty on the Creation of the Union State was signed: 8 December 1999",
      },
    ],
  },
  {
    key: "frozen-2010",
    date: "2010",
    title: ["Integration practically frozen, as View.info describes it"],
    evidence: [
      {
        source: "view-info-2023",
        exact: "The article describes the integration as practically frozen in 2010",
      },
    ],
  },
  {
    key: "draft-action-programme-2019",
    date: "2019-09-06",
    title: ["Prime ministers initial a draft action programme for integration"],
    evidence: [
      {
        source: "udf-2019-09",
        exact:
          "the prime ministers of the two countries initialled a draft action programme for integration on 6 September 2019",
      },
      {
        source: "view-info-2023",
        exact:
          "The prime ministers then put their names to a draft action programme for integration in September 2019",
      },
    ],
  },
  {
    key: "protests-2019-12-07",
    date: "2019-12-07",
    title: [
      "Protests in Minsk against deeper integration begin while the presidents meet in Sochi",
    ],
    evidence: [
      {
        source: "euroradio-2019-12-20",
        exact:
          "7 December 2019, when protests in Minsk against deeper integration began while the presidents met in Sochi",
      },
      {
        source: "urdupoint-2019-12-08",
        exact:
          "The protests against deeper integration began in Minsk on 7 December 2019, while the presidents were meeting in Sochi",
      },
    ],
  },
  {
    key: "rally-2019-12-20",
    date: "2019-12-20",
    title: [
      { statistic: "rally-2019-12-20-euroradio", words: "Over 1,500 people" },
      " rally in Minsk against integration, as Euroradio reports",
    ],
    evidence: [
      {
        source: "euroradio-2019-12-20",
        exact: "over 1,500 people rallied in Minsk against integration on 20 December 2019",
      },
    ],
  },
  {
    key: "protests-2020",
    date: "2020-08/2020-12",
    title: [
      "Mass protests after the Belarusian presidential election; Minsk turns to Moscow, as PISM describes it",
    ],
    evidence: [
      {
        source: "pism-2020-09-29",
        exact:
          "mass protests after the Belarusian presidential election, and Minsk turning to Moscow",
      },
    ],
  },
  {
    key: "programmes-agreed-2021",
    date: "2021-09-09",
    title: [
      "Presidents announce that all ",
      { statistic: "programmes-2021-09-09-putin", words: "28 union programmes" },
      " are agreed",
    ],
    evidence: [
      {
        source: "trend-2021-09-10",
        exact:
          "what the presidents of the two countries announced the day before, 9 September 2021: that all 28 union programmes are agreed",
      },
    ],
  },
  {
    key: "programmes-approved-2021",
    date: "2021-09-10",
    title: [
      "Union State Council of Ministers approves the ",
      { statistic: "programmes-2021-09-10-tass", words: "28 programmes" },
      " in Minsk",
    ],
    evidence: [
      {
        source: "tass-2021-09-10",
        exact:
          "On that day the Union State Council of Ministers approved the 28 programmes in Minsk",
      },
    ],
  },
  {
    key: "decree-2021",
    date: "2021-11-04",
    title: [
      "Supreme State Council decree approves the Main Directions for 2021–2023 and the ",
      { statistic: "programmes-2021-11-04-sfei", words: "28 programmes" },
    ],
    evidence: [
      {
        source: "sfei-2021-11-08",
        exact:
          "By the decree, of 4 November 2021, the council approved the Main Directions for 2021–2023 and the 28 programmes",
      },
      {
        source: "interfax-2023-01-19",
        exact:
          "the decree of 4 November 2021 by which the Supreme State Council approved the Main Directions for 2021–2023 and the 28 programmes",
      },
    ],
  },
  {
    key: "last-action-2022",
    date: "2022-02-28",
    title: ["Last public anti-Russian action observed in Minsk, according to View.info"],
    evidence: [
      {
        source: "view-info-2023",
        exact:
          "The last public anti-Russian action in Minsk was observed, according to the article, on 28 February 2022",
      },
    ],
  },
  {
    key: "indirect-taxes-2022",
    date: "2022-10-03",
    title: ["Agreement on the general principles of indirect taxation signed in Moscow"],
    evidence: [
      {
        source: "interfax-2023-01-19",
        exact:
          "The agreement on the general principles of indirect taxation was signed in Moscow on 3 October 2022",
      },
    ],
  },
  {
    key: "bodies-2023",
    date: "2023",
    title: [
      "Supranational Tax Committee and Interstate Customs Risk Management Coordination Centre formed, according to View.info",
    ],
    evidence: [
      {
        source: "view-info-2023",
        exact:
          "In 2023 two bodies were formed, the Supranational Tax Committee and the Interstate Customs Risk Management Coordination Centre",
      },
    ],
  },
  {
    key: "council-2023-11-29",
    date: "2023-11-29",
    title: ["Union State Council of Ministers in Moscow backs the package for 2024–2026"],
    evidence: [
      {
        source: "sputnik-2023-12-15",
        exact:
          "The Union State Council of Ministers, in Moscow on 29 November 2023, backed the package for 2024–2026",
      },
    ],
  },
  {
    key: "supreme-council-2024",
    date: "2024-01-29",
    title: [
      "Supreme State Council meets in St Petersburg to approve the Main Directions for 2024–2026",
    ],
    evidence: [
      {
        source: "properm-2024-01-29",
        exact:
          "The Supreme State Council met in St Petersburg on 29 January 2024 to approve the Main Directions for 2024–2026",
      },
      {
        source: "tass-2024-01-28",
        exact:
          "The Supreme State Council of the Union State was to meet in St Petersburg on 29 January 2024 to approve the Main Directions for 2024–2026",
      },
    ],
  },
];
