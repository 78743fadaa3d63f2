import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicDb } from "#db/client.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseSource } from "./commands.ts";
import { addReply, releaseReply, withdrawReply } from "./commands-replies.ts";
import { findPublicSource } from "./queries-public.ts";
import { listReplies } from "./queries-replies.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const words = "We never said so.\n\n<b>The figure</b> is of another year.";
const sent = { text: words, saidBy: "The Ministry", receivedOn: "2026-05-04", language: "en" };

/** A source that readers may see, and a reply to it that waits. */
async function buildReply() {
  const source = await buildSource({}, author);
  requireValue(await releaseSource(editor, source.id));
  const { replyId } = requireValue(await addReply(author, { sourceId: source.id, ...sent }));
  const read = async () => (await findPublicSource(source.code))?.source.replies;
  return { source, replyId, read };
}

describe("a reply", () => {
  test("is readers' to see once a second person has released it, as it came", async () => {
    const { source, replyId, read } = await buildReply();
    expect(await read()).toEqual([]);
    expect(await readAllThatIsPublic()).not.toContain("We never said so");
    expect(await listReplies(author, source.id)).toMatchObject([
      { ...sent, createdBy: "Nina Orlova", state: "private", withdrawn: null },
    ]);
    requireValue(await releaseReply(editor, replyId));
    expect(await read()).toMatchObject([{ ...sent, withdrawnAt: null, withdrawnNote: null }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      ...{ action: "reply.release", thing: "reply", thingId: replyId, actorId: editor.id },
    });
  });

  test("isn't released by who stored it, nor by nobody", async () => {
    const source = await buildSource();
    const { replyId } = requireValue(await addReply(editor, { sourceId: source.id, ...sent }));
    const refused = { problems: [{ code: "release.secondPersonNeeded" }] };
    expect(await releaseReply(editor, replyId)).toMatchObject(refused);
    expect(await releaseReply(systemActor, replyId)).toMatchObject(refused);
    await expect(
      database.studio.execute(
        sql`update source_replies set released_by = created_by, released_at = now() where id = ${replyId}`,
      ),
    ).rejects.toThrow();
  });

  test("is withdrawn with a note, which readers see in its place", async () => {
    const { source, replyId, read } = await buildReply();
    requireValue(await releaseReply(editor, replyId));
    expect(await withdrawReply(editor, { replyId, note: " " })).toMatchObject({
      problems: [{ code: "sources.replyNoteMissing", field: "note" }],
    });
    requireValue(await withdrawReply(editor, { replyId, note: "The sender asked for it." }));
    expect(await read()).toMatchObject([
      { text: null, saidBy: "The Ministry", withdrawnNote: "The sender asked for it." },
    ]);
    expect(await listReplies(author, source.id)).toMatchObject([{ state: "withdrawn" }]);
    expect(await releaseReply(editor, replyId)).toMatchObject({
      problems: [{ code: "sources.replyWithdrawn" }],
    });
  });

  test("that was withdrawn before readers saw it was never there", async () => {
    const { replyId, read } = await buildReply();
    requireValue(await withdrawReply(editor, { replyId, note: "Not from them." }));
    expect(await read()).toEqual([]);
    expect(await readAllThatIsPublic()).not.toContain("Not from them");
  });

  test("keeps its words: nobody changes them, and the public role reads no reply that isn't released", async () => {
    for (const change of ["text = 'Other'", "said_by = 'Other'", "received_on = '2020-01-01'"])
      expect(
        (await refusalOf(database.studio.execute(sql.raw(`update source_replies set ${change}`))))
          .code,
      ).toBe(insufficientPrivilege);
    expect((await refusalOf(publicDb().execute(sql`select from source_replies`))).code).toBe(
      insufficientPrivilege,
    );
  });
});

test.each([
  ["no words", { text: "  " }, "text", "input.required"],
  ["nobody named", { saidBy: "" }, "saidBy", "input.required"],
  ["a month for a day", { receivedOn: "2026-05" }, "receivedOn", "input.dateInvalid"],
  ["a day that hasn't come", { receivedOn: "2999-01-01" }, "receivedOn", "sources.replyInFuture"],
  ["no language", { language: "" }, "language", "input.languageInvalid"],
])("of %s is refused", async (_, change, field, code) => {
  const source = await buildSource();
  expect(await addReply(author, { sourceId: source.id, ...sent, ...change })).toMatchObject({
    problems: [{ field, code }],
  });
});

test("storing is staff's, releasing and withdrawing editors'", async () => {
  const { source, replyId } = await buildReply();
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  expect(await addReply(publicActor, { sourceId: source.id, ...sent })).toEqual(refused);
  expect(await releaseReply(author, replyId)).toEqual(refused);
  expect(await withdrawReply(author, { replyId, note: "No." })).toEqual(refused);
  expect(await listReplies(publicActor, source.id)).toEqual([]);
});
