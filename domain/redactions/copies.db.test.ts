import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBriefThreads } from "#domain/briefs/comments/queries-threads.ts";
import { nameRevision, restoreText } from "#domain/briefs/history/commands-history.ts";
import { compareTexts } from "#domain/briefs/history/queries-compare.ts";
import { findBriefHistory } from "#domain/briefs/history/queries-history.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { addReply, releaseReply } from "#domain/sources/commands-replies.ts";
import { listReplies } from "#domain/sources/queries-replies.ts";
import { acceptSubmission } from "#domain/submissions/commands-accept.ts";
import { decideDrift } from "#domain/watch/commands-drifts.ts";
import { getWatch } from "#domain/watch/queries.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, buildPublishedBrief, buildSave, citeQuote } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { buildThread } from "#tests/factories/comments.ts";
import { listRevisions, readDraft, writeBlocks } from "#tests/factories/drafts.ts";
import { buildDrifts } from "#tests/factories/drifts.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
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

const name = `With “${quotedWords}”`;

/** A published brief whose prose says again what it quotes, with a revision named after it; its source answered with the same words, and they were given as a reason. */
async function buildRepeated() {
  const { admin, asking } = people;
  const source = await buildSource({ url: "https://news.example/harbour" });
  const text = `${articleText}\n\nOf the harbour.`;
  const { captureId, textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const blocks = [paragraph(`Or: ${quotedWords.toLowerCase()}, as she put it.`), citeQuote(quote)];
  const published = await buildPublishedBrief({ blocks });
  const { briefId, revision } = published;
  requireValue(await nameRevision(asking, { briefId, revision, name }));
  await buildThread(asking, { briefId, words: quotedWords.toLowerCase() });
  await buildThread(asking, { briefId, body: `She said: “${quotedWords}”` });
  const said = { text: `We never said “${quotedWords}”.`, saidBy: "The board", language: "en" };
  const { replyId } = requireValue(
    await addReply(asking, { sourceId: source.id, receivedOn: "2024-01-10", ...said }),
  );
  requireValue(await releaseReply(admin, replyId));
  const [drift] = await buildDrifts(source.id, text.replace("must not", "must"));
  if (!drift) throw new Error("Nothing drifted.");
  const why = `“${quotedWords}” stands in the minutes.`;
  requireValue(
    await decideDrift(asking, { driftId: drift.id, decision: "dismissed", reason: why }),
  );
  const sent = await buildSubmission({ about: `/briefs/${published.slug}/v/1#e1` });
  const remark = `It is not “${quotedWords}”.`;
  const moderator = await buildStaff({ roles: ["moderator"] });
  requireValue(await acceptSubmission(moderator, { submissionId: sent.id, task: { remark } }));
  return { source, captureId, published, replyId, driftId: drift.id };
}

test("what must go is gone where it was written out again: drafts, revisions and their names, versions, replies, reasons, comments", async () => {
  const { admin, tryRedact } = people;
  const { source, captureId, published, replyId, driftId } = await buildRepeated();
  const { briefId, revision } = published;
  const other = await buildBrief({ document: writeBlocks(paragraph("It came to little.")) });
  const { redactionId } = requireValue(await tryRedact({ kind: "capture", captureId }));

  const { document, revision: newest } = await readDraft(briefId);
  expect(newest).toBe(revision + 1);
  expect(JSON.stringify(document)).toContain("Or: [removed], as she put it.");
  expect((await listRevisions(briefId)).map((one) => one.redactionId)).toEqual([
    null,
    redactionId,
    null,
  ]);
  const said = JSON.stringify((await findBriefThreads(admin, briefId))?.threads);
  expect(said).toContain("She said: “[removed]”");
  expect(said.toLowerCase()).not.toContain(quotedWords.toLowerCase());
  const { rows: places } = await database.studio.execute(sql`
    select distinct place, field from redacted_places where redaction_id = ${redactionId} and place like 'comment%' order by place, field`);
  expect(places).toEqual([
    ...["after", "before", "exact", "words"].map((field) => ({ place: "comment_threads", field })),
    { place: "comments", field: "body" },
  ]);
  expect((await findBriefHistory(admin, briefId))?.named).toMatchObject([
    { revision, isRedacted: true, name: "With “[removed]”" },
  ]);
  const compared = { briefId, from: { kind: "revision" as const, n: revision } };
  const refused = { problems: [{ code: "briefs.revisionRedacted" }] };
  expect(
    await compareTexts(admin, { ...compared, to: { kind: "revision", n: newest } }),
  ).toMatchObject(refused);
  expect(await restoreText(admin, { ...compared, baseRevision: newest })).toMatchObject(refused);

  expect((await listNotices(admin, briefId))?.filter(({ challenge }) => challenge)).toMatchObject([
    { about: "[removed]", challenge: { remark: "[removed]" } },
  ]);
  expect(await listReplies(admin, source.id)).toMatchObject([
    { text: "We never said “[removed]”." },
  ]);
  expect((await getWatch(admin, source.id))?.drifts).toMatchObject([
    { reason: "“[removed]” stands in the minutes." },
  ]);
  expect((await readAllThatIsPublic()).toLowerCase()).not.toContain(quotedWords.toLowerCase());
  expect(JSON.stringify(await findPublishedBrief(published.slug))).toContain("Or: [removed], as");

  const row = (await listAuditRows()).findLast(({ action }) => action === "content.redact");
  expect(row?.detail).toMatchObject({
    lost: {
      captures: [captureId],
      revisions: [`${briefId}:${revision}`],
      drafts: [briefId],
      revisionNames: [expect.any(String)],
      replies: [replyId],
      drifts: [driftId],
      versionsOf: [briefId],
    },
  });
  expect((await readDraft(other.briefId)).revision).toBe(other.revision);
});

test("no trace of a name that was given to a revision stays in the trail", async () => {
  const brief = await buildBrief();
  const { briefId, revision, author } = brief;
  requireValue(await nameRevision(author, { briefId, revision, name: "Before Ann Doe wrote" }));
  const { rows } = await database.studio.execute(
    sql`select from audit_log where detail::text like '%Ann Doe%'`,
  );
  expect(rows).toEqual([]);
});

test("who has a draft open from which words were removed is told that it moved on", async () => {
  const { captureId, textLayerId } = await buildCapture();
  await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const built = await buildBrief({ document: writeBlocks(paragraph(`So: ${quotedWords}.`)) });
  requireValue(await people.tryRedact({ kind: "capture", captureId }));
  await expect(buildSave(built, writeBlocks(paragraph("More.")))).rejects.toThrow("draftMoved");
});
