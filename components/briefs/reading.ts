import { markForeign, type SiteLocale } from "#components/site/site-locale.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { DocumentNode } from "#domain/richtext/document-nodes.ts";
import { type Citing, indexCitations } from "./citing.ts";

/** What every part of an article needs to render itself. */
export type Reading = {
  locale: SiteLocale;
  /** The article's own language, which may not be the page's. */
  language: string;
  /** What marks its words where it isn't. */
  marked: { lang?: string; dir?: "ltr" | "rtl" };
  citing: Citing;
  media: ReadonlyMap<string, VersionContent["media"][number]>;
  /** Tables by node id, numbered in reading order: each scrolls in a region with a name of its own. */
  tableNumbers: ReadonlyMap<unknown, number>;
  /** Entries whose source has changed or gone since; known only around a version, never in it. */
  changedEntries: ReadonlySet<number>;
  /** Whose version it is and of which day, beneath its charts. */
  credit: { name: string; publishedAt: string };
};

export function makeReading({
  content,
  blocks,
  locale,
  changedEntries = new Set(),
}: {
  content: VersionContent;
  blocks: readonly DocumentNode[];
  locale: SiteLocale;
  changedEntries?: ReadonlySet<number>;
}): Reading {
  const tables = blocks.filter((block) => block.type === "table");
  return {
    locale,
    language: content.brief.language,
    marked: markForeign(locale, content.brief.language),
    citing: indexCitations(content),
    media: new Map(content.media.map((medium) => [medium.id, medium])),
    tableNumbers: new Map(tables.map((table, place) => [table.attrs.nodeId, place + 1])),
    changedEntries,
    credit: { name: content.publication.name, publishedAt: content.brief.publishedAt },
  };
}
