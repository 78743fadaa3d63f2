/** A stem ends in *, for Russian; tokens as the extractor splits them. */
const phrases = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** That something was never so before, or is so for the first time. */
export const recordPhrases: readonly string[] = phrases(
  `a record|new record|new records|record high|record highs|record low|record lows|record level|record levels|record year|record years|record figure|record figures
  |record amount|record sum|record growth|record harvest|record volume|record volumes|record number|record numbers|record turnover|record trade|record exports|record imports
  |record output|record profit|record profits|record - breaking|record - high|record - low|all records|all - time high|all - time low|all - time record|historic high|historic low|historical high|historical low
  |for the first time|first - ever|first ever|the first in history|never before|unprecedented|without precedent
  |рекорд|рекорда|рекорду|рекордом|рекорде|рекорды|рекордов|рекордн*|впервые|в первый раз|беспрецедентн*|не имеет прецедента|не имеющ* прецедент*|историческ* максимум*|историческ* минимум*|за всю историю
  |никогда ранее|никогда раньше|никогда прежде`,
);

/** Behind "a record" they make it a document: "a record of the talks". */
export const recordDocuments: ReadonlySet<string> = new Set(
  "of kept keeping keeper shows showing label company holder".split(" "),
);

/** With one of the closings behind them, nothing since or ever was so high: "the highest level since 2014". */
export const superlatives: readonly string[] = phrases(
  `highest|lowest|largest|biggest|greatest|smallest|steepest|sharpest|fastest|slowest|strongest|weakest|worst|best|longest|deepest
  |самый|самая|самое|самые|самого|самой|самому|самым|самую|самых|наибольш*|наименьш*|крупнейш*|максимальн*|минимальн*|высочайш*|максимум*|минимум*`,
);
/** "The first bridge of its kind", "the first strike ever held": first of all there were, and not first of a list. */
export const firsts: readonly string[] = phrases(
  "the first|its first|their first|первый|первая|первое|первые",
);
export const firstClosings: readonly string[] = phrases(
  "ever|of its kind|of their kind|in history|on record|since|в истории|за всю историю|в своем роде|с тех пор",
);
export const superlativeClosings: readonly string[] = phrases(
  `since|ever|on record|in history|of all time|в истории|с начала|с конца|с момента|с тех пор|за все время`,
);
