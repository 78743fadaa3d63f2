import { defaultLanguage, type Language, languages } from "#messages/languages.ts";
import type { AboutPage } from "./about/view.ts";
import type { BriefFilters } from "./briefs/rules-filters.ts";

/**
 * Paths of public pages, built in this one file, as the first language has them: whatever links to a page says no language, and is led to the reader's own where the page is made a reader's
 * (domain/press/clean.ts). Slugs and codes are URL-safe by their own rules.
 */

/** The same page in a language: "/ru/briefs/trade". The first stands without its name. */
export function inLanguage(path: string, language: Language): string {
  return path === "/" ? underOf(language) || "/" : `${underOf(language)}${path}`;
}

/** Under which the pages of a language stand: "/ru"; nothing for the first. */
export function underOf(language: Language): string {
  return language === defaultLanguage ? "" : `/${language}`;
}

/** Where a page is to be read in each language that the site is offered in. The first always is. */
export type PagesByLanguage = Readonly<
  Partial<Record<Language, string>> & Record<typeof defaultLanguage, string>
>;

/** The same page in each language on offer; `elsewhere` are the paths of what it shows where another page shows it in a language. */
export function inEachLanguage(
  path: string,
  {
    elsewhere = {},
    offered = languages,
  }: { elsewhere?: Partial<Record<Language, string>>; offered?: readonly Language[] } = {},
): PagesByLanguage {
  const paths = offered.map((language) => [
    language,
    inLanguage(elsewhere[language] ?? path, language),
  ]);
  const first = { [defaultLanguage]: elsewhere[defaultLanguage] ?? path };
  return { ...first, ...Object.fromEntries(paths) };
}

/** What an address says, and in which language: the other way round. */
export function readLanguage(path: string): { language: Language; path: string } {
  const [, first = "", rest = ""] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  const language = languages.find((one) => one === first && one !== defaultLanguage);
  return language === undefined
    ? { language: defaultLanguage, path }
    : { language, path: rest || "/" };
}

export function homePath(): string {
  return "/";
}

/** The same thing as data, beside its page. */
export function besidePath(path: string): string {
  return `${path}.json`;
}

/** A list of the API. */
export function apiListPath(name: string): string {
  return `/api/v1/${name}`;
}

/** What the API answers, for programs. */
export function openApiPath(): string {
  return "/api/v1/openapi.json";
}

/** The same, for people. */
export function apiPagePath(): string {
  return "/about/api";
}

/** The style sheet of a publication's own colour, named by what is in it: it never changes. */
export function accentPath(file: string): string {
  return `/accent/${file}`;
}

/** The list of briefs, of one subject or of all, or a later page of it. */
export function briefsPath(
  page = 1,
  { subject = null, person = null, indicator = null, year = null }: Partial<BriefFilters> = {},
): string {
  const query = new URLSearchParams();
  if (subject !== null) query.set("subject", subject);
  if (person !== null) query.set("person", person);
  if (indicator !== null) query.set("indicator", indicator);
  if (year !== null) query.set("year", String(year));
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/briefs" : `/briefs?${query}`;
}

export function briefPath(slug: string): string {
  return `/briefs/${slug}`;
}

export function versionPath(slug: string, n: number): string {
  return `/briefs/${slug}/v/${n}`;
}

/** What version `n` says otherwise than the one before it. */
export function changesPath(slug: string, n: number): string {
  return `${versionPath(slug, n)}/changes`;
}

export function historyPath(slug: string): string {
  return `/briefs/${slug}/history`;
}

/** The canonical text of the latest version, or of version `n`. */
export function briefDataPath(slug: string, n?: number): string {
  return n === undefined ? `/api/v1/briefs/${slug}` : `/api/v1/briefs/${slug}/versions/${n}`;
}

/** What was corrected, clarified or withdrawn; of one class alone, or a later page of it. */
export function correctionsPath(of: string | null = null, page = 1): string {
  const query = new URLSearchParams();
  if (of !== null) query.set("class", of);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/corrections" : `/corrections?${query}`;
}

/** Every brief, what was corrected, the briefs of a subject, or the values of an indicator. */
export type Fed = "briefs" | "corrections" | { subject: string } | { indicator: string };

/** What feed readers are told of. Atom, or JSON Feed. */
export function feedPath(of: Fed, format: "xml" | "json"): string {
  if (of === "corrections") return `/corrections.${format}`;
  if (of === "briefs") return `/feed.${format}`;
  const page = "subject" in of ? subjectPath(of.subject) : indicatorPath(of.indicator);
  return `${page}/feed.${format}`;
}

/** How a page's head names its feeds, by media type. */
export function feedTypes(of: Fed): Record<string, string> {
  return {
    "application/atom+xml": feedPath(of, "xml"),
    "application/feed+json": feedPath(of, "json"),
  };
}

type QuoteFilters = { speaker?: string | null; year?: number | null; language?: string | null };

/** The list of quotes, narrowed or not, or a later page of it. */
export function quotesPath(
  { speaker = null, year = null, language = null }: QuoteFilters = {},
  page = 1,
): string {
  const query = new URLSearchParams();
  if (speaker !== null) query.set("speaker", speaker);
  if (year !== null) query.set("year", String(year));
  if (language !== null) query.set("language", language);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/quotes" : `/quotes?${query}`;
}

/** What readers search by: the field's name. */
export const searchField = "q";

/** The readers' search; with what is looked for, its filters by name, or a later page of what was found. */
export function searchPath(
  asked: string | null = null,
  filters: Readonly<Record<string, string | number | null>> = {},
  page = 1,
): string {
  const query = new URLSearchParams();
  if (asked !== null) query.set(searchField, asked);
  for (const [name, value] of Object.entries(filters))
    if (value !== null) query.set(name, String(value));
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/search" : `/search?${query}`;
}

/** The list of sources; with a query, without its question mark, a part of it. */
export function sourcesPath(query = ""): string {
  return query === "" ? "/sources" : `/sources?${query}`;
}

export function sourcePath(code: string): string {
  return `/sources/${code}`;
}

/** The form by which anybody sends something in; about a page of ours ("/briefs/trade/v/1#e12"), where one is given. */
export function submitPath(about: string | null = null): string {
  return about === null ? "/submit" : `/submit?${new URLSearchParams({ about })}`;
}

/** Where the sender looks what became of it. The code is sent, never in the address. */
export function submissionStatusPath(): string {
  return "/submit/status";
}

/** How much is sent in, and what becomes of it. */
export function figuresPath(): string {
  return "/transparency";
}

/** The head of the trail on each day. */
export function trailPath(): string {
  return "/transparency/trail";
}

/** Where the form at `path` (submitPath, submissionStatusPath) is sent, with files or without. */
export function sendPath(path: string): string {
  return `${path}/send`;
}

/** A capture as far as readers may see it, or a passage in it. */
export function capturePath(code: string, n: number, passageId: string | null = null): string {
  const path = `${sourcePath(code)}/captures/${n}`;
  return passageId === null ? path : `${path}#${passageAnchor(passageId)}`;
}

export function passageAnchor(passageId: string): string {
  return `p-${passageId}`;
}

/** A capture's bytes, where the licence allows them, as a download. */
export function captureBytesPath(code: string, n: number): string {
  return `/api/v1${capturePath(code, n)}/bytes`;
}

export function quotePath(code: string): string {
  return `/quotes/${code}`;
}

/** The list of indicators, of one subject or of all, or a later page of it. */
export function indicatorsPath(
  { subject = null }: { subject?: string | null } = {},
  page = 1,
): string {
  const query = new URLSearchParams();
  if (subject !== null) query.set("subject", subject);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/indicators" : `/indicators?${query}`;
}

/** An indicator; with a day ("2024-01-31"), as it was known on that day. */
export function indicatorPath(slug: string, vintage: string | null = null): string {
  return vintage === null ? `/indicators/${slug}` : `/indicators/${slug}?vintage=${vintage}`;
}

/** An indicator as a file; with a day, as it was known on that day. */
export function indicatorFilePath(
  slug: string,
  extension: IndicatorFile,
  vintage: string | null = null,
): string {
  return `/indicators/${slug}.${extension}${vintage === null ? "" : `?vintage=${vintage}`}`;
}

/** An indicator's chart for others' pages: living, or as it was known on a day. */
export function embedPath(slug: string, vintage: string | null = null): string {
  return `/embed/indicators/${slug}${vintage === null ? "" : `/${vintage}`}`;
}

/** What a blog asks for that was given the address of an indicator. */
export function oembedPath(slug: string, vintage: string | null, publicUrl: string): string {
  return oembedPathOf(indicatorPath(slug, vintage), publicUrl);
}

/** The same of any page of ours that can stand in others' ("/briefs/trade"). */
export function oembedPathOf(path: string, publicUrl: string): string {
  return `/oembed?format=json&url=${encodeURIComponent(`${publicUrl}${path}`)}`;
}

/** The picture by which a link to an indicator is shown elsewhere. */
export function indicatorCardPath(slug: string): string {
  return `${indicatorPath(slug)}/card.png`;
}

/** The same of a version of a brief. */
export function versionCardPath(slug: string, n: number): string {
  return `${versionPath(slug, n)}/card.png`;
}

/** The same of every page that has none of its own. */
export function publicationCardPath(): string {
  return "/card.png";
}

export type IndicatorFile = "csv" | "json" | "xlsx" | "zip" | "svg" | "png";

/** Which addresses there are, or a part of them by its name ("briefs-1"). */
export function sitemapPath(part: string | null = null): string {
  return part === null ? "/sitemap.xml" : `/sitemaps/${part}.xml`;
}

/** What those who read whole sites are asked to leave alone. */
export function robotsPath(): string {
  return "/robots.txt";
}

export function statisticPath(code: string): string {
  return `/statistics/${code}`;
}

/** Of a person, and of an organisation: the two share their slugs. */
export function personPath(slug: string): string {
  return `/people/${slug}`;
}

type EventFilters = Partial<Record<"who" | "programme" | "subject", string | null>>;

/** The timeline, narrowed or not, or a later page of it. */
export function timelinePath(filters: EventFilters = {}, page = 1): string {
  const query = new URLSearchParams();
  for (const name of ["who", "programme", "subject"] as const) {
    const slug = filters[name] ?? null;
    if (slug !== null) query.set(name, slug);
  }
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/timeline" : `/timeline?${query}`;
}

/** The whole timeline as data, or for calendars. */
export function timelineFilePath(extension: "json" | "ics"): string {
  return `/timeline.${extension}`;
}

export function eventPath(code: string): string {
  return `/timeline/${code}`;
}

/** A page on which the publication speaks of itself. */
export function aboutPath(page: AboutPage = "about"): string {
  return page === "about" ? "/about" : `/about/${page}`;
}

/** Every subject. */
export function subjectsPath(): string {
  return "/subjects";
}

export function subjectPath(slug: string): string {
  return `/subjects/${slug}`;
}

export function studioPath(): string {
  return "/studio";
}
