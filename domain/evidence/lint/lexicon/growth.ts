const phrases = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

/** Before the level that a growth begins at, and the one that it leads to. */
export const baseWords: ReadonlySet<string> = new Set(["from", "с", "со", "от"]);
export const levelWords: ReadonlySet<string> = new Set(["to", "до"]);

/** The growth is counted in something that the levels aren't: volumes, comparable prices, another currency. */
export const otherTerms: readonly string[] = phrases(
  "in real terms|real terms|in constant prices|constant prices|comparable prices|in comparable prices|in volume|by volume|volumes|physical volume|adjusted|terms|in roubles|in rubles|in dollars|in euros|in yuan|per cent a year|a year|per year|annually|on average|реальн*|сопоставим*|физическ*|постоянн* цен*|в рублях|в долларах|в евро|в юанях|в год|ежегодно|в среднем",
);
