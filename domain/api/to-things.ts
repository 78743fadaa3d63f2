import type { z } from "zod";
import { toRow } from "#domain/indicators/exports/list-rows.ts";
import type { PublicStatistic, PublicValue, StatisticUse } from "#domain/indicators/view-public.ts";
import type { PublicPerson } from "#domain/people/view-published.ts";
import type { PublicQuote } from "#domain/quotes/view-published.ts";
import type { PublicCapture, PublicSource } from "#domain/sources/public-view.ts";
import type { PublicSubject } from "#domain/subjects/view.ts";
import {
  capturePath,
  personPath,
  quotePath,
  sourcePath,
  statisticPath,
  subjectPath,
  versionPath,
} from "#domain/urls.ts";
import { apiStatistic } from "./answer-figures.ts";
import { apiPerson, apiQuote, apiSubject } from "./answer-quotes.ts";
import { apiCapture, apiSource } from "./answer-sources.ts";

/** Things as the API and the files beside their pages give them; `publicUrl` is where the site stands. Each schema says what is given: the rest falls away. */

export function toApiSource(source: PublicSource, publicUrl: string): z.output<typeof apiSource> {
  const { code, cslType, url: address, captures, citedIn } = source;
  return apiSource.parse({
    ...source,
    type: cslType,
    address,
    url: `${publicUrl}${sourcePath(code)}`,
    captures: captures.map((one) => ({ ...one, url: `${publicUrl}${capturePath(code, one.n)}` })),
    citedIn: citedIn.map((one) => toCiting(one, publicUrl)),
  });
}

export function toApiCapture(
  { source, capture, passages }: PublicCapture,
  publicUrl: string,
): z.output<typeof apiCapture> {
  return apiCapture.parse({
    ...capture,
    url: `${publicUrl}${capturePath(source.code, capture.n)}`,
    source: { ...source, address: source.url, url: `${publicUrl}${sourcePath(source.code)}` },
    passages,
  });
}

export function toApiQuote(quote: PublicQuote, publicUrl: string): z.output<typeof apiQuote> {
  return apiQuote.parse({
    ...quote,
    url: `${publicUrl}${quotePath(quote.code)}`,
    citedBy: quote.citedBy.map((one) => toCiting(one, publicUrl)),
  });
}

export function toApiPerson(
  person: PublicPerson & { quotesCount: number },
  publicUrl: string,
): z.output<typeof apiPerson> {
  return apiPerson.parse({
    ...person,
    url: `${publicUrl}${personPath(person.slug)}`,
    statistics: person.statistics.map((one) => ({
      ...one,
      brief: { ...one.brief, version: one.brief.n },
    })),
  });
}

export function toApiSubject(
  subject: PublicSubject,
  publicUrl: string,
): z.output<typeof apiSubject> {
  return apiSubject.parse({ ...subject, url: `${publicUrl}${subjectPath(subject.slug)}` });
}

export function toApiStatistic(
  { vintages, rivals, indicator, citedIn }: PublicStatistic,
  publicUrl: string,
): z.output<typeof apiStatistic> {
  const code = vintages[0]?.code ?? "";
  return apiStatistic.parse({
    code,
    url: `${publicUrl}${statisticPath(code)}`,
    indicator: indicator?.slug ?? null,
    vintages: vintages.map((value, at) => {
      const until = vintages[at - 1]?.knownFrom ?? null;
      return toApiValue(value, publicUrl, until);
    }),
    rivals: rivals.map((value) => toApiValue(value, publicUrl)),
    citedIn: citedIn.map((use) => toCiting(use, publicUrl)),
  });
}

/** A vintage with its cells that aren't empty; `until` is the instant since when something else is known. */
export function toApiValue(
  value: PublicValue,
  publicUrl: string,
  until: string | null = null,
): Record<string, string> {
  const row = toRow(value, { until, publicUrl });
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""));
}

type Citing = Pick<StatisticUse, "slug" | "title" | "n" | "isCurrent">;

function toCiting<C extends Citing>(use: C, publicUrl: string) {
  return { ...use, version: use.n, url: `${publicUrl}${versionPath(use.slug, use.n)}` };
}
