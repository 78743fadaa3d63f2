import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "#domain/auth/actor.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildPublishedBrief,
  buildSave,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildThread, findPlace } from "#tests/factories/comments.ts";
import { readDraft, write, writeBlocks } from "#tests/factories/drafts.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { deleteComment, editComment, restoreComment } from "./commands-comments.ts";
import { reopenThread, replyToThread, resolveThread, startThread } from "./commands-threads.ts";
import { findBriefThreads } from "./queries-threads.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

const says = "Trade came to little. It grew again in the autumn.";
const build = async (document = write(says)) => await buildBrief({ author, document });
const read = async (briefId: string, by = author) =>
  (await findBriefThreads(by, briefId))?.threads ?? [];
const code = (name: string, field?: string) => ({
  ok: false,
  problems: [{ code: name, ...(field && { field }) }],
});

describe("a thread", () => {
  test("is kept with its words, who began it and what was said, in one audit row, and the draft stays as it is", async () => {
    const { briefId, revision } = await build();
    const before = await readDraft(briefId);
    const { threadId, commentId } = await buildThread(editor, {
      briefId,
      words: "grew again",
      body: "Says who, @Ada?",
    });
    expect(await read(briefId)).toMatchObject([
      {
        id: threadId,
        place: "here",
        words: "grew again",
        resolved: null,
        comments: [
          {
            id: commentId,
            by: "Edda Editor",
            isMine: false,
            body: "Says who, @Ada?",
            mentions: ["Ada Author"],
          },
        ],
      },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "comment.start",
      thing: "comment",
      thingId: commentId,
      actorId: editor.id,
      detail: { briefId, threadId, draftRevision: revision },
    });
    expect(await readDraft(briefId)).toEqual(before);
  });

  test("on a figure says what it printed, and one on the brief as a whole has no words", async () => {
    const document = write("It came to ", citeStatistic(await buildStatistic()), " then.");
    const { briefId } = await build(document);
    await buildThread(editor, { briefId, words: "\ufffc" });
    await buildThread(editor, { briefId, words: "came to \ufffc" });
    await buildThread(editor, { briefId });
    expect((await read(briefId)).map(({ words, place }) => [place, words])).toEqual([
      ["whole", ""],
      ["here", "came to 46.5\u00a0billion\u00a0dollars"],
      ["here", "46.5\u00a0billion\u00a0dollars"],
    ]);
  });

  test("stays on its words whoever saves, and is on words that are gone when they are, until they are back", async () => {
    const built = await build();
    const { briefId, revision } = built;
    await buildThread(editor, { briefId, words: "in the autumn" });
    await buildThread(editor, { briefId, words: "grew again" });
    const moved = await buildSave(
      built,
      writeBlocks(paragraph("At first nothing."), paragraph("It grew again in the autumn.")),
    );
    expect((await read(briefId)).map(({ place, words }) => [words, place])).toEqual([
      ["grew again", "here"],
      ["in the autumn", "here"],
    ]);
    const gone = await buildSave(
      { ...built, revision: moved.revision },
      write("Trade came to little. It grew again."),
    );
    expect((await read(briefId)).map(({ place, words }) => [words, place])).toEqual([
      ["grew again", "here"],
      ["in the autumn", "gone"],
    ]);
    await buildSave({ ...built, revision: gone.revision }, write(says));
    expect((await read(briefId)).every(({ place }) => place === "here")).toBe(true);
    expect(revision).toBeLessThan(gone.revision);
  });

  test("is refused in words where others stand there, with what was written kept by the form", async () => {
    const built = await build();
    const { briefId } = built;
    const place = await findPlace(briefId, "came to little");
    await buildSave(built, write("Trade fell to nothing."));
    expect(await startThread(editor, { briefId, place, body: "Is it so?" })).toEqual(
      code("comments.wordsMoved"),
    );
  });

  test.each([
    ["beyond the text", { start: 10_000, end: 10_005, exact: "Trade" }],
    ["backwards", { start: 9, end: 2, exact: "Trade" }],
    ["of other words", { start: 0, end: 5, exact: "Peace" }],
  ])("%s is none", async (_, words) => {
    const { briefId } = await build();
    const place = await findPlace(briefId, "Trade came");
    const tried = await startThread(editor, {
      briefId,
      place: { ...place, words },
      body: "Is it so?",
    });
    expect(tried).toEqual(code("comments.wordsMoved"));
    expect(await read(briefId)).toEqual([]);
  });
});

describe("what is said", () => {
  test.each([
    ["nothing", " \n ", "input.required"],
    ["more than anybody reads", "a".repeat(100_000), "input.tooLong"],
    ["signs that can't be printed", "Is\u0000it\u202eso?", "input.unprintable"],
    ["half a sign", "Is it \ud800?", "input.unprintable"],
  ])("can't be %s", async (_, body, problem) => {
    const { briefId } = await build();
    expect(await startThread(editor, { briefId, place: null, body })).toMatchObject({
      problems: [{ code: problem, field: "body" }],
    });
  });

  test("is text, whatever it looks like", async () => {
    const { briefId } = await build();
    const body = '<img src=x onerror="alert(1)"> & \n\n**so**';
    await buildThread(editor, { briefId, body });
    expect((await read(briefId))[0]?.comments[0]?.body).toBe(body);
  });

  test("is answered, resolved, opened again, and an answer opens it too", async () => {
    const { briefId } = await build();
    const { threadId } = await buildThread(editor, { briefId });
    const thread = { briefId, threadId };
    requireValue(await replyToThread(author, { ...thread, body: "It is." }));
    requireValue(await resolveThread(author, thread));
    expect(await read(briefId)).toMatchObject([
      {
        resolved: { by: "Ada Author" },
        comments: [{ by: "Edda Editor" }, { by: "Ada Author", isMine: true }],
      },
    ]);
    requireValue(await reopenThread(editor, thread));
    expect(await reopenThread(editor, thread)).toEqual(code("comments.openAlready"));
    requireValue(await resolveThread(editor, thread));
    requireValue(await replyToThread(author, { ...thread, body: "Not quite." }));
    expect(await read(briefId)).toMatchObject([{ resolved: null }]);
    expect((await listAuditRows()).slice(-2)).toMatchObject([
      { action: "comment.resolve", thing: "thread", thingId: threadId },
      { action: "comment.reply", detail: { reopens: true } },
    ]);
  });

  test("is resolved by one of two who do so at once, and the other is told", async () => {
    const { briefId } = await build();
    const { threadId } = await buildThread(editor, { briefId });
    const both = await Promise.all(
      [author, editor].map((by) => resolveThread(by, { briefId, threadId })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(code("comments.resolvedAlready"));
  });

  test("of another brief isn't here", async () => {
    const [{ briefId }, other] = [await build(), await build()];
    const { threadId } = await buildThread(editor, { briefId });
    const thread = { briefId: other.briefId, threadId };
    expect(await replyToThread(author, { ...thread, body: "So?" })).toEqual(code("thing.notFound"));
    expect(await resolveThread(author, thread)).toEqual(code("thing.notFound"));
  });

  test("is changed by who said it alone, and not over a later change", async () => {
    const { briefId } = await build();
    const { commentId } = await buildThread(editor, { briefId });
    const edit = { commentId, revision: 1, body: "Is it really so, @Ada Author?" };
    expect(await editComment(author, edit)).toEqual(code("thing.notFound"));
    requireValue(await editComment(editor, edit));
    expect(await editComment(editor, { ...edit, body: "Late." })).toEqual(code("thing.changed"));
    const [thread] = await read(briefId);
    expect(thread?.comments).toMatchObject([
      { body: edit.body, mentions: ["Ada Author"], revision: 2 },
    ]);
    expect(thread?.comments[0]?.editedAt).not.toBeNull();
  });

  test("is deleted and brought back by who said it alone; meanwhile nobody reads it", async () => {
    const { briefId } = await build();
    const { commentId } = await buildThread(editor, { briefId, body: "A slip." });
    expect(await deleteComment(author, { commentId })).toEqual(code("thing.notFound"));
    requireValue(await deleteComment(editor, { commentId }));
    expect(await read(briefId)).toEqual([]);
    expect(await read(briefId, editor)).toMatchObject([
      { comments: [{ isDeleted: true, body: "" }] },
    ]);
    expect(await deleteComment(editor, { commentId })).toEqual(code("thing.notFound"));
    requireValue(await restoreComment(editor, { commentId }));
    expect(await read(briefId)).toMatchObject([
      { comments: [{ body: "A slip.", isDeleted: false }] },
    ]);
  });
});

test("who holds no role reads nothing of it, and a moderator may join in", async () => {
  const { briefId } = await build();
  const { threadId } = await buildThread(editor, { briefId });
  const stranger = await buildStaff({ roles: [] });
  const moderator = await buildStaff({ roles: ["moderator"] });
  expect(await findBriefThreads(stranger, briefId)).toBeNull();
  expect(await replyToThread(stranger, { briefId, threadId, body: "So?" })).toEqual(
    code("auth.notAllowed"),
  );
  requireValue(await replyToThread(moderator, { briefId, threadId, body: "So it is." }));
  expect(await findBriefThreads(author, "nothing")).toBeNull();
});

test("nothing that staff say reaches a version, its canonical text, or any reader", async () => {
  const statistic = await buildStatistic();
  const blocks = [paragraph("Trade came to ", citeStatistic(statistic), " in 2023.")];
  const built = await buildBrief({ author, document: writeBlocks(...blocks) });
  const said = "Zanzibar, whispered between us";
  await buildThread(editor, { briefId: built.briefId, words: "Trade came", body: said });
  const published = await buildPublishedBrief({ author, editor, blocks });
  await buildThread(editor, { briefId: published.briefId, words: "Trade came", body: said });
  const { rows } = await database.studio.execute(sql`select canonical from brief_versions`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("Zanzibar");
  expect(await readAllThatIsPublic()).not.toContain("Zanzibar");
  for (const table of ["comment_threads", "comments", "comment_mentions", "staff_news"]) {
    const refusal = await refusalOf(database.public.execute(sql.raw(`select * from ${table}`)));
    expect([table, refusal.code]).toEqual([table, insufficientPrivilege]);
  }
});
