import type { DemoBrief } from "../brief-types.ts";
import { figure, keyFigure, reported } from "./bind.ts";

export const howTheUnionStateCame: DemoBrief = {
  slug: "how-the-union-state-came-to-28-programmes",
  language: "en",
  subject: "Programmes",
  title: ["How the Union State came to ", figure("programmes-2021-09-10-tass", "28 programmes")],
  standfirst: [
    "A treaty of 1999, a pause, a draft and protests in 2019, an election, and in the autumn of 2021 a decree: what is reported of the way of Russia and Belarus to a common plan, and to the next one.",
  ],
  keyPoints: [
    [
      reported(
        "urdupoint-2019-12-08",
        "the date on which the Treaty on the Creation of the Union State was signed: 8 December 1999",
        "The treaty on the Union State was signed on 8 December 1999",
      ),
      "; a draft action programme followed in September 2019.",
    ],
    [
      "The ",
      figure("programmes-2021-09-10-tass", "28 programmes"),
      " were announced, approved and decreed between 9 September and 4 November 2021.",
    ],
    [
      "Reports give the plan for 2024–2026 as ",
      figure("measures-2024-2026-overchuk", "120 measures"),
      " or as ",
      figure("tasks-2024-2026-mezentsev", "310 tasks"),
      ".",
    ],
  ],
  blocks: [
    { h2: ["A treaty and a pause"] },
    {
      p: [
        reported(
          "urdupoint-2019-12-08",
          "the Treaty on the Creation of the Union State was signed: 8 December 1999",
          "The Treaty on the Creation of the Union State was signed on 8 December 1999",
        ),
        ". Of the years that follow the dossier holds one sentence: View.info, in an opinion article of about 2023, ",
        reported(
          "view-info-2023",
          "describes the integration as practically frozen in 2010",
          "describes the integration as practically frozen in 2010",
        ),
        ".",
      ],
    },
    { h2: ["2019: a draft, and protests"] },
    {
      p: [
        "On 6 September 2019 ",
        reported(
          "udf-2019-09",
          "the prime ministers of the two countries initialled a draft action programme for integration on 6 September 2019",
          "the prime ministers of the two countries initialled a draft action programme for integration",
        ),
        ". UDF and BelarusFeed carried ",
        reported(
          "udf-2019-09",
          "details of an integration plan that Kommersant had reported",
          "details of an integration plan that Kommersant had reported",
        ),
        "; our note keeps none.",
      ],
    },
    {
      p: [
        reported(
          "euroradio-2019-12-20",
          "protests in Minsk against deeper integration began while the presidents met in Sochi",
          "Protests against deeper integration began in Minsk on 7 December, while the presidents met in Sochi",
        ),
        ". A report by Sputnik, carried by UrduPoint, gives the same day; ",
        reported(
          "urdupoint-2019-12-08",
          "a protest in Minsk which its title calls unauthorised and in its second day",
          "its title calls the protest unauthorised",
        ),
        ". On 20 December, according to Euroradio, ",
        keyFigure("rally-2019-12-20-euroradio", "over 1,500 people"),
        " rallied in Minsk against integration.",
      ],
    },
    { h2: ["2020: after the election"] },
    {
      p: [
        "The Polish Institute of International Affairs, in an analysis of September 2020, describes ",
        reported(
          "pism-2020-09-29",
          "mass protests after the Belarusian presidential election, and Minsk turning to Moscow",
          "mass protests after the Belarusian presidential election, and Minsk turning to Moscow",
        ),
        ".",
      ],
    },
    { h2: ["2021: announced, approved, decreed"] },
    {
      p: [
        "On 9 September 2021 the presidents announced that all ",
        keyFigure("programmes-2021-09-09-putin", "28 union programmes"),
        " were agreed; Trend gives the number as Vladimir Putin's. On the next day, as TASS reports, the Union State Council of Ministers in Minsk approved the ",
        figure("programmes-2021-09-10-tass", "28 programmes"),
        ". And by a decree of 4 November the Supreme State Council approved the Main Directions for 2021–2023 together with the ",
        figure("programmes-2021-11-04-sfei", "28 programmes"),
        ", according to SFEI; Interfax, looking back in 2023, gives the same day and the same ",
        figure("programmes-2021-11-04-interfax", "28 programmes"),
        ".",
      ],
    },
    {
      p: [
        "TASS names areas rather than titles. ",
        reported(
          "tass-2021-09-10",
          "industry, energy, finance, agriculture, macroeconomic policy, tax, customs, monetary policy",
          "Industry, energy, finance and agriculture are among them, with macroeconomic and monetary policy, tax and customs",
        ),
        "; so are ",
        reported(
          "tass-2021-09-10",
          "transport market, labelling of goods, payment systems, veterinary and phytosanitary control, consumer protection, and social and labour law",
          "the transport market, the labelling of goods, payment systems, veterinary and phytosanitary control, consumer protection, and social and labour law",
        ),
        ". Which programme belongs to which area our notes do not say, and hold no text of any programme.",
      ],
    },
    { h2: ["2022 and 2023: what is reported as done"] },
    {
      p: [
        "On 3 October 2022 ",
        reported(
          "interfax-2023-01-19",
          "The agreement on the general principles of indirect taxation was signed in Moscow on 3 October 2022",
          "an agreement on the general principles of indirect taxation was signed in Moscow",
        ),
        "; in January 2023 Interfax reported ",
        reported(
          "interfax-2023-01-19",
          "Belarus ratifies an agreement with Russia on indirect taxes",
          "the ratification by Belarus",
        ),
        ". In the same month SB Belarus Segodnya reported on ",
        reported(
          "sb-2023-01-12",
          "a meeting about the implementation of Union State programmes",
          "a meeting about carrying out the programmes",
        ),
        ", and quoted Alexander Lukashenko, President of Belarus:",
      ],
    },
    { quote: "lukashenko-2023-01-12" },
    {
      p: [
        "View.info writes that ",
        reported(
          "view-info-2023",
          "The last public anti-Russian action in Minsk was observed, according to the article, on 28 February 2022",
          "the last public anti-Russian action in Minsk was observed on 28 February 2022",
        ),
        ", and that ",
        reported(
          "view-info-2023",
          "In 2023 two bodies were formed, the Supranational Tax Committee and the Interstate Customs Risk Management Coordination Centre",
          "two bodies were formed in 2023: the Supranational Tax Committee and the Interstate Customs Risk Management Coordination Centre",
        ),
        ". For 2023 it also has ",
        figure("delegations-2023-from-russian-regions", "87 delegations"),
        " from Russian regions to Belarus, ",
        figure("delegations-2023-led-by-heads", "34 of them"),
        " led by heads of regions, and the other way ",
        figure("delegations-2023-belarusian-official", "96 official delegations"),
        " and ",
        figure("delegations-2023-belarusian-business", "136 business delegations"),
        ". The Russian share of foreign investment in the real sector of Belarus it puts at ",
        figure("investment-share-2023-s1", "more than 60%"),
        " for January to June 2023. Who counted is not stated. Among joint projects it names ",
        reported(
          "view-info-2023",
          "joint assembly and production of agricultural machinery in the Novosibirsk Region and in Tatarstan",
          "the assembly of agricultural machinery in the Novosibirsk Region and in Tatarstan",
        ),
        ".",
      ],
    },
    {
      p: [
        "How much of the plan was carried out has been put in per cent. In November 2023 Mikhail Mishustin, Prime Minister of Russia, is quoted as giving ",
        figure("completion-2023-11-mishustin", "around 90%"),
        " of ",
        figure("activities-2023-11-mishustin", "more than 990 agreed activities"),
        ". What such shares are taken of is a question of its own.",
      ],
    },
    { h2: ["2024: the next plan"] },
    {
      p: [
        reported(
          "sputnik-2023-12-15",
          "The Union State Council of Ministers, in Moscow on 29 November 2023, backed the package for 2024–2026",
          "On 29 November 2023 the Union State Council of Ministers, in Moscow, backed a package for 2024–2026",
        ),
        ". ",
        reported(
          "properm-2024-01-29",
          "The Supreme State Council met in St Petersburg on 29 January 2024 to approve the Main Directions for 2024–2026",
          "The Supreme State Council met in St Petersburg on 29 January 2024 to approve the Main Directions for those years",
        ),
        ". View.info names areas of the new plan: ",
        reported(
          "view-info-2023",
          "approximation of laws, unified energy markets, unified transport system, unified industrial policy",
          "the approximation of laws, unified energy markets, a unified transport system and a unified industrial policy",
        ),
        " are among them, and so are ",
        reported(
          "view-info-2023",
          "common information space, and equal rights of citizens in the social sphere",
          "a common information space and equal rights of citizens in the social sphere",
        ),
        ".",
      ],
    },
    {
      p: [
        "Alexey Overchuk, Deputy Prime Minister of Russia, is reported as speaking of ",
        keyFigure("measures-2024-2026-overchuk", "120 measures"),
        ", and Dmitry Mezentsev, State Secretary of the Union State, of ",
        keyFigure("tasks-2024-2026-mezentsev", "310 tasks"),
        ". View.info quotes Anatoly Gagarin, director of the Institute for Systematic Political Studies and Humanitarian Projects, on what it may mean to others: ",
        { inlineQuote: "gagarin-2023" },
        ".",
      ],
    },
    { h2: ["What this account leaves out"] },
    {
      p: [
        "It follows what its sources report, and they leave gaps: most of the years between 1999 and 2019, the texts of the programmes, and what each of them changed. What was carried out stands here as reported, not as checked by us.",
      ],
    },
    {
      callout: [
        "We hold the original of none of these reports, only notes of our own; nothing here claims to match an original. By one rule for all we name who owns or funds a publisher where that is beyond dispute: the Russian state for TASS and Sputnik, the Belarusian state for SB Belarus Segodnya, the Polish state for the Polish Institute of International Affairs. For the others it is not established, which does not mean independent.",
      ],
    },
  ],
};
