import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { systemActor } from "#domain/auth/actor.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import {
  cancelSchedule,
  schedulePublication,
} from "#domain/briefs/schedules/commands-schedules.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { image, paragraph } from "#domain/richtext/build.ts";
import { getSource } from "#domain/sources/queries.ts";
import { buildSubmittedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildSeries,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { test } from "#tests/setup/browser.ts";

test.afterAll(async () => await closeJobs());

const day = 86_400_000;

/** A brief that is ready, with evidence of every kind that nothing else made public; each bears the mark. */
async function buildMarked(mark: string) {
  const source = await buildSource({ title: `Report ${mark}` });
  const { textLayerId } = await buildCapture({ sourceId: source.id });
  const person = await buildPerson({ names: { en: `Ann ${mark}` } });
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
    passage: { textLayerId, ...findSpan(quotedWords) },
    occasion: `Meeting ${mark}`,
  });
  const indicator = await buildIndicator({ title: `Trade ${mark}`, slug: `trade-${mark}` });
  const series = await buildSeries({ indicatorId: indicator.id });
  const statistic = await buildStatistic({
    target: { kind: "series", seriesId: series.id },
    value: { origin: { kind: "span", textLayerId, ...findSpan(reportedWords) } },
  });
  const file = { bytes: await drawPage(mark), fileName: `${mark}.png` };
  const picture = requireValue(await uploadImage(systemActor, file));
  const editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  const brief = await buildSubmittedBrief({
    ...{ title: `Held ${mark}`, slug: `held-${mark}` },
    blocks: [
      paragraph("Trade came to ", citeStatistic(statistic), " in 2023."),
      citeQuote(quote),
      image({ mediaId: picture.id, alt: `A map of ${mark}` }),
    ],
  });
  await signOffDraft(editor, brief.briefId);
  const figure = await findStatistic(systemActor, statistic.statisticId);
  const code = (await getSource(systemActor, source.id))?.code ?? "";
  return {
    ...{ brief, editor },
    /** Where readers find it once it is published. */
    own: [
      `/briefs/${brief.slug}`,
      `/briefs/${brief.slug}/v/1`,
      `/briefs/${brief.slug}/history`,
      `/api/v1/briefs/${brief.slug}`,
      `/api/v1/briefs/${brief.slug}/versions/1`,
      `/sources/${code}`,
      `/quotes/${quote.code}`,
      `/people/${person.slug}`,
      `/statistics/${figure?.code}`,
      picture.url,
    ],
  };
}

/** Lists, searches, feeds and the API's lists in which it then stands. */
const outlets = (mark: string) => [
  "/",
  "/briefs",
  "/sources",
  `/sources?q=${mark}`,
  "/quotes",
  `/quotes?q=${mark}`,
  "/feed.xml",
  "/feed.json",
  "/sitemap.xml",
  "/api/v1/briefs",
];

/** Of these addresses, those that say it. */
async function listTelling(request: APIRequestContext, paths: string[], mark: string) {
  const telling: string[] = [];
  for (const path of paths) {
    const body = await (await request.get(path)).text();
    // What one has asked for stands in the field of the search.
    if (body.replaceAll(`value="${mark}"`, "").includes(mark)) telling.push(path);
  }
  return telling;
}

async function listFound(request: APIRequestContext, paths: string[]) {
  const found: string[] = [];
  for (const path of paths) if ((await request.get(path)).ok()) found.push(path);
  return found;
}

test("What is planned stands on no outlet before its time: pages, lists, searches, feeds, API and pictures; published it stands on all", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const mark = `zq${randomUUID().slice(0, 8)}`;
  const { brief, editor, own } = await buildMarked(mark);
  const { briefId, revision } = brief;
  const first = { briefId, revision, changeClass: "first" as const };
  const at = new Date(Date.now() + day).toISOString().slice(0, 16);
  const { scheduleId } = requireValue(
    await schedulePublication(editor, { ...first, at, timeZone: "UTC" }),
  );
  expect(await listFound(request, own)).toEqual([]);
  expect(await listTelling(request, outlets(mark), mark)).toEqual([]);
  requireValue(await cancelSchedule(editor, { scheduleId }));
  expect(await listFound(request, own)).toEqual([]);
  requireValue(await publishBrief(editor, first));
  await expect.poll(async () => await listFound(request, own)).toEqual(own);
  await expect
    .poll(async () => await listTelling(request, outlets(mark), mark))
    .toEqual(outlets(mark));
});
