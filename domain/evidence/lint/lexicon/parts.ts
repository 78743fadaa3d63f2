const phrases = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());

/** What makes two figures the two halves of a trade. */
export const flowWords = {
  exports: phrases("exports|export|экспорт*"),
  imports: phrases("imports|import|импорт*"),
} as const;

/** What makes a figure all that the others leave. */
export const restWords: readonly string[] = phrases(
  "the rest|the remaining|the remainder|остальн*|оставш*",
);

/** The sentence says itself that a sum doesn't hold. */
export const failingPhrases: readonly string[] = phrases(
  "not add up|don't add up|doesn't add up|not sum|not fit|don't fit|doesn't fit|discrepancy|discrepancies|inconsistent|contradict|contradicts|contradiction|не сход*|не складыва*|расхожд*|расходится|расходятся|не соответств*|противореч*",
);
