import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runWrite } from "#domain/audit/transaction.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { liftHold, placeHold } from "#domain/holds/commands-holds.ts";
import { deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { describePicture, uploadImage } from "#domain/media/commands.ts";
import { succeed } from "#domain/result.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { getSource } from "#domain/sources/queries.ts";
import { answerSubmission } from "#domain/submissions/commands-send.ts";
import { publicationTags } from "#domain/tags.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildDocument,
  buildNextVersion,
  buildPublishedBrief,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPicture, buildRegion, drawPage } from "#tests/factories/pictures.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStatistic, readStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { buildSubmission } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

let database: TestDatabase;
let people: Awaited<ReturnType<typeof buildRedactors>>;
beforeAll(async () => {
  database = await createTestDatabase();
  people = await buildRedactors();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const words = quotedWords.toLowerCase();

/** Words of a capture that are quoted in one brief; of another the change note, the correction and the reason why its figure is disproved say them again, and somebody wrote them to us. */
async function buildRepeatedInRemarks() {
  const { captureId, textLayerId } = await buildCapture();
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const other = await buildPublishedBrief({ blocks: [paragraph("It came to little.")] });
  const said = `They say “${quotedWords}” now.`;
  const next = await buildDocument({ title: "Again", blocks: [paragraph("It came to more.")] });
  await buildNextVersion(other, next, {
    ...{ changeClass: "correction", note: said, wasWrong: said, isRight: "It came to more." },
  });
  const statistic = await buildStatistic();
  requireValue(
    await deprecateStatistic(other.editor, {
      statisticId: statistic.statisticId,
      deprecated: true,
      reason: said,
    }),
  );
  const sent = await buildSubmission({ text: said });
  const answer = { code: sent.code, text: said, held: [] };
  requireValue(await answerSubmission(publicActor, answer, { network: "somebody" }));
  return { captureId, other, sent };
}

test("what must go is gone from change notes, corrections, reasons, and what was sent in; every page is made anew", async () => {
  const { captureId, other, sent } = await buildRepeatedInRemarks();
  const { redactionId } = requireValue(await people.tryRedact({ kind: "capture", captureId }));

  expect((await readAllThatIsPublic()).toLowerCase()).not.toContain(words);
  const { rows } = await database.studio.execute(sql`
    select v.note, c.was_wrong as wrong, c.is_right as right from brief_versions v join corrections c on c.version_id = v.id where v.brief_id = ${other.briefId}`);
  const left = "They say “[removed]” now.";
  expect(rows).toEqual([{ note: left, wrong: left, right: "It came to more." }]);
  const { rows: reasons } = await database.studio.execute(sql`select reason from deprecations`);
  expect(reasons).toEqual([{ reason: left }]);
  const { rows: texts } = await database.studio.execute(sql`
    select text from submissions where id = ${sent.id} union all select text from submission_messages where submission_id = ${sent.id}`);
  expect(texts).toEqual([{ text: left }, { text: left }]);

  const { rows: kept } = await database.studio.execute(sql`
    select distinct place || '.' || field as field, sha256 = sha256_text(${`They say “${quotedWords}” now.`}) as "isHashOfIt"
    from redacted_places where redaction_id = ${redactionId} and (place, field) in (select place, field from remark_fields()) and place <> 'version_citations' and place <> 'draft_citations' order by 1`);
  expect(kept).toEqual(
    [
      ...["brief_versions.note", "corrections.was_wrong", "deprecations.reason"],
      ...["submission_messages.text", "submissions.text"],
    ].map((field) => ({ field, isHashOfIt: true })),
  );
  const row = (await listAuditRows()).findLast(({ action }) => action === "content.redact");
  expect(JSON.stringify(row?.detail)).not.toContain(quotedWords);
  const { rows: touched } = await database.studio.execute<{ tag: string }>(
    sql`select tag from tag_changes`,
  );
  expect(touched.map(({ tag }) => tag)).toEqual(expect.arrayContaining([...publicationTags]));
});

test("a stated figure on which a version rests loses the words too; whoever has it open in a form is told that it moved on", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const passage = { textLayerId, ...findSpan(quotedWords) };
  const quote = await buildQuote({ passage });
  await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  const target = {
    kind: "stated" as const,
    what: `Of “${quotedWords}”`,
    unit: { kind: "currency" as const, code: "USD" },
  };
  const statistic = await buildStatistic({ target });
  await buildPublishedBrief({ blocks: [paragraph("It is ", citeStatistic(statistic))] });
  const before = await readStatistic(statistic.statisticId);
  requireValue(await people.tryRedact({ kind: "capture", captureId }));
  expect(await readStatistic(statistic.statisticId)).toMatchObject({
    what: "Of “[removed]”",
    revision: (before?.revision ?? 0) + 1,
  });
  expect((await readAllThatIsPublic()).toLowerCase()).not.toContain(words);
});

test("a picture that goes takes with it what is said of it, though that repeats the words", async () => {
  const { admin, asking } = people;
  const bytes = await drawPage();
  const kept = requireValue(await uploadImage(admin, { bytes, fileName: "page.png" }));
  const { captureId } = await buildPicture({ bytes });
  await buildRegion(asking, { captureId, words: quotedWords });
  const descriptions = { en: `It says: ${quotedWords}.` };
  requireValue(
    await describePicture(admin, { mediaId: kept.id, revision: 1, credit: null, descriptions }),
  );
  requireValue(await people.tryRedact({ kind: "capture", captureId }));
  const { rows } = await database.studio.execute(
    sql`select descriptions from media where id = ${kept.id}`,
  );
  expect(rows).toEqual([{ descriptions: {} }]);
});

/** Words of a capture of which no brief is known, but a note of a value that stands in another source says them too. */
async function buildNoted() {
  const { captureId, textLayerId } = await buildCapture();
  await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const held = await buildCapture({ content: { text: `Only ${reportedWords} here.` } });
  const origin = {
    kind: "span" as const,
    textLayerId: held.textLayerId,
    start: 5,
    end: 5 + reportedWords.length,
  };
  await buildStatistic({ value: { origin, note: `“${quotedWords}”, they add.` } });
  return { captureId, sourceId: held.sourceId };
}

test("titles of sources and what the trail says lose the words too, and the chain stays whole", async () => {
  const said = `They say “${quotedWords}” now.`;
  const left = "They say “[removed]” now.";
  const source = await buildSource({ title: said });
  const { captureId, textLayerId } = await buildCapture({ sourceId: source.id });
  await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  await runWrite(systemActor, async ({ audit }) => {
    const detail = { reason: said };
    audit({ action: "source.obey-robots", thing: "source", thingId: source.id, detail });
    return succeed(null);
  });
  requireValue(await people.tryRedact({ kind: "capture", captureId }));
  expect((await getSource(people.admin, source.id))?.title).toBe(left);
  const trail = await listAuditRows();
  expect(trail.find(({ action }) => action === "source.obey-robots")?.detail).toEqual({
    reason: left,
  });
  expect(JSON.stringify(trail).toLowerCase()).not.toContain(words);
  const { rows } = await database.studio.execute(sql`select * from verify_audit_log()`);
  expect(rows).toEqual([]);
});

test("while a source is held, what is noted of a value that stands in it stays whole", async () => {
  const { captureId, sourceId } = await buildNoted();
  const hold = { legalBasis: "Order 3/24", remark: "Kept for the court." };
  const { holdId } = requireValue(
    await placeHold(people.admin, { ...hold, on: { kind: "source", id: sourceId } }),
  );
  const tryIt = async () => await people.tryRedact({ kind: "capture", captureId });
  expect(await tryIt()).toMatchObject({ problems: [{ code: "holds.standing" }] });
  requireValue(await liftHold(people.admin, { holdId, reason: "The court has decided." }));
  requireValue(await tryIt());
  const { rows } = await database.studio.execute(
    sql`select note from vintages where note like '%they add%'`,
  );
  expect(rows).toEqual([{ note: "“[removed]”, they add." }]);
});

test("while a brief is held, what is noted about it stays whole", async () => {
  const { captureId, other } = await buildRepeatedInRemarks();
  const hold = { legalBasis: "Order 2/24", remark: "Kept for the court." };
  requireValue(
    await placeHold(people.admin, { ...hold, on: { kind: "brief", id: other.briefId } }),
  );
  expect(await people.tryRedact({ kind: "capture", captureId })).toMatchObject({
    problems: [{ code: "holds.standing" }],
  });
});
