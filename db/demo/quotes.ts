import type { DemoQuote } from "./types.ts";

/** The only words in the dossier that stand in quotation marks. */
export const quotes: DemoQuote[] = [
  {
    key: "mishustin-2023-11",
    speaker: "mishustin",
    role: "mishustin-prime-minister",
    date: "2023-11",
    occasion: "Union State Council of Ministers",
    kind: "direct",
    language: "en",
    text: "The majority – around 90% – of the more than 990 agreed activities have been implemented.",
    translatedFrom: "ru",
    translator: "V. Sergeev",
    agency: null,
    originalNotHeldBecause:
      "We know these words from an English translation of an article; the Russian is not held.",
    passage: {
      source: "view-info-2023",
      exact:
        "The majority – around 90% – of the more than 990 agreed activities have been implemented.",
    },
  },
  {
    key: "gagarin-2023",
    speaker: "gagarin",
    role: "gagarin-director",
    date: "2023~",
    occasion: null,
    kind: "partial",
    language: "en",
    text: "our example of the Union State can be some kind of motivation for countries",
    translatedFrom: "ru",
    translator: "V. Sergeev",
    agency: null,
    originalNotHeldBecause:
      "We know these words from an English translation of an article; the Russian is not held.",
    passage: {
      source: "view-info-2023",
      exact: "our example of the Union State can be some kind of motivation for countries",
    },
  },
  {
    key: "krutoy-2023-09-29",
    speaker: "krutoy",
    role: "krutoy-ambassador",
    date: "2023-09-29",
    occasion: null,
    kind: "direct",
    language: "en",
    text: "The total volume of foreign trade between our countries has all the signs of reaching $55 bln",
    translatedFrom: null,
    translator: null,
    agency: "TASS",
    originalNotHeldBecause:
      "TASS published these words in English; in which language they were spoken is not stated.",
    passage: {
      source: "tass-2023-09-29",
      exact:
        "The total volume of foreign trade between our countries has all the signs of reaching $55 bln",
    },
  },
  {
    key: "andreichenko-2022-12-19",
    speaker: "andreichenko",
    role: "andreichenko-chairman",
    date: "2022-12-19",
    occasion: null,
    kind: "partial",
    language: "en",
    text: "about 30% were implemented, then today it is 60%",
    translatedFrom: null,
    translator: null,
    agency: "TASS",
    originalNotHeldBecause:
      "TASS published these words in English; in which language they were spoken is not stated.",
    passage: {
      source: "tass-2022-12-19",
      exact: "about 30% were implemented, then today it is 60%",
    },
  },
  {
    key: "lukashenko-2023-01-12",
    speaker: "lukashenko",
    role: "lukashenko-president",
    date: "2023-01-12",
    occasion: null,
    kind: "partial",
    language: "en",
    text: "we are not talking about the loss of some part of our sovereignty",
    translatedFrom: null,
    translator: null,
    agency: "SB Belarus Segodnya",
    originalNotHeldBecause:
      "SB Belarus Segodnya published these words in English; in which language they were spoken is not stated.",
    passage: {
      source: "sb-2023-01-12",
      exact: "we are not talking about the loss of some part of our sovereignty",
    },
  },
];
