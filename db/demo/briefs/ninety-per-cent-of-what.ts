import type { DemoBrief } from "../brief-types.ts";
import { figure, keyFigure, ours, reported } from "./bind.ts";

export const ninetyPerCentOfWhat: DemoBrief = {
  slug: "ninety-per-cent-of-what",
  language: "en",
  subject: "Programmes",
  title: [
    {
      waived: "Ninety per cent",
      reason:
        "A question about a reported figure, not a claim; the figure itself stands bound, as around 90%, in the first key point and in the text.",
    },
    " of what?",
  ],
  standfirst: [
    "By the months that the reports speak of, June 2022 to December 2023, the share of the measures in the union programmes that is said to be carried out only rises: ",
    figure("completion-2022-06-andreichenko", "about 30%"),
    " at first, ",
    figure("completion-2023-12-nmn", "94%"),
    " at last. We know of no public list that would allow an outside count.",
  ],
  keyPoints: [
    [
      "Seven figures in four articles: the lowest ",
      figure("completion-2022-06-andreichenko", "about 30%"),
      ", the highest ",
      figure("completion-2023-12-nmn", "94%"),
      ", and ",
      figure("completion-2023-11-mishustin", "around 90%"),
      " between them.",
    ],
    [
      "One of them comes with a whole, ",
      figure("activities-2023-11-mishustin", "more than 990 agreed activities"),
      ", but with no list of them that we know.",
    ],
    [
      "Of the plan for 2024–2026 one report says ",
      figure("measures-2024-2026-overchuk", "120 measures"),
      ", another ",
      figure("tasks-2024-2026-mezentsev", "310 tasks"),
      ".",
    ],
  ],
  blocks: [
    { h2: ["Seven figures in order"] },
    {
      p: [
        "The Union State Council of Ministers approved ",
        figure("programmes-2021-09-10-tass", "28 programmes"),
        " in September 2021. From the next year on, progress was reported in per cent. These are the figures that the dossier holds, by the month that each speaks of.",
      ],
    },
    {
      table: {
        header: [["As of"], ["Share implemented"], ["Said by"], ["Reported by"]],
        rows: [
          [
            ["June 2022"],
            [figure("completion-2022-06-andreichenko", "about 30%")],
            ["Vladimir Andreichenko"],
            ["TASS, 19 December 2022"],
          ],
          [
            ["August 2022"],
            [figure("completion-2022-08-diplomat", "about 40%")],
            ["a diplomat of the Belarusian embassy"],
            ["TASS, 24 August 2022"],
          ],
          [
            ["August 2022"],
            [figure("completion-2022-08-overchuk", "more than 46%")],
            ["Alexey Overchuk"],
            ["TASS, 24 August 2022"],
          ],
          [
            ["December 2022"],
            [figure("completion-2022-12-andreichenko", "60%")],
            ["Vladimir Andreichenko"],
            ["TASS, 19 December 2022"],
          ],
          [
            ["January 2023"],
            [figure("completion-2023-01-nmn", "68%")],
            ["NMN Media"],
            ["NMN Media, January 2024"],
          ],
          [
            ["November 2023"],
            [figure("completion-2023-11-mishustin", "around 90%")],
            ["Mikhail Mishustin"],
            ["View.info, undated"],
          ],
          [
            ["December 2023"],
            [figure("completion-2023-12-nmn", "94%")],
            ["NMN Media"],
            ["NMN Media, January 2024"],
          ],
        ],
      },
    },
    {
      p: [
        "Read down the column and the figures only rise. Read across, and the questions begin: who counted, on what day, and what had to be the case for a measure to count as implemented?",
      ],
    },
    { h2: ["Two figures for one month"] },
    {
      p: [
        "On 24 August 2022 TASS reported two shares side by side. A diplomat of the Belarusian embassy put the share at ",
        keyFigure("completion-2022-08-diplomat", "about 40%"),
        "; Alexey Overchuk, Deputy Prime Minister of Russia, at ",
        keyFigure("completion-2022-08-overchuk", "more than 46%"),
        ". Both may hold, if they counted on different days, or counted different things. Our note of the report keeps no list of measures against which either could be checked.",
      ],
    },
    { h2: ["One speaker, two dates"] },
    {
      p: [
        "In December of that year Vladimir Andreichenko, Chairman of the House of Representatives of Belarus, set June beside December. TASS quoted him:",
      ],
    },
    { quote: "andreichenko-2022-12-19" },
    {
      p: [
        "Between the two lie ",
        ours("difference-completion-2022-andreichenko", "about 30 percentage points"),
        ". How many measures that makes depends on how many there were, and the report, as we noted it, gives no number.",
      ],
    },
    { h2: ["A share with a number beside it"] },
    {
      p: [
        "Only one of the seven comes with the whole of which it is a part. Mikhail Mishustin, Prime Minister of Russia, spoke in November 2023 to the Union State Council of Ministers:",
      ],
    },
    { quote: "mishustin-2023-11" },
    {
      p: [
        "The words reach us in an English translation by V. Sergeev of an undated article on View.info, which ",
        reported("view-info-2023", "It cites no documents", "cites no documents"),
        ". They hold two figures, ",
        keyFigure("completion-2023-11-mishustin", "around 90%"),
        " and ",
        keyFigure("activities-2023-11-mishustin", "more than 990 activities"),
        ", and neither is exact. What is left over cannot be worked out from them except roughly, and which activities those are cannot be worked out.",
      ],
    },
    {
      p: [
        "Nor do the reports number the same thing. Vladimir Putin spoke in September 2021 of ",
        figure("programmes-2021-09-09-putin", "28 programmes"),
        "; others speak of measures, activities and tasks. A share of programmes and a share of activities can differ widely while both are right: a programme with one activity open is not finished, and yet nearly all its activities may be.",
      ],
    },
    { h2: ["Two shares in one article"] },
    {
      p: [
        "NMN Media published an article in January 2024 on what its title calls ",
        reported(
          "nmn-2024-01",
          "the gap between reported and actual completion of the programmes",
          "the gap between reported and actual completion",
        ),
        " of the programmes. It gives ",
        figure("completion-2023-01-nmn", "68%"),
        " for January 2023 and ",
        figure("completion-2023-12-nmn", "94%"),
        " for December, ",
        ours("difference-completion-2023-nmn", "26 percentage points"),
        " more. Who counted, ",
        reported("nmn-2024-01", "The report does not say who counted", "it does not say"),
        ". Our note keeps these two shares as reported, and no measure of the gap.",
      ],
    },
    {
      p: [
        "The share for January 2023 follows the ",
        figure("completion-2022-12-andreichenko", "60%"),
        " that Vladimir Andreichenko gave for the month before. More may have been carried out between the two, or they were counted in two ways; our notes do not say.",
      ],
    },
    { h2: ["The next plan, counted anew"] },
    {
      p: [
        "For 2024–2026 the question comes back. Alexey Overchuk is reported as saying that the new package holds ",
        figure("measures-2024-2026-overchuk", "120 measures"),
        ". In January 2025 Izvestia reported Dmitry Mezentsev, State Secretary of the Union State, as giving ",
        figure("tasks-2024-2026-mezentsev", "310 tasks"),
        ", of which ",
        figure("completion-2025-01-izvestia", "one fifth"),
        " was reported complete. Whether a measure is made up of several tasks, or the plan had grown, our notes do not say. A share of the one is not a share of the other.",
      ],
    },
    { h2: ["What would answer it"] },
    { p: ["Four things, once public, would let anybody check the next share:"] },
    {
      list: [
        ["the list of measures, each with a number that stays;"],
        [
          "the test for counting one: drafted, adopted by one side, adopted by both, in force, or applied in practice;",
        ],
        ["the day of the count, and who counted;"],
        ["what became of measures that were put off or dropped."],
      ],
    },
    {
      p: [
        "Until then we print each share as it was said, with the speaker and the month, mark it as a claim, and draw no line through the seven. A share is not wrong because its whole is not public. It is only unchecked.",
      ],
    },
    {
      callout: [
        "We hold the original of none of these reports, only notes of our own; nothing here claims to match an original. By one rule for all we name who owns or funds a publisher where that is beyond dispute: the Russian state for TASS. For the others it is not established, which does not mean independent.",
      ],
    },
  ],
};
