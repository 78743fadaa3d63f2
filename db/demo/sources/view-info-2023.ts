import type { DemoSource } from "../types.ts";

/** Longer than the other notes: the dossier takes some thirty figures, events and speech reports from this one article. */
export const viewInfo2023: DemoSource = {
  key: "view-info-2023",
  title: null,
  publisher: "View.info",
  publisherOrganisation: "view-info",
  url: null,
  published: "2023~",
  language: "en",
  translatedFrom: "ru",
  translator: "V. Sergeev",
  cslType: "webpage",
  kind: "opinion article",
  owner: null,
  independenceGroup: null,
  notes: [
    "An undated opinion article, in an English translation from Russian by V. Sergeev, written after the Union State Council of Ministers of November 2023. It cites no documents. Mikhail Mishustin, Prime Minister of Russia, is quoted as telling the council: “The majority – around 90% – of the more than 990 agreed activities have been implemented.”",
    "It gives the trade of the two countries as 33.3 billion dollars in 2019, 29.5 billion dollars in 2020, about 40 billion dollars in 2021 and 45 billion dollars in 2022, and as 35.5 billion dollars in January to September 2023. According to the article Dmitry Krutoy, Ambassador of Belarus to Russia, expected about 50 billion dollars in 2023. It does not say what these figures count, or who counted. For comparison it names 147 billion dollars in 2021, the trade of Russia with China; what that counts it does not say either.",
    "From Russia to Belarus, it says, go meat, fish, cocoa, ferrous metals, aluminium wire, pipes, bearings, cars and railway locomotives; from Belarus to Russia, machine-building equipment, agricultural machinery, ferrous metal products and tyres.",
    "As joint projects it names the assembly of grain harvesters, and of trucks on chassis of the Minsk Automobile Plant, in the Krasnodar Territory; joint assembly and production of agricultural machinery in the Novosibirsk Region and in Tatarstan; and in Bashkortostan a plant for grain drying complexes with a Belarusian producer.",
    "Russian investment in the real sector of Belarus is said to have grown by a third in the first half of 2023 on the year before, and to have made more than 60% of all foreign investment there. In 2023, the article says, 87 delegations from Russian regions came to Belarus, 34 of these delegations led by heads of regions; 96 official delegations and 136 business delegations from Belarus went to Russian regions. Who counted is not said.",
    "The article describes the integration as practically frozen in 2010. The prime ministers then put their names to a draft action programme for integration in September 2019. The last public anti-Russian action in Minsk was observed, according to the article, on 28 February 2022. In 2023 two bodies were formed, the Supranational Tax Committee and the Interstate Customs Risk Management Coordination Centre.",
    "For 2024–2026 it names these areas: approximation of laws, unified energy markets, unified transport system, unified industrial policy, agricultural policy, tax policy, scientific and technological space, common information space, and equal rights of citizens in the social sphere. Anatoly Gagarin, director of the Institute for Systematic Political Studies and Humanitarian Projects, is quoted as saying that “our example of the Union State can be some kind of motivation for countries”; on what occasion is not said.",
  ],
};
