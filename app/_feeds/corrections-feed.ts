import { renderCorrectionText } from "#components/briefs/feed-text.tsx";
import { listLoggedChanges } from "#domain/briefs/queries-log.ts";
import type { LoggedChange } from "#domain/briefs/view.ts";
import { type FeedEntry, makeEntryId } from "#domain/feeds/feed.ts";
import { briefsTag } from "#domain/tags.ts";
import { briefPath, correctionsPath, feedPath, versionPath } from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";
import { answerFeed } from "./answer-feed.ts";

const words = getSiteWords(defaultLanguage);

/** What was corrected, clarified or withdrawn last. */
export function answerCorrectionsFeed(format: "xml" | "json"): Promise<Response> {
  return answerFeed(
    format,
    async (db) => ({ view: (await listLoggedChanges({}, db)).changes, tags: [briefsTag] }),
    (changes, { publication, publicUrl }) => ({
      title: `${words("corrections.title")} · ${publication.name}`,
      description: words("corrections.description"),
      language: defaultLanguage,
      pageUrl: `${publicUrl}${correctionsPath()}`,
      urls: {
        xml: `${publicUrl}${feedPath("corrections", "xml")}`,
        json: `${publicUrl}${feedPath("corrections", "json")}`,
      },
      entries: changes.map((change) => toEntry(change, publicUrl)),
    }),
  );
}

function toEntry(change: LoggedChange, publicUrl: string): FeedEntry {
  const { versionId, slug, n, title, changeClass, note, correction, publishedAt } = change;
  const path = changeClass === "withdrawal" ? briefPath(slug) : versionPath(slug, n);
  return {
    id: makeEntryId(publicUrl, publishedAt, `versions/${versionId}`),
    url: `${publicUrl}${path}`,
    title: `${words(`changeClass.${changeClass}`)}: ${title}`,
    summary: correction?.isRight ?? note ?? "",
    html: renderCorrectionText(change, defaultLanguage),
    language: defaultLanguage,
    authors: [],
    publishedAt,
    updatedAt: publishedAt,
  };
}
