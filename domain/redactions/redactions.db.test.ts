import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { listPicturePages } from "#domain/capture/queries-pages.ts";
import { listTranscribedRegions } from "#domain/capture/queries-regions.ts";
import { readBytes } from "#domain/capture/store.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { describePicture, uploadImage } from "#domain/media/commands.ts";
import { findImage } from "#domain/media/queries.ts";
import { readImage } from "#domain/media/store.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { findPublicCapture } from "#domain/sources/queries-public-captures.ts";
import { buildPublishedBrief, citeQuote, citeStatistic } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPicture, buildRegion, drawPage, upperHalf } from "#tests/factories/pictures.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { buildRedactors, publicNote } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import type { TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { eraseRedacted } from "./commands.ts";

let database: TestDatabase;
let admin: TestStaff;
let asking: TestStaff;
let second: TestStaff;
let tryRedact: Awaited<ReturnType<typeof buildRedactors>>["tryRedact"];
beforeAll(async () => {
  database = await createTestDatabase();
  ({ admin, asking, second, tryRedact } = await buildRedactors());
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const said = "The wall near Ann Doe’s house is unsafe";

/** A published brief with a quotation and a value that were read in two regions of one picture. */
async function buildRead() {
  const source = await buildSource();
  const { captureId } = await buildPicture({ sourceId: source.id });
  const read = { captureId, checker: second };
  const words = await buildRegion(asking, { ...read, words: said });
  const lower = { ...upperHalf, y: 0.55 };
  const value = await buildRegion(asking, {
    ...read,
    words: "46.5 billion dollars",
    region: lower,
  });
  const quote = await buildQuote({ passage: { passageId: words.passageId } });
  const origin = { kind: "passage" as const, passageId: value.passageId };
  const statistic = await buildStatistic({ value: { origin } });
  const blocks = [paragraph("It came to ", citeStatistic(statistic)), citeQuote(quote)];
  const { slug, briefId } = await buildPublishedBrief({ blocks });
  const { rows } = await database.studio.execute<{ hex: string; mediaType: string }>(sql`
    select encode(m.sha256, 'hex') as hex, m.media_type as "mediaType" from media m where m.id in (
      select media_id from page_pictures where capture_id = ${captureId}
      union select s.media_id from passage_pictures s where s.passage_id in (${words.passageId}, ${value.passageId}))`);
  const files = rows.map(({ hex, mediaType }) => `${hex}.${mediaType.slice("image/".length)}`);
  return { source, captureId, passageId: words.passageId, quote, slug, briefId, files };
}

const listSeen = async (files: readonly string[]) => {
  const seen = await Promise.all(
    files.flatMap((file) => [findImage(publicActor, file), findImage(admin, file)]),
  );
  return seen.filter((image) => image !== null);
};
const readVersion = async (slug: string) => await findPublishedBrief(slug);

describe("a capture that must go", () => {
  test("is gone with its pages, regions and words, from the disk and from all that readers see", async () => {
    const { source, captureId, quote, slug, briefId, files } = await buildRead();
    expect(files).toHaveLength(3);
    expect(await listSeen(files)).toHaveLength(5);
    const { rows: held } = await database.studio.execute<{ hex: string }>(
      sql`select encode(bytes_sha256, 'hex') as hex from captures where id = ${captureId}`,
    );
    const bytesSha256 = Buffer.from(held[0]?.hex ?? "", "hex");
    const { redactionId } = requireValue(await tryRedact({ kind: "capture", captureId }));

    expect(await listSeen(files)).toEqual([]);
    const shown = await readAllThatIsPublic();
    expect(shown).not.toContain(said);
    for (const file of files) expect(shown).not.toContain(file);
    expect((await findPublicCapture(source.code, "1"))?.capture).toMatchObject({
      capture: { redactionNote: publicNote },
      passages: [
        { exact: null, redactionNote: publicNote, reading: { picture: null } },
        { exact: null, redactionNote: publicNote, reading: { picture: null } },
      ],
    });
    const version = await readVersion(slug);
    expect(JSON.stringify(version)).not.toContain(said);
    expect(JSON.stringify(version)).toContain("[removed]");
    expect(version?.redactionNote).toBe(publicNote);
    expect((await findPublicQuote(quote.code, "en"))?.view.wordings ?? []).not.toMatchObject([
      { text: said },
    ]);

    expect(await listPicturePages(admin, captureId)).toMatchObject([
      { page: 1, picture: null, problem: "removed" },
    ]);
    expect(await listTranscribedRegions(admin, captureId, 1)).toMatchObject([
      { words: null, picture: null },
      { words: null, picture: null },
    ]);
    const { rows } = await database.studio.execute(sql`
      select place, field, count(*)::integer from redacted_places where redaction_id = ${redactionId} group by 1, 2 order by 1, 2`);
    expect(rows).toEqual([
      { place: "brief_versions", field: "canonical", count: 1 },
      { place: "captures", field: "bytes", count: 1 },
      { place: "draft_citations", field: "rendered", count: 1 },
      { place: "media", field: "bytes", count: 3 },
      ...["exact", "prefix", "suffix"].map((field) => ({
        place: "passage_texts",
        field,
        count: 2,
      })),
      { place: "version_citations", field: "rendered", count: 1 },
      { place: "wordings", field: "text", count: 1 },
    ]);
    const { rows: jobs } = await database.studio.execute<{
      name: string;
      data: { tags?: string[] };
    }>(
      sql`select name, data from pgboss.job where name in ('press-pages', 'erase-redacted') order by created_on desc, name limit 2`,
    );
    expect(jobs.map(({ name }) => name).sort()).toEqual(["erase-redacted", "press-pages"]);
    expect(jobs.flatMap(({ data }) => data.tags ?? [])).toEqual(
      expect.arrayContaining([`brief:${briefId}`, `quote:${quote.id}`, `source:${source.id}`]),
    );

    expect(requireValue(await eraseRedacted(systemActor, { redactionId }))).toEqual({ files: 4 });
    expect(await readBytes(bytesSha256)).toBeNull();
    for (const file of files)
      expect(await readImage(Buffer.from(file.slice(0, 64), "hex"))).toBeNull();
  });

  test("is gone wherever the same bytes are held, with what was read out of its text", async () => {
    const text = `${said}, and so is the gate. It took 46.5 billion dollars to build it.`;
    const { captureId, textLayerId } = await buildCapture({ content: { text } });
    const other = await buildCapture({ content: { text } });
    requireValue(await tryRedact({ kind: "capture", captureId }));
    for (const id of [captureId, other.captureId])
      expect((await getReadingRoom(admin, id))?.layer.text).toBeNull();
    const { rows } = await database.studio.execute(
      sql`select from proposals where text_layer_id in (${textLayerId}, ${other.textLayerId})`,
    );
    expect(rows).toEqual([]);
    expect(await tryRedact({ kind: "capture", captureId })).toMatchObject({
      problems: [{ code: "redactions.nothingThere" }],
    });
  });

  test("leaves the empty text of other pictures", async () => {
    const [gone, stays] = [await buildPicture(), await buildPicture()];
    requireValue(await tryRedact({ kind: "capture", captureId: gone.captureId }));
    expect((await getReadingRoom(admin, stays.captureId))?.layer.text).toBe("");
    expect(await listPicturePages(admin, stays.captureId)).toMatchObject([{ problem: null }]);
  });
});

describe("words read in a picture that must go", () => {
  test("take with them what shows them, and what else was read there; the page stays the staff's", async () => {
    const { captureId, passageId, slug, files } = await buildRead();
    const beside = await buildRegion(asking, {
      captureId,
      words: "Doe’s house",
      region: { ...upperHalf, width: 0.5 },
    });
    requireValue(await tryRedact({ kind: "passage", passageId }));
    const regions = await listTranscribedRegions(admin, captureId, 1);
    const ofId = new Map(regions.map((region) => [region.id, region]));
    expect(ofId.get(passageId)).toMatchObject({ words: null, picture: null });
    // Its words are other words; what it shows is a part of the same.
    expect(ofId.get(beside.passageId)).toMatchObject({ words: "Doe’s house", picture: null });
    expect(regions.filter(({ picture }) => picture !== null)).toMatchObject([
      { words: "46.5 billion dollars" },
    ]);
    expect(await listPicturePages(admin, captureId)).toMatchObject([{ problem: null }]);
    expect(await listSeen(files)).toHaveLength(3);
    expect(JSON.stringify(await readVersion(slug))).not.toContain(said);
  });
});

test("a redaction takes two people, and something that is there", async () => {
  const { captureId } = await buildPicture();
  for (const who of [admin.id, "0190b2b4-0000-7000-8000-000000000000"])
    expect(await tryRedact({ kind: "capture", captureId }, who)).toMatchObject({
      problems: [{ code: "redactions.bySecondPerson", field: "requestedBy" }],
    });
  const nowhere = { kind: "passage" as const, passageId: "0190b2b4-0000-7000-8000-000000000000" };
  expect(await tryRedact(nowhere)).toMatchObject({ problems: [{ code: "thing.notFound" }] });
});

test("a picture that was redacted doesn't come back by the editor", async () => {
  const bytes = await drawPage();
  const kept = requireValue(await uploadImage(admin, { bytes, fileName: "page.png" }));
  const { captureId } = await buildPicture({ bytes });
  const said = { credit: "A neighbour", descriptions: { en: "Their house" } };
  requireValue(await describePicture(admin, { mediaId: kept.id, revision: 1, ...said }));
  const { redactionId } = requireValue(await tryRedact({ kind: "capture", captureId }));
  const { rows } = await database.studio.execute(
    sql`select file_name, credit, descriptions from media where id = ${kept.id}`,
  );
  expect(rows).toEqual([{ file_name: null, credit: null, descriptions: {} }]);
  const { rows: taken } = await database.studio.execute<{ field: string }>(sql`
    select field from redacted_places where redaction_id = ${redactionId} and place = 'media' and row_key = ${kept.id} order by field`);
  const fields = taken.map(({ field }) => field);
  expect(fields).toEqual(["bytes", "credit", "descriptions", "file_name"]);
  expect(await listSeen([kept.url.split("/").at(-1) ?? ""])).toEqual([]);
  expect(await uploadImage(admin, { bytes, fileName: "page.png" })).toMatchObject({
    problems: [{ code: "media.redacted" }],
  });
});
