import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicDb, studioDb } from "#db/client.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { tagOf } from "#domain/tags.ts";
import { buildCitingBrief, buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import { listPublishedBriefs } from "./queries.ts";
import { listBriefFilters } from "./queries-filters.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const nobody = { person: null, indicator: null };
const listSlugs = async (narrowed: Parameters<typeof listPublishedBriefs>[0]) =>
  (await listPublishedBriefs(narrowed)).briefs.map(({ slug }) => slug);

test("briefs are found by whom they quote, until they are withdrawn", async () => {
  const quoting = await buildPublishedBrief({ blocks: [citeQuote(await buildQuote())] });
  await buildPublishedBrief();
  const { rows } = await publicDb().execute<{ id: string; slug: string; kind: string }>(sql`
    select s.id, s.slug, s.kind from published_speakers s
    where s.id in (select x.speaker_id from published_brief_speakers x where x.brief_id = ${quoting.briefId})`);
  const [speaker] = rows;
  if (!speaker) throw new Error("Nobody is quoted.");
  const { view, tags } = await listBriefFilters("en", nobody);
  expect(view.people.map(({ slug }) => slug)).toContain(speaker.slug);
  expect(tags).toContain(tagOf(speaker.kind, speaker.id));
  expect(await listSlugs({ speakerId: speaker.id })).toEqual([quoting.slug]);

  requireValue(await withdrawBrief(quoting.editor, { briefId: quoting.briefId, note: "Wrong." }));
  expect(await listSlugs({ speakerId: speaker.id })).toEqual([]);
  expect((await listBriefFilters("en", nobody)).view.people).toEqual([]);
});

test("briefs are found by the indicators whose values stand in them, and by the year", async () => {
  const texts = { definition: "Sold both ways.", method: "As reported.", limitations: "None." };
  const author = await buildStaff();
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  requireValue(await releaseIndicator(await buildStaff({ roles: ["editor"] }), indicator.id));
  const target = { kind: "series", seriesId: series.id } as const;
  const { published } = await buildCitingBrief({ target });
  expect(await listSlugs({ indicatorId: indicator.id })).toEqual([published.slug]);
  const { view } = await listBriefFilters("en", nobody);
  expect(view.indicators.map(({ id }) => id)).toEqual([indicator.id]);

  const year = new Date().getUTCFullYear();
  expect(view.years).toEqual([year]);
  expect(await listSlugs({ indicatorId: indicator.id, year })).toEqual([published.slug]);
  expect(await listSlugs({ indicatorId: indicator.id, year: year - 1 })).toEqual([]);
});

test("what an address asks for is among the choices, also where no brief has it", async () => {
  const indicator = await buildIndicator(
    { definition: "Ships.", method: "Counted.", limitations: "None." },
    await buildStaff(),
  );
  requireValue(await releaseIndicator(await buildStaff({ roles: ["editor"] }), indicator.id));
  const { rows } = await studioDb().execute<{ slug: string }>(
    sql`select slug from indicators where id = ${indicator.id}`,
  );
  const asked = { person: "nobody-at-all", indicator: rows[0]?.slug ?? "" };
  const { view } = await listBriefFilters("en", asked);
  expect(view.people).toEqual([]);
  expect(view.indicators.map(({ id }) => id)).toContain(indicator.id);
});
