import { renderFeedText } from "#components/briefs/feed-text.tsx";
import { listFedBriefs } from "#domain/briefs/queries-feed.ts";
import type { FedBrief } from "#domain/briefs/view.ts";
import { type FeedEntry, makeEntryId } from "#domain/feeds/feed.ts";
import { briefsTag, tagOf } from "#domain/tags.ts";
import { briefPath, briefsPath, feedPath } from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";
import { answerFeed } from "./answer-feed.ts";

/** Whole texts, so only so many. */
const briefsMax = 20;

/** The briefs that changed last, in full. */
export function answerBriefsFeed(format: "xml" | "json"): Promise<Response> {
  const words = getSiteWords(defaultLanguage);
  return answerFeed(
    format,
    async (db) => {
      const briefs = await listFedBriefs(briefsMax, db);
      return { view: briefs, tags: [briefsTag, ...briefs.map(({ id }) => tagOf("brief", id))] };
    },
    (briefs, { publication, publicUrl }) => ({
      title: publication.name,
      description: publication.about ?? words("list.description"),
      language: defaultLanguage,
      pageUrl: `${publicUrl}${briefsPath()}`,
      urls: {
        xml: `${publicUrl}${feedPath("briefs", "xml")}`,
        json: `${publicUrl}${feedPath("briefs", "json")}`,
      },
      entries: (briefs ?? []).map((brief) => toEntry(brief, publicUrl)),
    }),
  );
}

function toEntry(
  { id, firstPublishedAt, updatedAt, content }: FedBrief,
  publicUrl: string,
): FeedEntry {
  const { brief, title, standfirst } = content;
  return {
    id: makeEntryId(publicUrl, firstPublishedAt, `briefs/${id}`),
    url: `${publicUrl}${briefPath(brief.slug)}`,
    title,
    summary: standfirst,
    html: renderFeedText(content, publicUrl),
    language: brief.language,
    authors: brief.authors.map(({ name }) => name),
    publishedAt: firstPublishedAt,
    updatedAt,
  };
}
