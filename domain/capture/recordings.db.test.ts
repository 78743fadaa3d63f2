import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildRecording, buildSpan, soundWave } from "#tests/factories/recordings.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { captureBytesMax } from "./capture-bytes.ts";
import { addCapture } from "./commands.ts";
import { receiveFile } from "./commands-held.ts";
import { markSpan } from "./commands-spans.ts";
import { checkTranscription } from "./commands-transcriptions.ts";
import { addTranscript } from "./commands-transcripts.ts";
import { getReadingRoom } from "./queries.ts";
import { findWords } from "./queries-places.ts";
import { findRecordingFile, listTranscribedSpans } from "./queries-spans.ts";
import { listTranscripts } from "./queries-transcripts.ts";
import { recordingBytesMax } from "./rules-recordings.ts";
import { findBytes } from "./store.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  first = await buildStaff({ name: "First Listener" });
  second = await buildStaff({ name: "Second Listener" });
});
afterAll(async () => await database.close());

async function* inPieces(start: Uint8Array, byteLength: number) {
  yield start;
  const piece = new Uint8Array(1_000_000);
  for (let sent = start.length; sent < byteLength; sent += piece.length)
    yield piece.subarray(0, Math.min(piece.length, byteLength - sent));
}

describe("a recording as a capture", () => {
  it("is kept as it came, with its length and an empty layer, whatever its name says", async () => {
    const bytes = soundWave(3.5);
    const { id: sourceId } = await buildSource();
    const content = { method: "upload" as const, bytes, fileName: "speech.pdf" };
    const added = requireValue(await addCapture(first, { sourceId, content }));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const room = await getReadingRoom(first, added.captureId);
    expect(room?.layer).toMatchObject({ text: "", blocks: [], normaliser: "recording-1" });
    expect(room?.capture).toMatchObject({ mediaType: "audio/wav", durationSeconds: 3.5 });
    const again = requireValue(await addCapture(first, { sourceId, content }));
    expect(again).toMatchObject({ kind: "held", isSameSource: true });
  });

  it("may be larger than other captures, and is never whole in memory then", async () => {
    const byteLength = captureBytesMax + 4_000_000;
    const wave = soundWave(1);
    const received = requireValue(await receiveFile(first, inPieces(wave, byteLength)));
    if (received.kind !== "recording") throw new Error("It came into memory.");
    const { id: sourceId } = await buildSource();
    const content = { method: "recording" as const, sha256: received.sha256, fileName: "a.wav" };
    const added = requireValue(await addCapture(first, { sourceId, content }));
    if (added.kind !== "added") throw new Error("Nothing was added.");
    const room = await getReadingRoom(first, added.captureId);
    expect(room?.capture).toMatchObject({ ...{ method: "upload", byteLength, fileName: "a.wav" } });
    expect(room?.capture.sha256).toBe(received.sha256);
    expect(await findBytes(Buffer.from(received.sha256, "hex"))).toMatchObject({ byteLength });
  });

  it("is refused where it is too large, as is anything else that large", async () => {
    const tooLarge = await receiveFile(first, inPieces(soundWave(1), recordingBytesMax + 1));
    expect(tooLarge).toMatchObject({
      problems: [{ code: "captures.recordingTooLarge", values: { megabytes: 300 } }],
    });
    const text = new TextEncoder().encode("Trade came to 46.5 billion dollars.");
    expect(await receiveFile(first, inPieces(text, captureBytesMax + 1))).toMatchObject({
      problems: [{ code: "captures.tooLarge", values: { megabytes: 25 } }],
    });
    const { id: sourceId } = await buildSource();
    const content = { method: "recording" as const, sha256: "0".repeat(64) };
    expect(await addCapture(first, { sourceId, content })).toMatchObject({
      problems: [{ code: "captures.noFile" }],
    });
  });
});

describe("words heard in a span", () => {
  it("are a passage, and wait for a second person", async () => {
    const { passageId, captureId } = await buildSpan(first, { words: "46.5 billion" });
    const again = { captureId, start: "12", end: "20", words: " 46.5 billion" };
    expect(requireValue(await markSpan(first, again))).toEqual({ passageId });
    const overlapping = requireValue(await markSpan(first, { ...again, start: "0:15" }));
    expect(overlapping.passageId).not.toBe(passageId);
    expect(await listTranscribedSpans(second, captureId)).toMatchObject([
      { id: passageId, start: 12, end: 20, words: "46.5 billion", madeBy: "First Listener" },
      { id: overlapping.passageId, start: 15, end: 20, outcome: null },
    ]);
    const { rows } = await database.studio.execute(sql`
      select action, detail -> 'place' as place from audit_log where thing_id = ${passageId}`);
    expect(rows).toEqual([
      { action: "passage.create", place: { kind: "span", start: 12, end: 20 } },
    ]);
  });

  it.each([
    ["ends before it begins", { start: "0:20", end: "0:12" }, "passages.spanEndsFirst", "end"],
    ["goes beyond the recording", { start: "0:12", end: "0:31" }, "passages.spanBeyond", "end"],
    ["has no beginning", { start: "", end: "0:12" }, "passages.spanNoTime", "start"],
    ["has no words", { words: " \u200b " }, "input.required", "words"],
  ])("are refused of a span that %s", async (_what, wrong, code, field) => {
    const { captureId } = await buildRecording();
    const input = { captureId, start: "0:12", end: "0:20", words: "46.5", ...wrong };
    expect(await markSpan(first, input)).toMatchObject({ problems: [{ code, field }] });
  });

  it("are noted of what we can't hold, too; of a text they are refused", async () => {
    const times = { start: "1:02:03", end: "1:02:10", words: "46.5 billion" };
    const notes = { method: "transcription" as const, text: "Evening news, heard on the web." };
    const noted = await buildCapture({ content: notes });
    const { passageId } = requireValue(
      await markSpan(first, { captureId: noted.captureId, ...times }),
    );
    expect(await findWords(first, { captureId: noted.captureId, words: "46.5 billion" })).toEqual({
      ...{ ok: true, value: { passageId } },
    });
    const { captureId } = await buildCapture();
    expect(await markSpan(first, { captureId, ...times })).toMatchObject({
      problems: [{ code: "passages.notRecording" }],
    });
  });

  it("lie within the recording, also where the command is passed by", async () => {
    const { captureId } = await buildRecording();
    const insert = database.studio.execute(sql`
      insert into passages (capture_id, media_start_seconds, media_end_seconds, exact_sha256)
      values (${captureId}, 12, 31, sha256_text('46.5'))`);
    expect(await refusalOf(insert)).toMatchObject({ constraint: "passages_span_within_recording" });
  });
});

describe("the check of what was heard", () => {
  it("is a second person's, and a correction waits for its own", async () => {
    const { passageId, captureId } = await buildSpan(first, { words: "48.5 billion" });
    expect(await checkTranscription(first, { passageId, corrected: null })).toMatchObject({
      problems: [{ code: "passages.checkBySecondPerson" }],
    });
    const corrected = { passageId, corrected: "46.5 billion" };
    const made = requireValue(await checkTranscription(second, corrected));
    expect(await listTranscribedSpans(first, captureId)).toMatchObject([
      { id: passageId, outcome: "corrected", correctedId: made.passageId },
      { id: made.passageId, start: 12, end: 20, words: "46.5 billion", outcome: null },
    ]);
    const agree = { passageId: made.passageId, corrected: null };
    expect(requireValue(await checkTranscription(first, agree))).toEqual(made);
  });

  it("is told of where forms ask for the words", async () => {
    const { passageId, captureId } = await buildSpan(first, { checker: second });
    await buildSpan(second, { captureId, words: "and 46.5 billion dollars" });
    expect(await findWords(first, { captureId, words: "46.5 billion" })).toEqual({
      ...{ ok: true, value: { passageId } },
    });
    expect(await findWords(first, { captureId, words: "50 billion" })).toMatchObject({
      problems: [{ code: "passages.wordsNotRead" }],
    });
  });
});

describe("a transcript beside a recording", () => {
  const text = "WEBVTT\n\n00:12.000 --> 00:20.000\n<v Renn>46.5 billion dollars";

  it("is kept with whose it is, once, and read as lines", async () => {
    const { captureId } = await buildRecording();
    const input = { captureId, origin: "machine" as const, madeBy: "a program", text };
    requireValue(await addTranscript(first, input));
    expect(await addTranscript(second, { ...input, origin: "ours" })).toMatchObject({
      problems: [{ code: "transcripts.heldAlready" }],
    });
    const lines = [{ start: 12, end: 20, words: "46.5 billion dollars", speaker: "Renn" }];
    const kept = { origin: "machine", madeBy: "a program", addedBy: "First Listener", lines };
    expect(await listTranscripts(second, captureId)).toMatchObject([kept]);
    // It is a help: nobody has heard these words yet.
    expect(await findWords(first, { captureId, words: "46.5 billion" })).toMatchObject({
      problems: [{ code: "passages.wordsNotRead" }],
    });
    const { rows } = await database.studio.execute(
      sql`select actor_id as by from audit_log where thing_id = ${captureId} and action = 'transcript.add'`,
    );
    expect(rows).toEqual([{ by: first.id }]);
  });

  it.each([
    ["without times", { text: "46.5 billion dollars" }, "transcripts.noTimes"],
    ["of nobody", { origin: "" as never }, "transcripts.chooseOrigin"],
  ])("is refused %s", async (_what, wrong, code) => {
    const { captureId } = await buildRecording();
    const input = { captureId, origin: "ours" as const, text, ...wrong };
    expect(await addTranscript(first, input)).toMatchObject({ problems: [{ code }] });
  });

  it("is refused of a text", async () => {
    const { captureId } = await buildCapture();
    expect(await addTranscript(first, { captureId, origin: "ours", text })).toMatchObject({
      problems: [{ code: "passages.notRecording" }],
    });
  });
});

it("a recording is played to staff and to nobody else, and a text to nobody", async () => {
  const { captureId } = await buildRecording();
  expect(await findRecordingFile(first, captureId)).toMatchObject({ mediaType: "audio/wav" });
  expect(await findRecordingFile(publicActor, captureId)).toBeNull();
  expect(await findRecordingFile(first, (await buildCapture()).captureId)).toBeNull();
});
