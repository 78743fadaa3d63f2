import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { releaseIndicator, releaseStatistic } from "#domain/indicators/commands-release.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { releasePerson } from "#domain/people/commands.ts";
import { frontPages, listAllPages } from "#domain/press/pages.ts";
import {
  briefsTag,
  indicatorsTag,
  quotesTag,
  sourcesTag,
  subjectsTag,
  tagOf,
  valuesTag,
} from "#domain/tags.ts";
import { briefPath, indicatorPath, personPath, quotePath, statisticPath } from "#domain/urls.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findSitemap, findSitemapPart, listSitemapParts } from "./queries.ts";
import type { Sitemap, SitemapEntry } from "./view.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

const entriesOf = (sitemap: Sitemap | undefined): readonly SitemapEntry[] =>
  sitemap?.kind === "pages" ? sitemap.entries : [];
const readAll = async () => entriesOf((await findSitemap()).view);
const listPaths = async () => (await readAll()).map(({ path }) => path);
const findEntry = async (asked: string) => (await readAll()).find(({ path }) => path === asked);

/** An indicator with one value, which a second person has released. */
async function buildReleased() {
  const author = await buildStaff();
  const editor = await buildStaff({ roles: ["editor"] });
  const texts = {
    definition: "What is sold both ways.",
    method: "As reported.",
    limitations: "Sources count differently.",
  };
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target }, author);
  expect(await listPaths()).not.toContain(indicatorPath(indicator.slug));
  requireValue(await releaseIndicator(editor, indicator.id));
  return { indicator, statistic };
}

test("holds a brief from its publication on, at that time, with what it cites, until it is withdrawn", async () => {
  const quote = await buildQuote();
  expect(await listPaths()).not.toContain(quotePath(quote.code));
  const published = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const path = briefPath(published.slug);
  const { briefs } = await listPublishedBriefs();
  expect(await findEntry(path)).toEqual({
    path,
    changedAt: briefs.find(({ slug }) => slug === published.slug)?.publishedAt,
  });
  expect(await listPaths()).toEqual(expect.arrayContaining(["/", quotePath(quote.code)]));
  expect((await findEntry("/briefs"))?.changedAt).toBe(briefs[0]?.publishedAt);
  requireValue(
    await withdrawBrief(published.editor, { briefId: published.briefId, note: "Wrong." }),
  );
  expect(await listPaths()).not.toContain(path);
  expect(await listPaths()).not.toContain(quotePath(quote.code));
});

test("holds an indicator with its values once they are released, at the time of the newest change that readers see", async () => {
  const before = new Date().toISOString();
  const { indicator, statistic } = await buildReleased();
  const entry = await findEntry(indicatorPath(indicator.slug));
  expect((entry?.changedAt ?? "") > before).toBe(true);
  expect(await listPaths()).toContain(statisticPath(statistic.code));
});

test("doesn't tell by the time of an indicator that something was entered which nobody may read yet", async () => {
  const { indicator } = await buildReleased();
  const path = indicatorPath(indicator.slug);
  const before = await findEntry(path);
  await changeTag(tagOf("indicator", indicator.id));
  expect(await findEntry(path)).toEqual(before);
});

/** The newest change of anything that the list is made from. */
async function findNewestChange(): Promise<number> {
  const { tags } = await findSitemap();
  const { rows } = await database.studio.execute<{ n: string }>(
    sql`select coalesce(max(change), 0)::text as n from tag_changes where tag = any(${sql.param(tags)}::text[])`,
  );
  return Number(rows[0]?.n);
}

test("is made anew when any list of the site is, also by a person and a single figure that readers may know of now, or no longer", async () => {
  const { tags } = await findSitemap();
  expect(tags).toEqual(
    expect.arrayContaining([briefsTag, indicatorsTag, quotesTag, sourcesTag, subjectsTag]),
  );
  const author = await buildStaff();
  const editor = await buildStaff({ roles: ["editor"] });
  const person = await buildPerson({}, author);
  const target = { kind: "stated" as const, what: "Boats there", unit: { kind: "count" as const } };
  const { statisticId } = await buildStatistic({ target }, author);
  for (const change of [
    () => releasePerson(editor, person.id),
    () => releaseStatistic(editor, statisticId),
    () => withdrawStatistic(editor, statisticId),
  ]) {
    const before = await findNewestChange();
    requireValue<unknown>(await change());
    expect(await findNewestChange()).toBeGreaterThan(before);
  }
});

test("is told in parts where there are more pages than one file is to hold, which hold together what the one did", async () => {
  const { slug } = await buildPublishedBrief();
  const { indicator } = await buildReleased();
  const whole = await listPaths();
  const { view } = await findSitemap(undefined, 1);
  const names = await listSitemapParts(undefined, 1);
  expect(view).toEqual({ kind: "parts", names });
  expect(names).toEqual(
    expect.arrayContaining(["site", "briefs-1", `statistics-of-${indicator.slug}`]),
  );
  const parts = await Promise.all(names.map((name) => findSitemapPart(name)));
  const paths = parts.flatMap((part) => entriesOf(part?.view).map(({ path }) => path));
  expect(paths.toSorted()).toEqual(whole.toSorted());
  const values = await findSitemapPart(`statistics-of-${indicator.slug}`);
  expect(values?.tags).toContain(valuesTag(indicator.id));
  expect(paths).toContain(briefPath(slug));
});

test.each([
  "",
  "briefs",
  "briefs-0",
  "briefs-2",
  "briefs-99999",
  "staff-1",
  "statistics-of-nothing",
  "statistics-of-'",
])("has no part named %j", async (name) => {
  expect(await findSitemapPart(name)).toBeNull();
});

test("is pressed with the pages that it names", async () => {
  expect(frontPages).toEqual(expect.arrayContaining(["/sitemap.xml", "/robots.txt"]));
  const quote = await buildQuote();
  await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const pages = await listAllPages();
  const unpressed = (await listPaths()).filter((path) => !pages.includes(path));
  expect(unpressed).toEqual(["/submit"]);
  expect(pages.filter((path) => path.startsWith(personPath("")))).not.toEqual([]);
});
