import { Feed as Atom } from "feed";

/** What a feed says, whatever it is written in. Addresses are whole. */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** The page that shows the same. */
  pageUrl: string;
  urls: { xml: string; json: string };
  /** Under which its texts are given away; null where nothing is said. */
  rights: string | null;
  /** The newest first. */
  entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** For ever: a tag URI (RFC 4151). */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  language: string;
  authors: readonly string[];
  publishedAt: string;
  updatedAt: string;
};

/** A name that stays an entry's own wherever the site moves: whose it is, since when, and what it names. */
export function makeEntryId(publicUrl: string, since: string, name: string): string {
  return `tag:${new URL(publicUrl).hostname},${since.slice(0, 4)}:${name}`;
}

/** Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const atom = new Atom({
    id: feed.urls.xml,
    title: feed.title,
    description: feed.description,
    link: feed.pageUrl,
    language: feed.language,
    feedLinks: { atom: feed.urls.xml, json: feed.urls.json },
    updated: new Date(newestOf(feed)),
    generator: "Plumbline",
    copyright: feed.rights ?? "",
  });
  for (const entry of feed.entries) {
    atom.addItem({
      id: entry.id,
      link: entry.url,
      title: entry.title,
      description: entry.summary,
      content: entry.html,
      author: entry.authors.map((name) => ({ name })),
      published: new Date(entry.publishedAt),
      date: new Date(entry.updatedAt),
    });
  }
  return atom.atom1();
}

/** JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.urls.json,
    language: feed.language,
    ...(feed.rights === null ? {} : { _rights: { about: feed.pageUrl, text: feed.rights } }),
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      language: entry.language,
      authors: entry.authors.map((name) => ({ name })),
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
    })),
  });
}

/** Nothing has changed yet where nothing is told. */
function newestOf({ entries }: Feed): string {
  const times = entries.map(({ updatedAt }) => updatedAt).sort();
  return times.at(-1) ?? "1970-01-01T00:00:00.000Z";
}
