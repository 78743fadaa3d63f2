import type { DemoBrief } from "../brief-types.ts";
import { figure, keyFigure, ours, reported } from "./bind.ts";
import { everyTotal } from "./every-total.ts";
import { sevenReportsOf2023 } from "./seven-reports-of-2023.ts";

export const whatIsTheTradeWorth: DemoBrief = {
  slug: "what-is-the-trade-worth",
  language: "en",
  subject: "Trade",
  title: ["What is the trade between Russia and Belarus worth? It depends on who counts"],
  standfirst: [
    "For 2023 alone seven reports name six totals. The lowest is ",
    figure("trade-2023-kremlin-note", "more than 46.5 billion dollars"),
    ", the highest ",
    figure("trade-2023-krutoy-tass", "about 55 billion dollars"),
    ". They do not count the same thing.",
  ],
  keyPoints: [
    [
      "One report gives goods alone, by the count of Russia: ",
      figure("trade-2023-kremlin-note", "more than 46.5 billion dollars"),
      ".",
    ],
    [
      "Three reports add services: a forecast of ",
      figure("trade-2023-krutoy-tass", "about 55 billion dollars"),
      ", and by the count of Belarus ",
      figure("trade-2023-lukashenko", "about 54 billion"),
      ", later ",
      figure("trade-2023-belta", "53 billion"),
      ".",
    ],
    [
      "Three do not say what they count: ",
      figure("trade-2023-krutoy-view-info", "about 50 billion dollars"),
      ", a forecast, then ",
      figure("trade-2023-belarusian-side", "54 billion"),
      " and ",
      figure("trade-2023-rogozhnik", "about 49 billion"),
      ".",
    ],
  ],
  blocks: [
    { h2: ["One year, six totals"] },
    {
      p: [
        "For 2023 the dossier holds seven reports, in six articles, here in the order in which they appeared. View.info is undated; it was written after the Union State Council of Ministers of November 2023.",
      ],
    },
    sevenReportsOf2023,
    everyTotal,
    { h2: ["Why they differ"] },
    {
      p: [
        { bold: "Goods, or goods and services." },
        " The lowest total, ",
        keyFigure("trade-2023-kremlin-note", "more than 46.5 billion dollars"),
        ", is for goods alone. Services are in the totals of ",
        keyFigure("trade-2023-belta", "53 billion dollars"),
        ", ",
        figure("trade-2023-lukashenko", "about 54 billion"),
        " and ",
        figure("trade-2023-krutoy-tass", "about 55 billion"),
        ". Such totals do not correct one another: they answer two questions.",
      ],
    },
    {
      p: [
        { bold: "Who counts." },
        " The figure for goods is Russia's, from a Kremlin briefing note on which TASS reported in May 2024. Beside it the report sets ",
        keyFigure("trade-2023-belarusian-side", "54 billion dollars"),
        " as ",
        reported(
          "tass-2024-05-24",
          "without saying what that counts",
          "the figure of the Belarusian side, without saying what it counts",
        ),
        ". How much of the distance is services, and how much another way of counting, it does not tell.",
      ],
    },
    {
      p: [
        { bold: "Forecast or count." },
        " Two of the seven are forecasts, both attributed to Dmitry Krutoy, then Ambassador of Belarus to Russia. In September 2023 TASS quoted him:",
      ],
    },
    { quote: "krutoy-2023-09-29" },
    {
      p: [
        "View.info reports him as expecting ",
        figure("trade-2023-krutoy-view-info", "about 50 billion dollars"),
        ", and does not say what that counts. In January 2024 Alexander Lukashenko gave ",
        figure("trade-2023-lukashenko", "about 54 billion dollars"),
        ", a preliminary figure; in December BelTA wrote ",
        figure("trade-2023-belta", "53 billion"),
        ". Neither report says that it revises the other. Between them Ambassador Aleksandr Rogozhnik put the year at ",
        figure("trade-2023-rogozhnik", "about 49 billion dollars"),
        "; what is in that sum is not stated.",
      ],
    },
    {
      p: [
        "What the two ambassadors named lies ",
        ours("ambassadors-2023", "about 6 billion dollars"),
        " apart. That distance measures the reports, not the trade.",
      ],
    },
    { h2: ["Another year's rate"] },
    {
      p: [
        "Reports on 2022 show one more difference: the currency. In December 2023 Sputnik gave ",
        figure("trade-2022-sputnik-roubles", "3.05 trillion roubles"),
        ", or ",
        keyFigure("trade-2022-sputnik", "about 34 billion dollars"),
        ". The roubles were ",
        reported(
          "sputnik-2023-12-15",
          "The dollars are converted at the exchange rate of December 2023 rather than of 2022",
          "converted at the exchange rate of December 2023 rather than of 2022",
        ),
        ". View.info has ",
        figure("trade-2022-view-info", "45 billion dollars"),
        " for the same year; so does TASS, with ",
        figure("trade-2022-tass", "45 billion dollars"),
        " and, by Belarusian statistics, ",
        figure("trade-2022-tass-belarus", "up to 50 billion"),
        ".",
      ],
    },
    {
      p: [
        "Reports for 2023 imply a level for 2022 as well. Russia's count of goods is said to be ",
        figure("growth-2023-kremlin-note", "up 5.4%"),
        ", which puts the year before at ",
        ours("implied-2022-from-kremlin-note", "more than 44.1 billion dollars"),
        ". Goods and services, as Belarus counts them, are said to be ",
        figure("growth-2023-belta", "up 6%"),
        ", which puts it at ",
        ours("implied-2022-from-belta", "50 billion dollars"),
        ". Both levels are our arithmetic, not anybody's report.",
      ],
    },
    { h2: ["A sum that fails"] },
    {
      p: [
        "In the report on the Kremlin note the parts of 2023 fit their total: exports from Russia of ",
        figure("exports-2023-kremlin-note", "22.6 billion dollars"),
        " and imports from Belarus of ",
        figure("imports-2023-kremlin-note", "23.9 billion"),
        " make ",
        ours("sum-2023-kremlin-note", "46.5 billion dollars"),
        ". For the first quarter of 2024 they do not. Trade in goods is given as ",
        keyFigure("trade-2024-q1-kremlin-note", "about 10.4 billion dollars"),
        ", ",
        figure("growth-2024-q1-kremlin-note", "down 2.3%"),
        ", with exports of ",
        figure("exports-2024-q1-kremlin-note", "6.7 billion dollars"),
        " and imports of ",
        figure("imports-2024-q1-kremlin-note", "5.7 billion"),
        ". Those two make ",
        ours("sum-2024-q1-kremlin-note", "12.4 billion dollars"),
        ". Either a figure is wrong, or they do not count the same thing; our note of the report does not say which.",
      ],
    },
    {
      p: [
        "Older years have their own gap. For 2020 View.info gives ",
        figure("trade-2020-view-info", "29.5 billion dollars"),
        ", and Rzeczpospolita, citing the Belarusian statistics office, ",
        figure("trade-2020-rzeczpospolita", "29.52 billion"),
        " for goods. For 2019 View.info gives ",
        figure("trade-2019-view-info", "33.3 billion dollars"),
        "; the ",
        figure("growth-2020-rzeczpospolita", "fall of 17.3%"),
        " in Rzeczpospolita implies ",
        ours("implied-2019-from-rzeczpospolita", "about 35.7 billion"),
        ".",
      ],
    },
    { h2: ["What can be said"] },
    {
      p: [
        "Within one way of counting there is a value to go by. For goods in 2023 we go by ",
        figure("trade-2023-kremlin-note", "more than 46.5 billion dollars"),
        ": no other report says that it counts goods, and its parts add up. For goods and services we go by ",
        figure("trade-2023-belta", "53 billion dollars"),
        ", the later report of that count. Where a report does not say what it counts, we go by none. Across the ways of counting there is no one value.",
      ],
    },
    {
      callout: [
        "We hold the original of none of these reports, only notes of our own; nothing here claims to match an original. By one rule for all we name who owns or funds a publisher where that is beyond dispute: the Russian state for TASS and Sputnik, the Belarusian state for BelTA. For the others it is not established, which does not mean independent.",
      ],
    },
  ],
};
