const phrases = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

/** Right before a figure: what stands before is compared with it. */
export const comparingPhrases: readonly string[] = phrases(
  "than|against|versus|vs|vs .|compared with|compared to|in comparison with|in comparison to|relative to|up from|down from|по сравнению с|по сравнению со|против|чем|относительно",
);

/** The text says that a report doesn't say what it counts. */
export const unstatedPhrases: readonly string[] = phrases(
  "not stated|not state|not say|without saying|unstated|unclear|unknown|не указан*|не указыва*|не сказан*|не уточн*|неизвестн*|неясн*",
);

/** The text says in which prices it counts. */
export const pricePhrases: readonly string[] = phrases(
  "prices|real terms|nominal|nominally|current|constant|цен|ценах|ценам|реальн*|номинальн*",
);

/** Coverages are stored in English words; a Russian brief names them by these stems. */
export const coverageStems: Readonly<Record<string, string>> = {
  goods: "товар",
  services: "услуг",
};
