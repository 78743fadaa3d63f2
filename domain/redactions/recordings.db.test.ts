import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { markSpan } from "#domain/capture/commands-spans.ts";
import { addTranscript } from "#domain/capture/commands-transcripts.ts";
import { getCaptureFile, getReadingRoom } from "#domain/capture/queries.ts";
import { findRecordingFile, listTranscribedSpans } from "#domain/capture/queries-spans.ts";
import { listTranscripts } from "#domain/capture/queries-transcripts.ts";
import { findBytes } from "#domain/capture/store.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { findPublicCapture } from "#domain/sources/queries-public-captures.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { buildRecording, buildSpan } from "#tests/factories/recordings.ts";
import { buildRedactors, publicNote } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import type { TestStaff } from "#tests/factories/staff.ts";
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

/** A published brief with a quotation that was heard in a recording, of which there is a transcript. */
async function buildHeard() {
  const source = await buildSource();
  const { captureId } = await buildRecording({ sourceId: source.id });
  const { passageId } = await buildSpan(asking, { captureId, words: said, checker: second });
  const text = `0:12 ${said}\n0:20 and so is gate ${captureId}`;
  requireValue(await addTranscript(asking, { captureId, origin: "machine", text }));
  const quote = await buildQuote({ passage: { passageId } });
  const { slug } = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  return { source, captureId, passageId, quote, slug };
}

test("a recording that must go is gone with its words and transcripts, from the disk and from all that readers see", async () => {
  const { source, captureId, quote, slug } = await buildHeard();
  expect(await readAllThatIsPublic()).toContain(said);
  const { rows: held } = await database.studio.execute<{ hex: string }>(
    sql`select encode(bytes_sha256, 'hex') as hex from captures where id = ${captureId}`,
  );
  const { redactionId } = requireValue(await tryRedact({ kind: "capture", captureId }));

  expect(await readAllThatIsPublic()).not.toContain(said);
  expect((await findPublicCapture(source.code, "1"))?.capture).toMatchObject({
    capture: { redactionNote: publicNote },
    passages: [{ exact: null, redactionNote: publicNote, mediaStartSeconds: 12 }],
  });
  const version = await findPublishedBrief(slug);
  expect(JSON.stringify(version)).not.toContain(said);
  expect(version?.redactionNote).toBe(publicNote);
  expect((await findPublicQuote(quote.code, "en"))?.view.wordings ?? []).not.toMatchObject([
    { text: said },
  ]);

  expect((await getReadingRoom(admin, captureId))?.capture.isRedacted).toBe(true);
  expect(await listTranscribedSpans(admin, captureId)).toMatchObject([{ words: null }]);
  expect(await listTranscripts(admin, captureId)).toMatchObject([{ lines: null }]);
  // Also before the worker has come to it, nobody plays it or saves it, and nothing is heard in it anew.
  expect(await findRecordingFile(admin, captureId)).toBeNull();
  expect(await getCaptureFile(admin, captureId)).toBeNull();
  const anew = { captureId, start: "0:12", end: "0:20", words: said };
  expect(await markSpan(asking, anew)).toMatchObject({
    problems: [{ code: "passages.notRecording" }],
  });
  const { rows } = await database.studio.execute(sql`
    select place, count(*)::integer from redacted_places where redaction_id = ${redactionId} group by 1 order by 1`);
  expect(rows).toEqual([
    { place: "brief_versions", count: 1 },
    { place: "captures", count: 1 },
    { place: "draft_citations", count: 1 },
    { place: "passage_texts", count: 3 },
    { place: "text_contents", count: 1 },
    { place: "version_citations", count: 1 },
    { place: "wordings", count: 1 },
  ]);

  expect(requireValue(await eraseRedacted(systemActor, { redactionId }))).toEqual({ files: 1 });
  expect(await findBytes(Buffer.from(held[0]?.hex ?? "", "hex"))).toBeNull();
});

test("words that must go take with them what else was heard there; the recording and its transcript stay the staff's", async () => {
  const { captureId, passageId, slug } = await buildHeard();
  const other = await buildSpan(second, { captureId, words: `${said}, she said` });
  const later = await buildSpan(second, { captureId, start: "0:21", end: "0:25", words: "gate" });
  requireValue(await tryRedact({ kind: "passage", passageId }));
  expect(await listTranscribedSpans(admin, captureId)).toMatchObject([
    { id: passageId, words: null },
    { id: other.passageId, words: null },
    { id: later.passageId, words: "gate" },
  ]);
  expect(JSON.stringify(await findPublishedBrief(slug))).not.toContain(said);
  expect(await findRecordingFile(admin, captureId)).not.toBeNull();
  expect(await listTranscripts(admin, captureId)).toMatchObject([{ lines: [{}, {}] }]);
});
