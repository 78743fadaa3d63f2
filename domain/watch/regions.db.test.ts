import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicDb } from "#db/client.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { passage as citePassage, paragraph } from "#domain/richtext/build.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { handleNoticeJobs } from "#tests/factories/notices.ts";
import { buildPicture, buildRegion, drawPage } from "#tests/factories/pictures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkSource } from "./commands.ts";
import { decideDrift } from "./commands-drifts.ts";
import { getWatch } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

/** A picture at an address, words that two people read in it, and a published brief that cites them. */
async function buildRead() {
  const source = await buildSource({ url: "https://news.example/page.png" });
  const bytes = await drawPage();
  const { captureId } = await buildPicture({ sourceId: source.id, bytes });
  const { passageId } = await buildRegion(systemActor, { captureId, checker: author });
  const brief = await buildPublishedBrief({
    blocks: [paragraph(citePassage(passageId, "So it was"))],
  });
  const check = async (answer: { bytes: Uint8Array; mediaType?: string; text?: string }) => {
    const { bytes: now, mediaType = "image/png", text = "" } = answer;
    const checked = requireValue(
      await checkSource(
        systemActor,
        {
          visit: async (finalUrl) => ({
            ...{ kind: "answered", status: 200, finalUrl, headers: {}, mediaType, bytes: now },
          }),
          read: async () => ({ text, wholeText: null, title: null, isFree: null }),
          chance: () => 0.5,
        },
        source.id,
      ),
    );
    await handleNoticeJobs();
    return checked;
  };
  const told = async () =>
    (await listNotices(author, brief.briefId))?.map(({ kind }) => kind) ?? [];
  return { source, bytes, passageId, brief, check, told };
}

test("of words read in a picture nothing is told while the picture is the same", async () => {
  const { bytes, check, told } = await buildRead();
  expect(await check({ bytes })).toEqual({ outcome: "ok", standing: "live", drifted: [] });
  expect(await told()).toEqual([]);
});

test("another picture in its place is for a person to look at, each once, and readers aren't told that words changed", async () => {
  const { source, bytes, passageId, brief, check, told } = await buildRead();
  const other = await drawPage();
  const seen = { outcome: "file_changed", standing: "live" };
  expect(await check({ bytes: other })).toEqual({ ...seen, drifted: [passageId] });
  expect(await check({ bytes: other })).toEqual({ ...seen, drifted: [] });
  expect(await check({ bytes: await drawPage() })).toEqual({ ...seen, drifted: [] });
  expect(await told()).toEqual(["file_changed"]);
  expect((await findPublishedBrief(brief.slug))?.notices).toEqual([]);
  const { rows } = await publicDb().execute(
    sql`select * from published_drifts where source_id = ${source.id}`,
  );
  expect(rows).toEqual([]);
  const watch = await getWatch(author, source.id);
  expect(watch?.drifts).toMatchObject([
    { fate: "unread", state: "open", held: "46.5 billion dollars", now: null },
  ]);
  expect(watch?.checks).toMatchObject([{ captureN: 3 }, { captureN: null }, { captureN: 2 }]);
  const driftId = watch?.drifts[0]?.id ?? "";
  requireValue(await decideDrift(author, { driftId, decision: "dismissed", reason: "The same." }));
  await handleNoticeJobs();
  expect(await told()).toEqual([]);
  expect((await check({ bytes: other })).drifted).toEqual([]);
  expect((await check({ bytes: await drawPage() })).drifted).toEqual([passageId]);
  const back = { outcome: "ok_changed_elsewhere", standing: "live", drifted: [] };
  expect(await check({ bytes })).toEqual(back);
  expect(await told()).toEqual([]);
});

test("a page in the place of a picture that somebody brought says nothing of it", async () => {
  const { check, told } = await buildRead();
  const text = "A long page about gardens and what grows in them. ".repeat(90);
  const bytes = new TextEncoder().encode(text);
  expect(await check({ bytes, text, mediaType: "text/html" })).toMatchObject({ drifted: [] });
  expect(await told()).toEqual([]);
});
