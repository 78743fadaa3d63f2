import { namePeriod } from "#components/indicators/say-comparison.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameSource } from "#components/sources/source-name.tsx";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import {
  compareReports,
  findHeadlinePeriod,
  findSingle,
  takeAsOf,
  toFigure,
} from "#domain/indicators/rules-public.ts";
import type { PublicIndicator, ValueSource } from "#domain/indicators/view-public.ts";
import { type Card, getCardWords } from "./card.ts";

/** The card of an indicator: what its page begins with, that is the newest value, or the range where its reports can't be one. */
export function makeIndicatorCard(
  { title, frequency, slices: [slice] }: PublicIndicator,
  locale: SiteLocale,
): Card {
  const words = getCardWords(locale.language);
  const values = slice ? takeAsOf(slice.values) : [];
  const period = findHeadlinePeriod(values, frequency);
  const card = { publication: locale.siteName, title, figure: null, source: null, dated: null };
  if (period === null) return card;
  const reports = values.filter((value) => value.period === period);
  const single = findSingle(reports);
  const { range, reports: count } = compareReports(reports);
  const figure = single === null ? range : toFigure(single);
  if (figure === null) return card;
  const named = namePeriod(period, locale.language);
  const counted = single?.coverage ? `${named}, ${single.coverage}` : named;
  const of = single === null ? reports : [single];
  const from = new Set(of.flatMap(({ source }) => (source ? nameFrom(source, locale) : [])));
  const sources = [...from].join(", ");
  return {
    ...card,
    figure: {
      printed: formatFigure(figure, null, locale.language),
      label: single === null ? words("reports", { reports: count, period: named }) : counted,
    },
    source: from.size === 0 ? null : sayFrom(sources, from.size),
  };

  function sayFrom(names: string, many: number) {
    return many === 1 ? words("source", { source: names }) : words("sources", { sources: names });
  }
}

function nameFrom(source: ValueSource, locale: SiteLocale): string {
  return source.publisher ?? nameSource({ ...source, url: null, language: "" }, locale);
}
