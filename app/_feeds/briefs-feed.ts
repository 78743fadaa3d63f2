import { renderFeedText } from "#components/briefs/feed-text.tsx";
import { listFedBriefs } from "#domain/briefs/queries-feed.ts";
import type { FedBrief } from "#domain/briefs/view.ts";
import { type FeedEntry, makeEntryId } from "#domain/feeds/feed.ts";
import { findPublicSubject } from "#domain/subjects/queries-public.ts";
import { briefsTag, indicatorsTag, tagOf } from "#domain/tags.ts";
import { briefPath, briefsPath, type Fed, feedPath, subjectPath } from "#domain/urls.ts";
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
      const briefs = await listFedBriefs({ limit: briefsMax }, db);
      return { view: briefs, tags: tagsOf(briefs) };
    },
    (briefs, { publication, publicUrl }) => ({
      title: publication.name,
      description: publication.strapline ?? publication.about ?? words("list.description"),
      language: defaultLanguage,
      pageUrl: `${publicUrl}${briefsPath()}`,
      urls: urlsOf("briefs", publicUrl),
      entries: briefs.map((brief) => toEntry(brief, publicUrl)),
    }),
  );
}

/** The same of one subject. */
export function answerSubjectFeed(slug: string, format: "xml" | "json"): Promise<Response> {
  const words = getSiteWords(defaultLanguage);
  return answerFeed(
    format,
    async (db) => {
      const found = await findPublicSubject(slug, defaultLanguage, db);
      if (!found) return null;
      const subject = found.view;
      const briefs = await listFedBriefs({ limit: briefsMax, subjectId: subject.id }, db);
      return { view: { subject, briefs }, tags: [...found.tags, indicatorsTag, ...tagsOf(briefs)] };
    },
    ({ subject, briefs }, { publication, publicUrl }) => ({
      title: `${subject.name} · ${publication.name}`,
      description: subject.description || words("subject.described", { name: subject.name }),
      language: defaultLanguage,
      pageUrl: `${publicUrl}${subjectPath(slug)}`,
      urls: urlsOf({ subject: slug }, publicUrl),
      entries: briefs.map((brief) => toEntry(brief, publicUrl)),
    }),
  );
}

function tagsOf(briefs: readonly FedBrief[]) {
  return [briefsTag, ...briefs.map(({ id }) => tagOf("brief", id))];
}

/** Whole addresses of a feed in both its formats. */
export function urlsOf(of: Fed, publicUrl: string): { xml: string; json: string } {
  return {
    xml: `${publicUrl}${feedPath(of, "xml")}`,
    json: `${publicUrl}${feedPath(of, "json")}`,
  };
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
