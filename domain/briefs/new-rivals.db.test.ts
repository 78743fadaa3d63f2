import { afterAll, beforeAll, expect, test } from "vitest";
import { updateStatistic } from "#domain/indicators/commands-update.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { resolveNotice } from "./commands-notices.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

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

/** A published brief that was told of a rival. */
async function buildTold() {
  const { ours, theirs } = await buildSlices();
  const cited = await buildStatistic(inSeries(ours));
  const document = () => write("It came to ", citeStatistic(cited), ".");
  const published = await buildPublishedBrief({ document: document() });
  const { statisticId } = await buildStatistic(inSeries(theirs));
  await handleNoticeJobs();
  expect(await listNoticeRows(published.briefId)).toMatchObject([{ kind: "new_rival" }]);
  return { ...published, statisticId, author: await buildStaff() };
}

test("a rival that is put right and is none any more is told of no longer, and again where it becomes one", async () => {
  const { briefId, statisticId, author } = await buildTold();
  const put = async (revision: number, period: string) => {
    const report = { statisticId, revision, period, periodKind: "over" as const };
    requireValue(await updateStatistic(author, { ...report, nature: "count" }));
    await handleNoticeJobs(2);
  };
  await put(1, "2022");
  expect(await listNoticeRows(briefId)).toEqual([]);
  expect(await listNoticeRows(briefId, "accepted")).toMatchObject([
    { statisticId, reason: "rival_gone", decidedBy: null, decidedAt: expect.any(Date) },
  ]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    actorKind: "system",
    action: "notice.resolve",
    detail: { cause: "rival", statisticId, closed: 1 },
  });
  await put(2, "2023");
  expect(await listNoticeRows(briefId)).toMatchObject([
    { kind: "new_rival", reason: null, decidedAt: null },
  ]);
});

test("a rival that is withdrawn is told of no longer; one that somebody decided on stays decided", async () => {
  const [told, dismissed] = [await buildTold(), await buildTold()];
  const [notice] = await listNoticeRows(dismissed.briefId);
  const reason = "It counts something else.";
  const decision = { noticeId: notice?.id ?? "", decision: "dismissed" as const, reason };
  requireValue(await resolveNotice(dismissed.author, decision));
  for (const { statisticId, author } of [told, dismissed])
    requireValue(await withdrawStatistic(author, statisticId));
  await handleNoticeJobs(2);
  expect(await listNoticeRows(told.briefId)).toEqual([]);
  expect(await listNoticeRows(told.briefId, "accepted")).toMatchObject([{ reason: "rival_gone" }]);
  expect(await listNoticeRows(dismissed.briefId, "dismissed")).toMatchObject([{ reason }]);
});
