import type { Observation } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkTrail,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import type { PublicStatistic, PublicValue } from "#domain/indicators/view-public.ts";
import { indicatorPath, indicatorsPath, statisticPath } from "#domain/urls.ts";
import { nameStatistic } from "./site-statistic-page.tsx";

type Site = LinkedSite & { locale: SiteLocale };

/** One report of a value, as it is known now: a decimal as text. A range has two ends and no value; there the vocabulary takes nothing but numbers. */
export function linkStatistic(statistic: PublicStatistic, site: Site): LinkedThing[] {
  const { indicator, vintages } = statistic;
  const [newest] = vintages;
  if (!newest) return [];
  const name = nameStatistic(statistic, site.locale);
  const path = statisticPath(newest.code);
  const under =
    indicator === null ? [] : [{ name: indicator.title, path: indicatorPath(indicator.slug) }];
  const trail = linkTrail(
    [{ name: site.locale.words("indicators"), path: indicatorsPath() }, ...under, { name, path }],
    site,
  );
  const data = indicator && idOf(indicatorPath(indicator.slug), "data", site.publicUrl);
  return [linkObservation(newest, { name, path, data }, site), trail];
}

function linkObservation(
  { value, low, high, unit, period, note }: PublicValue,
  { name, path, data }: { name: string; path: string; data: string | null },
  { publicUrl, locale }: Site,
): Observation {
  return {
    "@type": "Observation",
    "@id": idOf(path, "value", publicUrl),
    url: `${publicUrl}${path}`,
    name,
    ...(period === null ? {} : { observationPeriod: period }),
    ...(note === null ? {} : { description: note }),
    ...(data === null ? {} : { subjectOf: { "@id": data } }),
    ...(value === null ? {} : { value }),
    ...(low === null ? {} : { minValue: Number(low) }),
    ...(high === null ? {} : { maxValue: Number(high) }),
    unitText: describeUnit(unit, locale.language),
  };
}
