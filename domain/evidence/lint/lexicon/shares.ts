const phrases = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

/** The sentence, or a statistic's label, speaks of parts of a whole. */
export const shareWords: readonly string[] = phrases(
  "share|shares|accounts for|account for|accounted for|accounting for|makes up|make up|made up|making up|доля|доли|долю|долей|долях|приходится|приходилось|приходятся",
);

/** What may well be more than the whole, or overlap: a plan overfulfilled, answers of which several may be given. */
export const beyondWholeWords: readonly string[] = phrases(
  "plan|plans|planned|target|targets|norm|norms|quota|quotas|capacity|forecast|level|respondents|respondent|poll|polls|survey|surveyed|asked|both|overlap|overlaps|overlapping|also|each|plus|compared|than|план*|норм*|квот*|мощност*|прогноз*|уровн*|опрос*|респондент*|опрошенн*|обе|оба|также|каждый|каждая|каждой|чем",
);
