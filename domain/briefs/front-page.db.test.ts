import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { listChangedIndicators } from "#domain/indicators/queries-public.ts";
import { listNewestCaptures } from "#domain/sources/queries-newest.ts";
import { capturesTag, sourcesTag, valuesTag } from "#domain/tags.ts";
import {
  buildBrief,
  buildNextVersion,
  buildPublishedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import { listPublishedBriefs } from "./queries.ts";
import { listNewestBriefs, listNewestChanges } from "./queries-front.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("the newest briefs are those that the list begins with, as it has them; drafts and what was withdrawn aren't among them", async () => {
  const [first, second, third] = [
    await buildPublishedBrief(),
    await buildPublishedBrief(),
    await buildPublishedBrief(),
  ];
  const draft = await buildBrief();
  requireValue(await withdrawBrief(third.editor, { briefId: third.briefId, note: "Wrong." }));
  const { briefs } = await listPublishedBriefs();
  expect(await listNewestBriefs(50)).toEqual(briefs);
  expect((await listNewestBriefs(1)).map(({ slug }) => slug)).toEqual([second.slug]);
  expect(briefs.map(({ slug }) => slug)).toEqual(expect.arrayContaining([first.slug]));
  expect(briefs.map(({ slug }) => slug)).not.toContain(draft.slug);
});

test("what was changed is told with its note, the newest first; a first publication and what mends a typing error are no changes", async () => {
  const before = (await listNewestChanges(50)).length;
  const published = await buildPublishedBrief();
  expect(await listNewestChanges(50)).toHaveLength(before);
  await buildNextVersion(published, write("It grew."), {
    changeClass: "update",
    note: "A newer figure.",
  });
  const [newest] = await listNewestChanges(1);
  expect(newest).toMatchObject({
    slug: published.slug,
    n: 2,
    changeClass: "update",
    note: "A newer figure.",
  });
});

test("the indicators that readers saw something change in last come first, with what is latest in them", async () => {
  const [author, editor] = [await buildStaff(), await buildStaff({ roles: ["editor"] })];
  const texts = { definition: "What is sold.", method: "As reported.", limitations: "Little." };
  const make = async () => {
    const indicator = await buildIndicator(texts, author);
    const series = await buildSeries({ indicatorId: indicator.id }, author);
    await buildStatistic({ target: { kind: "series", seriesId: series.id } }, author);
    requireValue(await releaseIndicator(editor, indicator.id));
    return indicator;
  };
  const [older, newer] = [await make(), await make()];
  const { view, tags } = await listChangedIndicators({ limit: 2, language: "en" });
  expect(view.map(({ slug }) => slug)).toEqual([newer.slug, older.slug]);
  expect(view[0]?.values).toHaveLength(1);
  expect(tags).toContain(valuesTag(older.id));
});

test("sources are told by their newest capture, each once, and only once readers may know of them", async () => {
  const statistic = await buildStatistic();
  await buildCapture();
  const list = async () => await listNewestCaptures({ limit: 50, language: "en" });
  const before = (await list()).view.length;
  await buildPublishedBrief({ document: write("It is ", citeStatistic(statistic), ".") });
  const { view, tags } = await list();
  expect(view).toHaveLength(before + 1);
  expect(view[0]).toMatchObject({ code: expect.stringMatching(/^w-/), method: "paste" });
  expect(tags).toContain(sourcesTag);
  const [source] = (
    await database.studio.execute<{ id: string }>(
      sql`select id from sources where code = ${view[0]?.code ?? ""}`,
    )
  ).rows;
  const at = async () =>
    (await database.studio.execute(sql`select change from tag_changes where tag = ${capturesTag}`))
      .rows;
  const changed = await at();
  await buildCapture();
  expect(await at()).toEqual(changed);
  await buildCapture({ sourceId: source?.id ?? "" });
  expect(await at()).not.toEqual(changed);
  expect(tags).toContain(capturesTag);
  const times = view.map(({ capturedAt }) => capturedAt);
  expect(times).toEqual(times.toSorted().reverse());
});
