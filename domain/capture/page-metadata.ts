/**
 * What a web page says of itself, in the order in which such statements are trusted: JSON-LD, Highwire's citation_*, Dublin Core, Open Graph, the page's own title
 * (reference: Zotero's and Citoid's order). For a person to confirm. Pure; nothing of the page runs.
 */
export type PageMetadata = {
  title: string | null;
  authors: PageAuthor[];
  publisher: string | null;
  /** As written. */
  published: string | null;
  /** BCP 47, as written. */
  language: string | null;
  /** A type of CSL, where the page says what it is. */
  cslType: string | null;
  canonicalUrl: string | null;
  isFree: boolean | null;
};

/** A person's names apart where the page has them so; whoever isn't a person, and whose names aren't told apart, as they are written. */
export type PageAuthor = { family: string; given?: string } | { literal: string };

/** The little of the DOM that is asked. */
export type PageDocument = {
  querySelectorAll(selector: string): Iterable<PageElement>;
  documentElement: PageElement | null;
};
type PageElement = { textContent: string | null; getAttribute(name: string): string | null };

const scriptsMax = 20;
const scriptUnitsMax = 200_000;
const nodesMax = 2_000;
const metasMax = 2_000;
const textUnitsMax = 500;
const authorsMax = 50;

export function readPageMetadata(document: PageDocument): PageMetadata {
  const meta = readMetas(document);
  const thing = findArticle(readJsonLd(document));
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = meta.get(name)?.[0];
      if (value) return value;
    }
    return null;
  };
  const title =
    text(thing?.headline) ??
    text(thing?.name) ??
    first("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title") ??
    readTitle(document);
  const site =
    text(nameOf(thing?.publisher)) ??
    first(
      "citation_journal_title",
      "citation_publisher",
      "dc.publisher",
      "dcterms.publisher",
      "og:site_name",
    );
  return {
    title: title === null ? null : cutSiteName(title, site),
    authors: readAuthors(thing, meta),
    publisher: site,
    published:
      text(thing?.datePublished) ??
      text(thing?.dateCreated) ??
      first(
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "article:published_time",
        "datepublished",
        "pubdate",
        "date",
      ) ??
      readTime(document),
    language:
      text(thing?.inLanguage) ??
      first("citation_language", "dc.language", "dcterms.language") ??
      clean(document.documentElement?.getAttribute("lang")) ??
      first("content-language", "og:locale"),
    cslType: typeOf(thing) ?? (meta.has("citation_journal_title") ? "article-journal" : null),
    canonicalUrl: readCanonical(document) ?? first("og:url"),
    isFree: readIsFree(thing),
  };
}

type Metas = Map<string, string[]>;

function readMetas(document: PageDocument): Metas {
  const metas: Metas = new Map();
  let count = 0;
  for (const element of document.querySelectorAll("meta")) {
    count += 1;
    if (count > metasMax) break;
    const name = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop") ??
      element.getAttribute("http-equiv")
    )
      ?.toLowerCase()
      .trim();
    const content = clean(element.getAttribute("content"));
    if (!name || !content) continue;
    const values = metas.get(name) ?? [];
    if (values.length < authorsMax) metas.set(name, [...values, content]);
  }
  return metas;
}

type Thing = Record<string, unknown>;

/** All things that the page's scripts of data describe, the outermost first. Broken ones are left out. */
function readJsonLd(document: PageDocument): Thing[] {
  const things: Thing[] = [];
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    scripts += 1;
    const source = script.textContent ?? "";
    if (scripts > scriptsMax || source.length > scriptUnitsMax) continue;
    const queue: unknown[] = [parseLoosely(source)];
    for (let at = 0; at < queue.length && at < nodesMax; at += 1) {
      const node = queue[at];
      if (Array.isArray(node)) queue.push(...node.slice(0, nodesMax));
      else if (isThing(node)) {
        things.push(node);
        if (Array.isArray(node["@graph"])) queue.push(...node["@graph"].slice(0, nodesMax));
        if (isThing(node.mainEntity)) queue.push(node.mainEntity);
      }
    }
  }
  return things;
}

/** Pages wrap it in comments, and break lines within strings. */
function parseLoosely(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g,
    "",
  );
  for (const attempt of [bare, bare.replaceAll(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a page of this type is in CSL. */
const cslTypes: Record<string, string> = {
  NewsArticle: "article-newspaper",
  ReportageNewsArticle: "article-newspaper",
  AnalysisNewsArticle: "article-newspaper",
  OpinionNewsArticle: "article-newspaper",
  BackgroundNewsArticle: "article-newspaper",
  LiveBlogPosting: "article-newspaper",
  Article: "article",
  BlogPosting: "post-weblog",
  SocialMediaPosting: "post",
  DiscussionForumPosting: "post",
  ScholarlyArticle: "article-journal",
  Report: "report",
  Dataset: "dataset",
  Book: "book",
  Legislation: "legislation",
  VideoObject: "broadcast",
  PodcastEpisode: "broadcast",
  TechArticle: "article",
  WebPage: "webpage",
};

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

/** The most telling of what is described: an article before the page that it stands on. */
function findArticle(things: readonly Thing[]): Thing | undefined {
  const known = things.filter((thing) =>
    typesOf(thing).some((type) => Object.hasOwn(cslTypes, type)),
  );
  return known.find((thing) => !typesOf(thing).includes("WebPage")) ?? known[0];
}

function typeOf(thing: Thing | undefined): string | null {
  const type = thing && typesOf(thing).find((one) => Object.hasOwn(cslTypes, one));
  return type ? (cslTypes[type] ?? null) : null;
}

function readAuthors(thing: Thing | undefined, meta: Metas): PageAuthor[] {
  const said = thing?.author ?? thing?.creator;
  const list = Array.isArray(said) ? said : said === undefined ? [] : [said];
  const described = list.slice(0, authorsMax).flatMap((one) => toAuthor(one));
  if (described.length > 0) return described;
  const written =
    meta.get("citation_author") ??
    meta.get("dc.creator") ??
    meta.get("dcterms.creator") ??
    meta.get("author") ??
    [];
  return written.flatMap((name) => (/^https?:/.test(name) ? [] : splitName(name)));
}

function toAuthor(said: unknown): PageAuthor[] {
  if (typeof said === "string") return splitName(clean(said) ?? "");
  if (!isThing(said)) return [];
  const [family, given] = [text(said.familyName), text(said.givenName)];
  if (family) return [{ family, ...(given && { given }) }];
  const name = text(said.name);
  if (!name) return [];
  return typesOf(said).includes("Organization") ? [{ literal: name }] : splitName(name);
}

/** Only "Family, Given" tells the names apart for certain. */
function splitName(name: string): PageAuthor[] {
  const bare = name.replace(/^by\s+/i, "").trim();
  if (bare === "") return [];
  const [, family, given] = /^([^,]{1,60}), ([^,]{1,60})$/u.exec(bare) ?? [];
  return family && given ? [{ family, given }] : [{ literal: bare }];
}

function nameOf(said: unknown): unknown {
  const one = Array.isArray(said) ? said[0] : said;
  return isThing(one) ? one.name : one;
}

function readTitle(document: PageDocument): string | null {
  for (const selector of ["title", "h1"])
    for (const element of document.querySelectorAll(selector)) {
      const title = clean(element.textContent);
      if (title) return title;
    }
  return null;
}

/** "… — BelTA", "… | TASS": only where the site calls itself so. */
function cutSiteName(title: string, site: string | null): string {
  if (site === null) return title;
  const [, head, tail] = /^(.{3,})\s[-–—|•:]\s(.+)$/u.exec(title) ?? [];
  const same = (one: string, other: string) =>
    one.localeCompare(other, "en", { sensitivity: "base" }) === 0;
  return head && tail && same(tail.trim(), site) ? head.trim() : title;
}

function readTime(document: PageDocument): string | null {
  for (const element of document.querySelectorAll("time[datetime]"))
    return clean(element.getAttribute("datetime"));
  return null;
}

function readCanonical(document: PageDocument): string | null {
  for (const element of document.querySelectorAll('link[rel="canonical"]'))
    return clean(element.getAttribute("href"));
  return null;
}

function readIsFree(thing: Thing | undefined): boolean | null {
  const said = String(thing?.isAccessibleForFree ?? "").toLowerCase();
  return said === "true" ? true : said === "false" ? false : null;
}

/** The text of what ought to be one: also of a list's first, and of a value with its language. */
function text(said: unknown): string | null {
  const one = Array.isArray(said) ? said[0] : said;
  if (isThing(one)) return clean(one["@value"]) ?? clean(one.name);
  return clean(one);
}

function clean(said: unknown): string | null {
  if (typeof said !== "string") return null;
  const words = said
    .slice(0, textUnitsMax * 4)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, textUnitsMax)
    .toWellFormed();
  return words === "" ? null : words;
}
