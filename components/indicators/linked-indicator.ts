import type { DataCatalog, DataDownload, Dataset } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkLicence,
  linkPublisher,
  linkTrail,
  publisherId,
  toPlainDate,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { printCalendarDay, readCalendarDay, subtractOneDay } from "#domain/evidence/calendar.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { nameArea } from "#domain/indicators/area-names.ts";
import { takeAsOf } from "#domain/indicators/rules-public.ts";
import type { PublicIndicator, PublicValue, ValueSource } from "#domain/indicators/view-public.ts";
import { licenceOfData } from "#domain/settings/rules-licences.ts";
import {
  type IndicatorFile,
  indicatorFilePath,
  indicatorPath,
  indicatorsPath,
  sourcePath,
} from "#domain/urls.ts";

type Site = LinkedSite & { locale: SiteLocale };
type Shown = {
  indicator: PublicIndicator;
  /** The day as known on which it is shown; null for now. */
  vintage: string | null;
};

/** Who searches for data takes no shorter descriptions, and no longer ones. */
const [descriptionCharsMin, descriptionCharsMax] = [50, 5000];

const files: Partial<Record<IndicatorFile, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  zip: "application/zip",
};

/** An indicator as a data set: what is measured, over which time and where, from which sources, and as which files. */
export function linkIndicator(shown: Shown, site: Site): LinkedThing[] {
  const { title, slug } = shown.indicator;
  const trail = linkTrail(
    [
      { name: site.locale.words("indicators"), path: indicatorsPath() },
      { name: title, path: indicatorPath(slug, shown.vintage) },
    ],
    site,
  );
  return [linkDataset(shown, site), linkPublisher(site), trail];
}

function linkDataset({ indicator, vintage }: Shown, { publicUrl, locale }: Site): Dataset {
  const { slug, title, method, subjects, unit, slices } = indicator;
  const path = indicatorPath(slug, vintage);
  const values = slices.flatMap((slice) => takeAsOf(slice.values, vintage));
  const time = findSpan(values);
  const places = listPlaces(values, locale);
  return {
    "@type": "Dataset",
    "@id": idOf(path, "data", publicUrl),
    url: `${publicUrl}${path}`,
    name: title,
    description: describeData(indicator, locale),
    identifier: slug,
    inLanguage: locale.language,
    keywords: subjects.map(({ name }) => name),
    ...linkLicence(licenceOfData(locale.imprint.licence), locale.words),
    isAccessibleForFree: true,
    creator: { "@id": publisherId(publicUrl) },
    publisher: { "@id": publisherId(publicUrl) },
    includedInDataCatalog: { "@id": idOf(indicatorsPath(), "catalog", publicUrl) },
    measurementTechnique: method,
    variableMeasured: {
      "@type": "PropertyValue",
      name: title,
      unitText: describeUnit(unit, locale.language),
    },
    ...(time === null ? {} : { temporalCoverage: time }),
    ...(places.length === 0 ? {} : { spatialCoverage: places }),
    ...(vintage === null ? {} : { version: vintage }),
    isBasedOn: listSources(values).map((source) => linkSource(source, publicUrl)),
    distribution: listFiles(slug, vintage, publicUrl),
  };
}

function describeData(
  { title, definition, limitations }: PublicIndicator,
  { words, siteName }: SiteLocale,
): string {
  const said = `${definition} ${limitations}`.trim();
  const whole =
    said.length >= descriptionCharsMin
      ? said
      : words("indicatorPage.described", { title, site: siteName, said });
  return whole.slice(0, descriptionCharsMax);
}

/** "2019-01-01/2024-12-31": from the first day that a value is about to the last. */
function findSpan(values: readonly PublicValue[]): string | null {
  const periods = values
    .map(({ period }) => (period === null ? null : parsePeriod(period)))
    .filter((period) => period !== null);
  const from = periods.map((period) => period.from).sort()[0];
  const before = periods
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (from === undefined || before === undefined) return null;
  return `${from}/${printCalendarDay(subtractOneDay(readCalendarDay(before)))}`;
}

function listPlaces(values: readonly PublicValue[], { language }: SiteLocale) {
  const areas = values.flatMap(({ area, counterpart }) => [area, counterpart]);
  return [...new Set(areas.filter((area) => area !== null))].map((area) => ({
    "@type": "Place" as const,
    name: nameArea(area, language),
  }));
}

function listSources(values: readonly PublicValue[]): ValueSource[] {
  const sources = values.flatMap(({ source }) => source ?? []);
  return [...new Map(sources.map((source) => [source.code, source])).values()];
}

function linkSource({ code, title, publisher, published }: ValueSource, publicUrl: string) {
  const datePublished = toPlainDate(published);
  return {
    "@type": "CreativeWork" as const,
    "@id": idOf(sourcePath(code), "source", publicUrl),
    url: `${publicUrl}${sourcePath(code)}`,
    name: title ?? publisher ?? code,
    ...(publisher === null
      ? {}
      : { publisher: { "@type": "Organization" as const, name: publisher } }),
    ...(datePublished === undefined ? {} : { datePublished }),
  };
}

function listFiles(slug: string, vintage: string | null, publicUrl: string): DataDownload[] {
  const asOf = vintage === null ? "" : `?vintage=${vintage}`;
  return Object.entries(files).map(([extension, encodingFormat]) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: `${publicUrl}${indicatorFilePath(slug, extension as IndicatorFile)}${asOf}`,
  }));
}

type Listed = { indicators: readonly { slug: string; title: string }[]; path: string };

/** The list of indicators as a catalogue of data sets, with those that the page shows. */
export function linkIndicators({ indicators, path }: Listed, site: Site): LinkedThing[] {
  const { publicUrl, locale } = site;
  const catalog: DataCatalog = {
    "@type": "DataCatalog",
    "@id": idOf(indicatorsPath(), "catalog", publicUrl),
    url: `${publicUrl}${indicatorsPath()}`,
    name: `${locale.words("indicatorList.title")} · ${locale.siteName}`,
    description: locale.words("indicatorList.description"),
    inLanguage: locale.language,
    ...linkLicence(licenceOfData(locale.imprint.licence), locale.words),
    isAccessibleForFree: true,
    publisher: { "@id": publisherId(publicUrl) },
    dataset: indicators.map(({ slug, title }) => ({
      "@type": "Dataset",
      "@id": idOf(indicatorPath(slug), "data", publicUrl),
      url: `${publicUrl}${indicatorPath(slug)}`,
      name: title,
    })),
  };
  const trail = linkTrail([{ name: locale.words("indicators"), path }], site);
  return [catalog, linkPublisher(site), trail];
}
