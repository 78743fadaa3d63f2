import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { hashBytes } from "#domain/content-store.ts";
import { readImage } from "#domain/media/store.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { collect } from "#tests/factories/collect.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { buildPicture, buildRegion, drawPage, upperHalf } from "#tests/factories/pictures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addCapture } from "./commands.ts";
import { paintPages } from "./commands-pages.ts";
import { createPassage } from "./commands-passages.ts";
import { markRegion } from "./commands-regions.ts";
import { checkTranscription } from "./commands-transcriptions.ts";
import { getCaptureFile, getReadingRoom } from "./queries.ts";
import { listPicturePages } from "./queries-pages.ts";
import { findWords } from "./queries-places.ts";
import { listTranscribedRegions } from "./queries-regions.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  first = await buildStaff({ name: "First Reader" });
  second = await buildStaff({ name: "Second Reader" });
});
afterAll(async () => await database.close());

async function tryUpload(bytes: Uint8Array, fileName = "page.png") {
  const { id: sourceId } = await buildSource();
  return await addCapture(first, { sourceId, content: { method: "upload", bytes, fileName } });
}

describe("a picture as a capture", () => {
  it("is kept as it came, with an empty layer and its page painted anew", async () => {
    const bytes = await sharp(await drawPage())
      .withExif({ IFD0: { Copyright: "a name that must not stay" } })
      .jpeg()
      .toBuffer();
    const added = requireValue(await tryUpload(bytes, "scan.jpg"));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const file = await getCaptureFile(first, added.captureId);
    expect((await collect(file))?.equals(bytes)).toBe(true);
    const room = await getReadingRoom(first, added.captureId);
    expect(room?.layer).toMatchObject({ text: "", blocks: [], normaliser: "image-1" });
    expect(room?.capture.mediaType).toBe("image/jpeg");
    const [page, ...others] = await listPicturePages(first, added.captureId);
    expect([page, others]).toMatchObject([
      { page: 1, picture: { width: 800, height: 400 }, problem: null, regions: 0 },
      [],
    ]);
    const [, hex = ""] = /([0-9a-f]{64})/.exec(page?.picture?.url ?? "") ?? [];
    const shown = await readImage(Buffer.from(hex, "hex"));
    expect(shown?.includes("a name that must not stay")).toBe(false);
  });

  it("is told by its bytes, whatever its name says", async () => {
    const named = requireValue(await tryUpload(await drawPage(), "report.pdf"));
    expect(named.kind).toBe("added");
    const words = new TextEncoder().encode("Trade came to 46.5 billion dollars.");
    const text = requireValue(await tryUpload(words, "scan.png"));
    if (text.kind !== "added") throw new Error("Nothing was added.");
    expect(await listPicturePages(first, text.captureId)).toEqual([]);
  });

  it.each([
    ["that breaks off", async () => (await drawPage()).subarray(0, 600), "media.damaged"],
    [
      "that unpacks to a billion pixels",
      async () => {
        const png = Buffer.from(await drawPage());
        png.writeUInt32BE(40_000, 16);
        png.writeUInt32BE(40_000, 20);
        return png;
      },
      /media\.(?:tooManyPixels|damaged)/,
    ],
    [
      "with more pixels than we paint",
      async () =>
        await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: "#fff" } })
          .png()
          .toBuffer(),
      "media.tooManyPixels",
    ],
    [
      "of another kind",
      async () => Buffer.from("GIF89a\x01\0\x01\0\0\xff\0,", "latin1"),
      /captures/,
    ],
  ])("is refused where it is one %s", async (_what, make, code) => {
    const refused = await tryUpload(await make());
    expect(refused.ok ? null : refused.problems[0]?.code).toMatch(code);
  });
});

describe("words read in a region", () => {
  it("are a passage with its picture, and the same once", async () => {
    const { captureId } = await buildPicture();
    const input = { captureId, page: 1, region: upperHalf, words: " 46.5  billion " };
    const { passageId } = requireValue(await markRegion(first, input));
    expect(requireValue(await markRegion(first, input))).toEqual({ passageId });
    expect(await listTranscribedRegions(second, captureId, 1)).toEqual([
      {
        ...{ id: passageId, page: 1, region: upperHalf, words: "46.5 billion" },
        picture: { url: expect.stringMatching(/^\/media\//), width: 720, height: 160 },
        ...{ madeById: first.id, madeBy: "First Reader" },
        ...{ outcome: null, checkedBy: null, correctedId: null },
      },
    ]);
    const { rows } = await database.studio.execute<{ width: number; height: number }>(sql`
      select m.width, m.height from passage_pictures p join media m on m.id = p.media_id where p.passage_id = ${passageId}`);
    expect(rows).toEqual([{ width: 720, height: 160 }]);
  });

  it.each([
    ["outside the page", { x: 0.5, y: 0, width: 0.6, height: 0.5 }, "passages.regionOutside"],
    ["without an area", { x: 0.5, y: 0, width: 0, height: 0.5 }, "passages.regionOutside"],
    ["of a hair", { x: 0.5, y: 0, width: 0.005, height: 0.5 }, "passages.regionTooSmall"],
  ])("are refused of a frame %s", async (_what, region, code) => {
    const { captureId } = await buildPicture();
    const refused = await markRegion(first, { captureId, page: 1, region, words: "46.5" });
    expect(refused).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("are refused of a page that isn't there, of a text, and where there are none", async () => {
    const { captureId } = await buildPicture();
    const read = { page: 1, region: upperHalf, words: "46.5" };
    const ofText = { ...read, captureId: (await buildCapture()).captureId };
    for (const input of [{ ...read, captureId, page: 2 }, ofText])
      expect(await markRegion(first, input)).toMatchObject({
        problems: [{ code: "thing.notFound" }],
      });
    expect(await markRegion(first, { ...read, captureId, words: " \u200b " })).toMatchObject({
      problems: [{ code: "input.required", field: "words" }],
    });
  });

  it("lie on the page, also where the command is passed by", async () => {
    const { captureId } = await buildPicture();
    const insert = database.studio.execute(sql`
      insert into passages (capture_id, page, region, exact_sha256)
      values (${captureId}, 1, '{"x": 0.5, "y": 0, "width": 0.6, "height": 0.5}', ${hashBytes(new Uint8Array())})`);
    expect(await refusalOf(insert)).toMatchObject({ constraint: "passages_region_within_page" });
  });
});

describe("the check of a transcription", () => {
  it("is a second person's, with its audit row", async () => {
    const { passageId, captureId } = await buildRegion(first);
    const agree = { passageId, corrected: null };
    expect(await checkTranscription(first, agree)).toMatchObject({
      problems: [{ code: "passages.checkBySecondPerson" }],
    });
    expect(requireValue(await checkTranscription(second, agree))).toEqual({ passageId });
    expect(await listTranscribedRegions(first, captureId, 1)).toMatchObject([
      { id: passageId, outcome: "agreed", checkedBy: "Second Reader" },
    ]);
    const { rows } = await database.studio.execute(sql`
      select action, actor_id as by from audit_log where thing_id = ${passageId} order by seq`);
    expect(rows).toEqual([
      { action: "passage.create", by: first.id },
      { action: "transcription.check", by: second.id },
    ]);
    expect(await checkTranscription(second, agree)).toMatchObject({
      problems: [{ code: "passages.checkedAlready" }],
    });
  });

  it("is a second person's in the database too", async () => {
    const { passageId } = await buildRegion(first);
    const insert = database.studio.execute(sql`
      insert into transcription_checks (passage_id, outcome, checked_by) values (${passageId}, 'agreed', ${first.id})`);
    expect(await refusalOf(insert)).toMatchObject({
      constraint: "transcription_checks_by_second_person",
    });
  });

  it("that corrects makes a passage of its own, for somebody else to check", async () => {
    const { passageId, captureId } = await buildRegion(first, { words: "48.5 billion" });
    const corrected = { passageId, corrected: "46.5 billion" };
    const made = requireValue(await checkTranscription(second, corrected));
    expect(made.passageId).not.toBe(passageId);
    expect(await listTranscribedRegions(first, captureId, 1)).toMatchObject([
      { id: passageId, words: "48.5 billion", outcome: "corrected", correctedId: made.passageId },
      { id: made.passageId, words: "46.5 billion", region: upperHalf, outcome: null },
    ]);
    const agree = { passageId: made.passageId, corrected: null };
    expect(await checkTranscription(second, agree)).toMatchObject({ ok: false });
    expect(requireValue(await checkTranscription(first, agree))).toEqual(made);
  });

  it("doesn't go in circles: what was corrected once comes back by a third person alone", async () => {
    const { passageId, captureId } = await buildRegion(first, { words: "48.5 billion" });
    const made = requireValue(
      await checkTranscription(second, { passageId, corrected: "46.5 billion" }),
    );
    const back = { passageId: made.passageId, corrected: "48.5 billion" };
    expect(await checkTranscription(first, back)).toMatchObject({
      problems: [{ code: "passages.correctedBefore", field: "corrected" }],
    });
    const third = await buildStaff({ name: "Third Reader" });
    const again = requireValue(await checkTranscription(third, back));
    requireValue(await checkTranscription(first, { ...again, corrected: null }));
    expect(await listTranscribedRegions(first, captureId, 1)).toMatchObject([
      { outcome: "corrected" },
      { outcome: "corrected" },
      { words: "48.5 billion", outcome: "agreed", checkedBy: "First Reader" },
    ]);
  });

  it("needs other words to correct with, and a transcription", async () => {
    const { passageId } = await buildRegion(first, { words: "46.5 billion" });
    expect(
      await checkTranscription(second, { passageId, corrected: "46.5 billion " }),
    ).toMatchObject({ problems: [{ code: "passages.correctedAlike" }] });
    const { textLayerId } = await buildCapture();
    const ofText = requireValue(await createPassage(first, { textLayerId, start: 0, end: 5 }));
    expect(
      await checkTranscription(second, { passageId: ofText.id, corrected: null }),
    ).toMatchObject({ problems: [{ code: "thing.notFound" }] });
  });
});

describe("words that a form asks for", () => {
  const find = async (captureId: string, words: string) =>
    await findWords(first, { captureId, words });

  it("are found in what was read in a picture; what was corrected no more", async () => {
    const { passageId, captureId } = await buildRegion(first, { words: "It came to 48.5 billion" });
    expect(await find(captureId, "48.5 billion")).toEqual({ ok: true, value: { passageId } });
    const corrected = { passageId, corrected: "It came to 46.5 billion" };
    const made = requireValue(await checkTranscription(second, corrected));
    expect(await find(captureId, "48.5 billion")).toMatchObject({
      problems: [{ code: "passages.wordsNotRead", field: "words" }],
    });
    expect(await find(captureId, "46.5 billion")).toEqual({ ok: true, value: made });
  });

  it("are found in a text with scans on either, and on both told apart", async () => {
    const line = "Trade came to 46.5 billion dollars in 2023, after 44 billion in the year before.";
    const added = requireValue(await tryUpload(buildPdf([[line], []]), "mixed.pdf"));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const { captureId, textLayerId } = added;
    requireValue(await paintPages(systemActor, { captureId, from: 2, to: 2 }));
    const { passageId } = await buildRegion(first, { captureId, page: 2, words: "and 30 ships" });
    expect(await find(captureId, "30 ships")).toEqual({ ok: true, value: { passageId } });
    expect(await find(captureId, "46.5 billion")).toMatchObject({ value: { textLayerId } });
    await buildRegion(first, { captureId, page: 2, words: "46.5 billion, again" });
    expect(await find(captureId, "46.5 billion")).toMatchObject({
      problems: [{ code: "passages.wordsOften" }],
    });
  });

  it("are those that a second person has checked, where others have read them too", async () => {
    const { passageId, captureId } = await buildRegion(first, { checker: second });
    await buildRegion(second, { captureId, words: "and 46.5 billion dollars" });
    expect(await find(captureId, "46.5 billion")).toEqual({ ok: true, value: { passageId } });
  });
});
