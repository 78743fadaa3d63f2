import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb } from "#db/client.ts";
import { publishedBriefs, publishedVersions } from "#db/schema/published.ts";
import { publishedQuotes, publishedSpeakers } from "#db/schema/published-quotes.ts";
import { aboutPages } from "#domain/about/view.ts";
import { isThingId } from "#domain/fields.ts";
import { listSitemapParts } from "#domain/sitemaps/queries.ts";
import { anyOf } from "#domain/sql.ts";
import { listPublicSubjects } from "#domain/subjects/queries-public.ts";
import { readTag } from "#domain/tags.ts";
import {
  aboutPath,
  apiPagePath,
  besidePath,
  briefDataPath,
  briefPath,
  briefsPath,
  capturePath,
  changesPath,
  correctionsPath,
  embedPath,
  eventPath,
  feedPath,
  figuresPath,
  historyPath,
  homePath,
  indicatorCardPath,
  indicatorFilePath,
  indicatorPath,
  indicatorsPath,
  openApiPath,
  personPath,
  publicationCardPath,
  quotePath,
  quotesPath,
  robotsPath,
  sitemapPath,
  sourcePath,
  sourcesPath,
  statisticPath,
  subjectPath,
  subjectsPath,
  timelineFilePath,
  timelinePath,
  trailPath,
  versionCardPath,
  versionPath,
} from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";

/**
 * Which public addresses there are: each noun with pages of its own adds them here. Files that a page needs follow from the page. Home, the lists and the feeds are there before
 * anything is published.
 */
export const frontPages = [
  homePath(),
  briefsPath(),
  indicatorsPath(),
  quotesPath(),
  sourcesPath(),
  subjectsPath(),
  timelinePath(),
  timelineFilePath("json"),
  timelineFilePath("ics"),
  ...aboutPages.map((page) => aboutPath(page)),
  correctionsPath(),
  figuresPath(),
  trailPath(),
  feedPath("briefs", "xml"),
  feedPath("briefs", "json"),
  feedPath("corrections", "xml"),
  feedPath("corrections", "json"),
  sitemapPath(),
  robotsPath(),
  publicationCardPath(),
  apiPagePath(),
  openApiPath(),
];
const fixed = [...frontPages, "/favicon.svg", "/reader.js"];

/** All of them. */
export async function listAllPages(): Promise<string[]> {
  return [
    ...fixed,
    ...(await listBriefPages(null)),
    ...(await listQuotePages(null)),
    ...(await listPeoplePages(null)),
    ...(await listSourcePages(sql`true`)),
    ...(await listIndicatorPages(null)),
    ...(await listSubjectPages(null)),
    ...(await listEventPages(null)),
    ...(await listStatisticPages(null)),
    ...(await listSitemapParts()).map((name) => sitemapPath(name)),
  ];
}

/** Those of the things that the tags name, as far as they are public: what people read first, and of that briefs, then data and pictures. */
export async function listPagesOf(tags: readonly string[]): Promise<string[]> {
  const [briefs, listed]: [string[], string[]] = [[], []];
  const named = new Map<string, string[]>();
  for (const tag of tags) {
    const read = readTag(tag);
    if (read?.thing === "brief") briefs.push(...(await listBriefPages(read.id)));
    if (read?.thing === "source") listed.push(...(await listSourcePages(sql`w.id = ${read.id}`)));
    else if (read?.thing === "values") listed.push(...(await listIndicatorPages([read.id])));
    else if (read) named.set(read.thing, [...(named.get(read.thing) ?? []), read.id]);
  }
  const speakers = [...(named.get("person") ?? []), ...(named.get("organisation") ?? [])];
  const pages = [
    ...briefs,
    ...listed,
    ...(await listQuotePages(named.get("quote") ?? [])),
    ...(await listPeoplePages(speakers)),
    ...(await listIndicatorPages(named.get("indicator") ?? [])),
    ...(await listSubjectPages(named.get("subject") ?? [])),
    ...(await listEventPages(named.get("event") ?? [])),
    ...(await listStatisticPages(named.get("indicator") ?? [], "indicator_id")),
    ...(await listStatisticPages(named.get("statistic") ?? [])),
  ];
  const isFile = (path: string) => /\.[a-z]+$/.test(path) || path.startsWith("/api/");
  return [...pages.filter((path) => !isFile(path)), ...pages.filter(isFile)];
}

/** A page, and what it shows as data. Of statistics and captures, which are most of all, the data is made when somebody asks. */
function withData(path: string): string[] {
  return [path, besidePath(path)];
}

/** Of some quotes, or of all. */
async function listQuotePages(ids: string[] | null): Promise<string[]> {
  if (ids?.length === 0) return [];
  const rows = await publicDb()
    .select({ code: publishedQuotes.code })
    .from(publishedQuotes)
    .where(ids ? inArray(publishedQuotes.id, ids) : undefined)
    .orderBy(asc(publishedQuotes.code));
  return rows.flatMap(({ code }) => withData(quotePath(code)));
}

/** Of some indicators, or of all. */
async function listIndicatorPages(ids: string[] | null): Promise<string[]> {
  return (await listNames(sql`published_indicators`, { name: "slug", id: "id" }, ids)).flatMap(
    (slug) => [
      indicatorPath(slug),
      embedPath(slug),
      indicatorFilePath(slug, "csv"),
      indicatorFilePath(slug, "json"),
      feedPath({ indicator: slug }, "xml"),
      feedPath({ indicator: slug }, "json"),
      indicatorCardPath(slug),
    ],
  );
}

/** Of some events, or of all. */
async function listEventPages(ids: string[] | null): Promise<string[]> {
  const codes = await listNames(sql`published_events`, { name: "code", id: "id" }, ids);
  return codes.flatMap((code) => withData(eventPath(code)));
}

/** Of some subjects, or of all. */
async function listSubjectPages(ids: string[] | null): Promise<string[]> {
  if (ids?.length === 0) return [];
  const { view } = await listPublicSubjects(defaultLanguage);
  return view
    .filter(({ id }) => ids === null || ids.includes(id))
    .flatMap(({ slug }) => [
      ...withData(subjectPath(slug)),
      feedPath({ subject: slug }, "xml"),
      feedPath({ subject: slug }, "json"),
    ]);
}

/** Of some statistics, of those of some indicators, or of all. */
async function listStatisticPages(
  ids: string[] | null,
  of: "statistic_id" | "indicator_id" = "statistic_id",
): Promise<string[]> {
  return (await listNames(sql`published_values`, { name: "code", id: of }, ids)).map(statisticPath);
}

const nameRow = z.object({ name: z.string() });

async function listNames(
  view: SQL,
  columns: { name: string; id: string },
  ids: string[] | null,
): Promise<string[]> {
  // A tag may say anything; ids that are none name nothing.
  const asked = ids?.filter(isThingId) ?? null;
  if (asked?.length === 0) return [];
  const [name, id] = [sql.identifier(columns.name), sql.identifier(columns.id)];
  const named = asked === null ? sql`true` : sql`${id} = ${anyOf(asked)}`;
  const { rows } = await publicDb().execute(
    sql`select distinct ${name} as name from ${view} where ${named} order by 1`,
  );
  return z
    .array(nameRow)
    .parse(rows)
    .map((row) => row.name);
}

/** Of some people and organisations, or of all. */
async function listPeoplePages(ids: string[] | null): Promise<string[]> {
  if (ids?.length === 0) return [];
  const rows = await publicDb()
    .select({ slug: publishedSpeakers.slug })
    .from(publishedSpeakers)
    .where(ids ? inArray(publishedSpeakers.id, ids) : undefined)
    .orderBy(asc(publishedSpeakers.slug));
  return rows.flatMap(({ slug }) => withData(personPath(slug)));
}

/** Of one brief, or of all. */
async function listBriefPages(briefId: string | null): Promise<string[]> {
  const rows = await publicDb()
    .select({
      slug: publishedBriefs.slug,
      ns: sql<number[]>`array_agg(${publishedVersions.n})`,
      withdrawn: sql<
        number[]
      >`coalesce(array_agg(${publishedVersions.n}) filter (where ${publishedVersions.changeClass} = 'withdrawal'), '{}')`,
      // A first version and a withdrawal change no text that readers have.
      changed: sql<
        number[]
      >`coalesce(array_agg(${publishedVersions.n}) filter (where ${publishedVersions.n} > 1
        and ${publishedVersions.changeClass} <> 'withdrawal' and not ${publishedBriefs.isWithdrawn}), '{}')`,
    })
    .from(publishedBriefs)
    .innerJoin(publishedVersions, eq(publishedVersions.briefId, publishedBriefs.id))
    .where(briefId === null ? undefined : eq(publishedBriefs.id, briefId))
    .groupBy(publishedBriefs.slug)
    .orderBy(asc(publishedBriefs.slug));
  return rows.flatMap(({ slug, ns, changed, withdrawn }) => {
    const newest = Math.max(...ns);
    const standing = ns.filter((n) => !withdrawn.includes(n));
    return [
      briefPath(slug),
      historyPath(slug),
      ...ns.map((n) => versionPath(slug, n)),
      ...changed.map((n) => changesPath(slug, n)),
      // What was withdrawn is no data any more.
      ...(withdrawn.includes(newest) ? [] : [besidePath(briefPath(slug)), briefDataPath(slug)]),
      ...standing.flatMap((n) => [besidePath(versionPath(slug, n)), briefDataPath(slug, n)]),
      // Drawing takes longer than writing, and what is shared is the newest: those of older versions are drawn when somebody asks.
      versionCardPath(slug, newest),
    ];
  });
}

const sourceRow = z.object({ code: z.string(), ns: z.array(z.number()) });

/** Of sources `w` that are asked for, with their captures. */
async function listSourcePages(asked: SQL): Promise<string[]> {
  const { rows } = await publicDb().execute(sql`
    select w.code, array_remove(array_agg(c.n order by c.n), null) as ns from published_sources w left join published_captures c on c.source_id = w.id
    where ${asked} group by w.code order by w.code`);
  return z
    .array(sourceRow)
    .parse(rows)
    .flatMap(({ code, ns }) => [
      ...withData(sourcePath(code)),
      ...ns.map((n) => capturePath(code, n)),
    ]);
}
