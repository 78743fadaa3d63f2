import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { aboutPages } from "#domain/about/view.ts";
import { listTranslationPaths } from "#domain/briefs/translations/rules-translations.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { isSlug } from "#domain/slug.ts";
import {
  briefsTag,
  eventsTag,
  indicatorsTag,
  peopleTag,
  quotesTag,
  sourcesTag,
  statedTag,
  subjectsTag,
  type Tag,
  valuesTag,
} from "#domain/tags.ts";
import {
  aboutPath,
  apiPagePath,
  briefPath,
  briefsPath,
  correctionsPath,
  eventPath,
  figuresPath,
  homePath,
  indicatorPath,
  indicatorsPath,
  personPath,
  quotePath,
  quotesPath,
  sourcePath,
  sourcesPath,
  statisticPath,
  subjectPath,
  subjectsPath,
  submitPath,
  timelinePath,
  trailPath,
} from "#domain/urls.ts";
import type { Sitemap, SitemapEntry } from "./view.ts";

/** Which addresses there are for readers who come by no link. Earlier versions, histories and captures aren't among them: those are found from the page that is read. */

type Kind = {
  /** Name and time of each, as "name" and "at"; of the statistics those of one indicator, or of none that has a page. */
  rows: (of: string | null) => SQL;
  path: (name: string) => string;
  tags: readonly Tag[];
};

const timeless = sql`null::timestamptz as at`;

/**
 * When a page last changed is said of briefs, of quotations and of indicators: of the others nobody wrote down what in them readers could see when. Values of an indicator
 * stand in a file of their own once there are files, so that one that is entered makes only that anew.
 */
const kinds = {
  briefs: {
    rows: () => sql`select slug as name, published_at as at from published_newest_briefs`,
    path: briefPath,
    tags: [briefsTag],
  },
  events: {
    rows: () => sql`select code as name, as_of as at from published_events`,
    path: eventPath,
    tags: [eventsTag, sourcesTag],
  },
  indicators: {
    rows: () => sql`select slug as name, changed_at as at from published_indicator_changes`,
    path: indicatorPath,
    tags: [indicatorsTag],
  },
  people: {
    rows: () => sql`select slug as name, ${timeless} from published_speakers`,
    path: personPath,
    tags: [briefsTag, peopleTag, quotesTag],
  },
  quotes: {
    rows: () => sql`select code as name, as_of as at from published_quotes`,
    path: quotePath,
    tags: [quotesTag],
  },
  sources: {
    rows: () => sql`select code as name, ${timeless} from published_sources`,
    path: sourcePath,
    tags: [sourcesTag],
  },
  subjects: {
    rows: () => sql`
      select s.slug as name, ${timeless} from published_subjects s where exists (select from published_brief_subjects x where x.subject_id = s.id)
        or exists (select from published_indicators i where s.id = any(i.subject_ids))`,
    path: subjectPath,
    tags: [briefsTag, indicatorsTag, subjectsTag],
  },
  statistics: {
    rows: (of) => sql`
      select code as name, ${timeless} from published_values v where is_newest and ${
        of === null
          ? sql`not exists (select from published_indicators i where i.id = v.indicator_id)`
          : sql`indicator_slug = ${of}`
      }`,
    path: statisticPath,
    tags: [briefsTag, statedTag],
  },
} satisfies Record<string, Kind>;
type KindName = keyof typeof kinds;

const inParts: readonly KindName[] = [
  "briefs",
  "events",
  "indicators",
  "people",
  "quotes",
  "sources",
  "subjects",
];
const allTags = [
  briefsTag,
  eventsTag,
  indicatorsTag,
  peopleTag,
  quotesTag,
  sourcesTag,
  statedTag,
  subjectsTag,
];

/** More pages than that are told in files by kind: each is written anew by itself, and one of all would be at every change. */
const togetherMax = 5_000;
/** Each is told in every language, and no reader of sitemaps takes more than 50,000 at once. */
export const partMax = 15_000;

/** All of the site, or where it stands. */
export async function findSitemap(
  db: Reader = publicDb(),
  max: number = togetherMax,
): Promise<Shown<Sitemap>> {
  const view = (await isLarger(db, max))
    ? ({ kind: "parts", names: await listPartNames(db) } as const)
    : ({ kind: "pages", entries: [...(await listFronts(db)), ...(await listAll(db))] } as const);
  return { view, tags: allTags };
}

/** Names of the files that there are besides; none while one holds all. */
export async function listSitemapParts(
  db: Reader = publicDb(),
  max: number = togetherMax,
): Promise<string[]> {
  return (await isLarger(db, max)) ? await listPartNames(db) : [];
}

/** One of these files by its name ("briefs-1", "statistics-of-trade", "statistics-alone", "site"); null where there is none. */
export async function findSitemapPart(
  name: string,
  db: Reader = publicDb(),
): Promise<Shown<Sitemap> | null> {
  if (name === "site") return toPages(await listFronts(db), [briefsTag]);
  if (name === "statistics-alone") {
    return toPages(await list(db, "statistics", { of: null }), kinds.statistics.tags);
  }
  const [, slug] = /^statistics-of-(.+)$/.exec(name) ?? [];
  if (slug !== undefined) return await findValuesOf(slug, db);
  const [, kind, n] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  const known = inParts.find((one) => one === kind);
  if (known === undefined) return null;
  const entries = await list(db, known, { offset: (Number(n) - 1) * partMax });
  return entries.length === 0 ? null : toPages(entries, kinds[known].tags);
}

async function findValuesOf(slug: string, db: Reader): Promise<Shown<Sitemap> | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from published_indicators where slug = ${slug}`,
  );
  const [indicator] = rows;
  if (!indicator) return null;
  return toPages(await list(db, "statistics", { of: slug }), [
    indicatorsTag,
    valuesTag(indicator.id),
  ]);
}

function toPages(entries: SitemapEntry[], tags: readonly Tag[]): Shown<Sitemap> {
  return { view: { kind: "pages", entries }, tags };
}

const nameRow = z.object({
  name: z.string(),
  at: z.coerce
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
});

async function list(
  db: Reader,
  kind: KindName,
  { of = null, offset = 0 }: { of?: string | null; offset?: number } = {},
): Promise<SitemapEntry[]> {
  const { rows, path } = kinds[kind];
  const found = await db.execute(
    sql`select name, at from (${rows(of)}) x order by name offset ${offset} limit ${partMax}`,
  );
  const groups = kind === "briefs" ? await listGroups(db) : null;
  return z
    .array(nameRow)
    .parse(found.rows)
    .map(({ name, at }) => ({ path: path(name), changedAt: at, ...groups?.get(name) }));
}

const groupRow = z.object({
  slug: z.string(),
  language: z.string(),
  others: z.array(z.object({ slug: z.string(), language: z.string(), isOriginal: z.boolean() })),
});

/** Where the briefs that are to be read in further languages are read in those, by their slugs. */
async function listGroups(db: Reader): Promise<Map<string, Pick<SitemapEntry, "elsewhere">>> {
  const { rows } = await db.execute(sql`
    with members as (
      select t.original_id as root, b.id, b.slug, b.language from published_translations t join published_briefs b on b.id = t.brief_id where not b.is_withdrawn
      union select b.id, b.id, b.slug, b.language from published_translations t join published_briefs b on b.id = t.original_id where not b.is_withdrawn)
    select m.slug, m.language, json_agg(json_build_object('slug', o.slug, 'language', o.language, 'isOriginal', o.id = o.root)) as others
    from members m join members o on o.root = m.root and o.id <> m.id group by 1, 2`);
  return new Map(
    z
      .array(groupRow)
      .parse(rows)
      .map(({ slug, language, others }) => [
        slug,
        { elsewhere: listTranslationPaths(others, language) },
      ]),
  );
}

/** Read only while they are few. */
async function listAll(db: Reader): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for (const kind of inParts) entries.push(...(await list(db, kind)));
  const { rows } = await db.execute(
    sql`select code as name, ${timeless} from published_values where is_newest order by code limit ${partMax}`,
  );
  const values = z.array(nameRow).parse(rows);
  return [
    ...entries,
    ...values.map(({ name }) => ({ path: statisticPath(name), changedAt: null })),
  ];
}

/** Front page and lists; what stands first in those of briefs changed last. */
async function listFronts(db: Reader): Promise<SitemapEntry[]> {
  const { rows } = await db.execute(
    sql`select slug as name, published_at as at from published_newest_briefs limit 1`,
  );
  const newest = z.array(nameRow).parse(rows)[0]?.at ?? null;
  return [
    ...[homePath(), briefsPath()].map((path) => ({ path, changedAt: newest })),
    ...[
      indicatorsPath(),
      quotesPath(),
      timelinePath(),
      sourcesPath(),
      subjectsPath(),
      correctionsPath(),
      figuresPath(),
      trailPath(),
      submitPath(),
      ...aboutPages.map((page) => aboutPath(page)),
      apiPagePath(),
    ].map((path) => ({ path, changedAt: null })),
  ];
}

/** Whether there are more pages than `max`; it counts no further. */
async function isLarger(db: Reader, max: number): Promise<boolean> {
  const each = [
    ...inParts.map(
      (kind) => sql`(select name from (${kinds[kind].rows(null)}) x limit ${max + 1})`,
    ),
    sql`(select code from published_values where is_newest limit ${max + 1})`,
  ];
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (${sql.join(each, sql` union all `)}) x`,
  );
  return (rows[0]?.count ?? 0) > max;
}

async function listPartNames(db: Reader): Promise<string[]> {
  const names = ["site"];
  for (const kind of inParts) {
    const { rows } = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from (${kinds[kind].rows(null)}) x`,
    );
    const parts = Math.ceil((rows[0]?.count ?? 0) / partMax);
    for (let n = 1; n <= parts; n += 1) names.push(`${kind}-${n}`);
  }
  const { rows } = await db.execute<{ slug: string }>(
    sql`select slug from published_indicators order by slug limit ${partMax / 2}`,
  );
  return [...names, ...rows.map(({ slug }) => `statistics-of-${slug}`), "statistics-alone"];
}
