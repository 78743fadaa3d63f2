import { renderFedValue, titleFedValue } from "#components/indicators/fed-value.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { type FeedEntry, makeEntryId } from "#domain/feeds/feed.ts";
import { type FedValue, findFedIndicator } from "#domain/indicators/queries-feed.ts";
import { indicatorPath, statisticPath } from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { answerFeed } from "./answer-feed.ts";
import { urlsOf } from "./briefs-feed.ts";

const valuesMax = 50;

/** What is new among the values of an indicator: first reports and revisions. */
export function answerIndicatorFeed(slug: string, format: "xml" | "json"): Promise<Response> {
  return answerFeed(
    format,
    (db) => findFedIndicator(slug, { language: defaultLanguage, limit: valuesMax }, db),
    ({ indicator, values }, { publication, publicUrl }) => ({
      title: `${indicator.title} · ${publication.name}`,
      description: indicator.definition,
      language: defaultLanguage,
      pageUrl: `${publicUrl}${indicatorPath(slug)}`,
      urls: urlsOf({ indicator: slug }, publicUrl),
      entries: values.map((fed) => toEntry(fed, indicator.title, publicUrl)),
    }),
  );
}

function toEntry(
  { value, label, seenAt, enteredAt }: FedValue,
  title: string,
  publicUrl: string,
): FeedEntry {
  const locale = getSiteLocale(defaultLanguage, "");
  const named = titleFedValue(
    { value, title: label === null ? title : `${title}, ${label}` },
    locale,
  );
  return {
    id: makeEntryId(publicUrl, enteredAt, `vintages/${value.vintageId}`),
    url: `${publicUrl}${statisticPath(value.code)}`,
    title: named,
    summary: named,
    html: renderFedValue(value, publicUrl, locale),
    language: defaultLanguage,
    authors: [],
    publishedAt: seenAt,
    updatedAt: seenAt,
  };
}
