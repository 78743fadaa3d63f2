const split = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Verbs of those who make known what was counted at another time. */
export const publishingVerbs: readonly string[] = split(
  `published|released|issued|unveiled|presented|launched|signed|adopted|approved
  |опубликовал*|опубликован*|обнародовал*|обнародован*|представил*|выпустил*|подписан*|принят*|утвержден*`,
);

/** What is published of figures, besides documents. */
export const countedPapers: readonly string[] =
  "figures data results findings numbers statistics estimates estimate projections projection ranking reports surveys studies papers analyses".split(
    " ",
  );

/** Words that give a thing its own date. */
export const thingTimes: readonly string[] = split(
  `due|maturing|expiring|founded|built|born|established|dated|opened|signed on|signed in|completed|goes back to|go back to|going back to|dates back to|dating back to|dates from|dating from|law of|act of|treaty of|code of|convention of
  |погашением|погашения|сроком до|основан*|построен*|построенн*|от`,
);
