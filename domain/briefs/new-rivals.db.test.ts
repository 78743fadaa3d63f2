import { afterAll, beforeAll, expect, test } from "vitest";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { buildBrief, buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

/** Two ways of counting one slice, and a slice of its own. */
async function buildSlices() {
  const { id: indicatorId } = await buildIndicator();
  const { id: compilerId } = await buildOrganisation();
  const ours = await buildSeries({ indicatorId });
  const theirs = await buildSeries({ indicatorId, compilerId });
  return { ours, theirs, other: await buildSeries() };
}

const inSeries = ({ id }: { id: string }) => ({
  target: { kind: "series" as const, seriesId: id },
});

test("another report of the same slice and period is told to published briefs that go by one, once", async () => {
  const { ours, theirs, other } = await buildSlices();
  const cited = await buildStatistic(inSeries(ours));
  const document = () => write("It came to ", citeStatistic(cited), ".");
  const published = await buildPublishedBrief({ document: document() });
  const draft = await buildBrief({ document: document() });
  await handleNoticeJobs(2);
  expect(await listNoticeRows(published.briefId)).toEqual([]);

  await buildStatistic({ ...inSeries(other), period: "2023" });
  await buildStatistic({ ...inSeries(theirs), period: "2022" });
  const rival = await buildStatistic({ ...inSeries(theirs), period: "2023" });
  await handleNoticeJobs(2);
  expect(await listNoticeRows(published.briefId)).toMatchObject([
    { kind: "new_rival", statisticId: rival.statisticId },
  ]);
  expect(await listNoticeRows(draft.briefId)).toEqual([]);
});

test("a version isn't told of what it cites, or of what was there before it", async () => {
  const { ours, theirs } = await buildSlices();
  const cited = await buildStatistic(inSeries(ours));
  const rival = await buildStatistic(inSeries(theirs));
  const both = write("From ", citeStatistic(cited), " to ", citeStatistic(rival), ".");
  const { briefId } = await buildPublishedBrief({ document: both });
  const one = write("It came to ", citeStatistic(cited), ".");
  const before = await buildPublishedBrief({ document: one });
  await handleNoticeJobs(2);
  expect(await listNoticeRows(briefId)).toEqual([]);
  expect(await listNoticeRows(before.briefId)).toEqual([]);
});
