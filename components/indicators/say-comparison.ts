import type { SiteLocale, SiteWords } from "#components/site/site-locale.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import type { Comparison } from "#domain/indicators/rules-public.ts";

/**
 * What reports of one period give and why they differ, in sentences made from the data: "Seven reports for 2023 give six values, from 46.5 to 55 billion dollars. One
 * counts goods, three goods and services, three don’t say what they count. Two are forecasts or plans." Empty where there is nothing to compare.
 */
export function sayComparison(
  comparison: Comparison,
  period: string,
  { words, language }: SiteLocale,
): string[] {
  const { reports, distinct, range, forecasts, provisional, deprecated } = comparison;
  if (reports === 0 || range === null) return [];
  const named = namePeriod(period, language);
  const printed = formatFigure(range, null, language);
  const first =
    distinct === 1
      ? words("comparison.same", {
          reports: spell(reports, words),
          count: reports,
          period: named,
          range: printed,
        })
      : words("comparison.differ", {
          reports: spell(reports, words),
          period: named,
          distinct: spell(distinct, words),
          range: sayEnds(comparison, language, words),
        });
  const kinds = [
    ...(forecasts === 0
      ? []
      : [words("comparison.forecasts", { count: spell(forecasts, words), n: forecasts })]),
    ...(provisional === 0
      ? []
      : [words("comparison.provisional", { count: spell(provisional, words), n: provisional })]),
  ];
  const wrong =
    deprecated === 0
      ? []
      : [words("comparison.deprecated", { count: spell(deprecated, words), n: deprecated })];
  return [first, ...endSentence(sayWays(comparison, words)), ...endSentence(kinds), ...wrong].map(
    capitalise,
  );
}

/** "46.5 to 55 billion dollars": the unit once. */
function sayEnds({ range }: Comparison, language: SiteLocale["language"], words: SiteWords) {
  const printed = range === null ? "" : formatFigure(range, null, language);
  const [from, to, ...more] = printed.split("–");
  if (from === undefined || to === undefined || more.length > 0) return printed;
  return words("comparison.differRange", { from, to });
}

function sayWays({ coverages, reports }: Comparison, words: SiteWords): string[] {
  const [only] = coverages;
  if (coverages.length === 1 && only) {
    return only.coverage === null
      ? reports === 1
        ? [words("comparison.saysNot", { count: spell(1, words), n: 1 })]
        : [words("comparison.allSayNot")]
      : [words("comparison.allCount", { coverage: only.coverage, n: reports })];
  }
  return coverages.map(({ coverage, count: n }, place) => {
    const count = spell(n, words);
    if (coverage === null) return words("comparison.saysNot", { count, n });
    return place === 0
      ? words("comparison.countsFirst", { count, n, coverage })
      : words("comparison.countsNext", { count, coverage });
  });
}

function endSentence(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${parts.join(", ")}.`];
}

type SmallNumber = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12";

/** Small numbers are words in running text, as everywhere in print. */
function spell(count: number, words: SiteWords): string {
  return count >= 1 && count <= 12
    ? words(`comparison.numbers.${String(count) as SmallNumber}`)
    : String(count);
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function namePeriod(period: string, language: SiteLocale["language"]): string {
  const read = parsePeriod(period);
  return read ? formatPeriod(read, language) : period;
}

/** From one period to another: "2019–2024", "2019–2024 годы", "май 2023 года – 2024 год". */
export function nameSpan(first: string, last: string, language: SiteLocale["language"]): string {
  const whole =
    /^\d{4}$/.test(first) && /^\d{4}$/.test(last) ? parsePeriod(`${first}/${last}`) : null;
  if (whole) return formatPeriod(whole, language);
  const dash = language === "en" ? "–" : " – ";
  return `${namePeriod(first, language)}${dash}${namePeriod(last, language)}`;
}
