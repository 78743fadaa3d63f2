import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { buildPdf, buildPdfWithoutText } from "#tests/factories/pdf-file.ts";
import { upperHalf } from "#tests/factories/pictures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addCapture } from "./commands.ts";
import { paintPages, requestPages } from "./commands-pages.ts";
import { markRegion } from "./commands-regions.ts";
import { checkTranscription } from "./commands-transcriptions.ts";
import { openPainter } from "./paint-in-thread.ts";
import { getReadingRoom } from "./queries.ts";
import { listPicturePages } from "./queries-pages.ts";
import { listTranscribedRegions } from "./queries-regions.ts";
import { pagesAtOnce } from "./rules-pages.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  [first, second] = [await buildStaff(), await buildStaff()];
});
afterAll(async () => await database.close());

async function upload(bytes: Uint8Array): Promise<string> {
  const { id: sourceId } = await buildSource();
  const content = { method: "upload" as const, bytes, fileName: "scan.pdf" };
  const added = requireValue(await addCapture(first, { sourceId, content }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  return added.captureId;
}

/** What the worker was told to paint of a capture. */
async function listJobs(captureId: string) {
  const { rows } = await database.studio.execute<{ data: unknown }>(sql`
    select data from pgboss.job where name = 'paint-pages' and data ->> 'captureId' = ${captureId} order by created_on`);
  return rows.map(({ data }) => jobs["paint-pages"].parse(data));
}

const blue = { page: 1, regions: 0, problem: null, picture: { width: 1695, height: 2400 } };

describe("a PDF of scanned pages", () => {
  test("is kept, and its pages are painted by the worker and read like a picture", async () => {
    const captureId = await upload(buildPdfWithoutText(2));
    expect((await getReadingRoom(first, captureId))?.layer).toMatchObject({ text: "", blocks: [] });
    expect(await listPicturePages(first, captureId)).toEqual([
      { page: 1, picture: null, problem: null, regions: 0 },
      { page: 2, picture: null, problem: null, regions: 0 },
    ]);
    const read = { captureId, page: 1, region: upperHalf, words: "46.5 billion" };
    expect(await markRegion(first, read)).toMatchObject({ problems: [{ code: "thing.notFound" }] });
    const [job, ...others] = await listJobs(captureId);
    expect([job, others]).toEqual([{ captureId, from: 1, to: 2 }, []]);
    if (!job) throw new Error("There is no job.");
    expect(requireValue(await paintPages(systemActor, job))).toEqual({ painted: 2 });
    expect(await listPicturePages(first, captureId)).toMatchObject([blue, { ...blue, page: 2 }]);
    expect(requireValue(await paintPages(systemActor, job))).toEqual({ painted: 0 });

    const { passageId } = requireValue(await markRegion(first, { ...read, page: 2 }));
    requireValue(await checkTranscription(second, { passageId, corrected: null }));
    expect(await listTranscribedRegions(first, captureId, 1)).toEqual([]);
    expect(await listTranscribedRegions(first, captureId, 2)).toMatchObject([
      { id: passageId, page: 2, words: "46.5 billion", outcome: "agreed" },
    ]);
    const { rows } = await database.studio.execute(sql`
      select action, detail from audit_log where thing_id = ${captureId} and action = 'page.paint'`);
    expect(rows).toEqual([
      { action: "page.paint", detail: { pages: [1] } },
      { action: "page.paint", detail: { pages: [2] } },
    ]);
  });

  test("of two thousand pages has only the first painted, and others where somebody turns to them", async () => {
    const captureId = await upload(buildPdfWithoutText(2_000));
    expect(await listJobs(captureId)).toEqual([{ captureId, from: 1, to: pagesAtOnce }]);
    const asked = requireValue(await requestPages(first, { captureId, from: 1_990 }));
    expect(asked).toEqual({ from: 1_990, to: 2_000 });
    expect(await listJobs(captureId)).toHaveLength(2);
    const painted = await paintPages(systemActor, { captureId, ...asked, to: 1_991 });
    expect(painted).toEqual({ ok: true, value: { painted: 2 } });
    const pages = await listPicturePages(first, captureId);
    expect(pages.flatMap(({ page, picture }) => (picture ? [page] : []))).toEqual([1_990, 1_991]);
    expect(await requestPages(publicActor, { captureId, from: 1 })).toMatchObject({ ok: false });
  }, 60_000);

  test("with a page that can't be painted says so of that page, and paints the others", async () => {
    const whole = Buffer.from(buildPdfWithoutText(2)).toString("latin1");
    const hair = whole.replace("/MediaBox [0 0 595 842]", "/MediaBox [0 0 14000 1]");
    const captureId = await upload(Buffer.from(hair, "latin1"));
    requireValue(await paintPages(systemActor, { captureId, from: 1, to: 2 }));
    expect(await listPicturePages(first, captureId)).toMatchObject([
      { page: 1, picture: null, problem: "damaged" },
      { page: 2, problem: null, picture: { height: 2400 } },
    ]);
  });

  test("that takes longer than it may says so, and the next page is painted", async () => {
    const captureId = await upload(buildPdfWithoutText(1));
    const hurried = openPainter({ seconds: 0.001, megabytes: 300, threads: 1 });
    requireValue(await paintPages(systemActor, { captureId, from: 1, to: 1 }, hurried));
    expect(await listPicturePages(first, captureId)).toMatchObject([
      { picture: null, problem: "too_much_work" },
    ]);
    expect(await requestPages(first, { captureId, from: 1 })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });
});

test("a PDF with text on some pages and scans on others is read as either", async () => {
  const line = "Trade came to 46.5 billion dollars in 2023, after 44 billion in the year before.";
  const captureId = await upload(buildPdf([[line], [], [line]]));
  expect((await getReadingRoom(first, captureId))?.layer.text).toContain(line);
  expect(await listPicturePages(first, captureId)).toMatchObject([{ page: 2 }]);
  expect(await listJobs(captureId)).toEqual([{ captureId, from: 1, to: 2 }]);
});
