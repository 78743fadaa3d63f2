import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { briefs } from "#db/schema/briefs.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  type BuiltBrief,
  buildBrief,
  buildPublishedBrief,
  buildSubmittedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { buildThread } from "#tests/factories/comments.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { returnWithRemark } from "../commands-review.ts";
import { withdrawBrief } from "../commands-withdraw.ts";
import { deleteComment, editComment } from "../comments/commands-comments.ts";
import { replyToThread, resolveThread } from "../comments/commands-threads.ts";
import { findBriefThreads } from "../comments/queries-threads.ts";
import { followBrief, seeNews, unfollowBrief } from "./commands-news.ts";
import { findWaiting, isFollowing } from "./queries-news.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let other: StaffActor;
let document: ReturnType<typeof write>;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  other = await buildStaff({ name: "Otto Other" });
  document = write("Trade came to ", citeStatistic(await buildStatistic()), " in 2023.");
});
afterAll(async () => await database.close());

const build = async () => await buildBrief({ author, document });
const waitingFor = async (who: StaffActor) => {
  const waiting = await findWaiting(who);
  if (!waiting) throw new Error("Nothing is theirs to see.");
  return waiting;
};
/** What somebody hears of a brief, the newest first. */
const newsOf = async ({ briefId }: Pick<BuiltBrief, "briefId">, who: StaffActor) =>
  (await waitingFor(who)).news.filter((one) => one.briefId === briefId);
const kindsOf = async (brief: Pick<BuiltBrief, "briefId">, who: StaffActor) =>
  (await newsOf(brief, who)).map(({ kind }) => kind);

describe("of a comment is told, once", () => {
  test("who is called, who is named above the brief, who has said something there; never who says it", async () => {
    const brief = await build();
    const { briefId } = brief;
    const { threadId } = await buildThread(editor, { briefId, body: "Is it so, @Otto Other?" });
    expect(await newsOf(brief, other)).toMatchObject([
      {
        kind: "mentioned",
        by: "Edda Editor",
        title: "What the trade came to",
        isSeen: false,
        comment: { threadId, body: "Is it so, @Otto Other?" },
      },
    ]);
    expect(await kindsOf(brief, author)).toEqual(["commented"]);
    expect(await kindsOf(brief, editor)).toEqual([]);
    requireValue(await replyToThread(author, { briefId, threadId, body: "It is, @Ada Author." }));
    expect(await kindsOf(brief, editor)).toEqual(["replied"]);
    expect(await kindsOf(brief, author)).toEqual(["commented"]);
    expect(await kindsOf(brief, other)).toEqual(["mentioned"]);
  });

  test("who follows the brief, until they don't", async () => {
    const brief = await build();
    const { briefId } = brief;
    requireValue(await followBrief(other, { briefId }));
    requireValue(await followBrief(other, { briefId }));
    expect(await isFollowing(other, briefId)).toBe(true);
    await buildThread(editor, { briefId });
    requireValue(await unfollowBrief(other, { briefId }));
    requireValue(await unfollowBrief(other, { briefId }));
    await buildThread(editor, { briefId });
    expect(await kindsOf(brief, other)).toEqual(["commented"]);
    expect(
      (await listAuditRows()).filter(({ action }) => /^brief\.(un)?follow$/.test(action)),
    ).toHaveLength(2);
  });

  test("who is called when it is worded anew, though they were told before", async () => {
    const brief = await build();
    const { briefId } = brief;
    const { commentId } = await buildThread(editor, { briefId });
    const [told] = await newsOf(brief, author);
    requireValue(await seeNews(author, { newsIds: [told?.id ?? ""] }));
    requireValue(
      await editComment(editor, { commentId, revision: 1, body: "@Ada, is it so? @Otto" }),
    );
    expect(await newsOf(brief, author)).toMatchObject([{ kind: "mentioned", isSeen: false }]);
    expect(await kindsOf(brief, other)).toEqual(["mentioned"]);
  });

  test("nobody who has left, or holds no role, and nobody any more once it is taken back", async () => {
    const gone = await buildStaff({ name: "Gone Girl", state: "disabled" });
    const none = await buildStaff({ name: "Nick Norole", roles: [] });
    const brief = await build();
    const { commentId } = await buildThread(editor, {
      briefId: brief.briefId,
      body: "@Gone Girl @Nick Norole?",
    });
    const { rows } = await studioDb().execute(
      sql`select from staff_news where staff_id in (${gone.id}, ${none.id})`,
    );
    expect(rows).toEqual([]);
    expect(await findWaiting(none)).toBeNull();
    requireValue(await deleteComment(editor, { commentId }));
    expect(await kindsOf(brief, author)).toEqual([]);
  });
});

test("news is seen by whose it is alone, and stays to be read", async () => {
  const brief = await build();
  await buildThread(editor, { briefId: brief.briefId });
  const newsIds = (await newsOf(brief, author)).map(({ id }) => id);
  requireValue(await seeNews(other, { newsIds }));
  expect(await newsOf(brief, author)).toMatchObject([{ isSeen: false }]);
  requireValue(await seeNews(author, { newsIds }));
  expect(await newsOf(brief, author)).toMatchObject([{ isSeen: true }]);
  expect(await seeNews(author, { newsIds: ["nothing"] })).toMatchObject({ ok: false });
});

test("to answer is what somebody else said last, in open threads of one's own", async () => {
  const brief = await build();
  const { briefId } = brief;
  const waits = async (who: StaffActor) =>
    (await waitingFor(who)).toAnswer.filter((one) => one.briefId === briefId);
  const { threadId } = await buildThread(editor, { briefId, words: "Trade came" });
  expect(await waits(author)).toMatchObject([
    { threadId, words: "Trade came", last: { by: "Edda Editor", body: "Is it so?" } },
  ]);
  expect(await waits(editor)).toEqual([]);
  expect(await waits(other)).toEqual([]);
  requireValue(await replyToThread(author, { briefId, threadId, body: "Ask @Otto Other." }));
  expect(await waits(author)).toEqual([]);
  expect(await waits(editor)).toHaveLength(1);
  expect(await waits(other)).toHaveLength(1);
  requireValue(await resolveThread(author, { briefId, threadId }));
  expect([...(await waits(editor)), ...(await waits(other))]).toEqual([]);
});

test("to check is what isn't signed off in a brief under review, for who didn't write it", async () => {
  const brief = await buildSubmittedBrief({ author, document });
  const waits = async (who: StaffActor) =>
    (await waitingFor(who)).toCheck.filter(({ briefId }) => briefId === brief.briefId);
  expect(await waits(editor)).toMatchObject([{ title: "What the trade came to", open: 1 }]);
  expect(await waits(other)).toHaveLength(1);
  expect(await waits(author)).toEqual([]);
  expect(await waits(await buildStaff({ roles: ["moderator"] }))).toEqual([]);
  await signOffDraft(editor, brief.briefId);
  expect(await waits(other)).toEqual([]);
});

test("followers and authors hear that a brief was published and withdrawn", async () => {
  const follower = await buildStaff({ name: "Fay Follower" });
  const published = await buildPublishedBrief({ author, editor, document });
  expect(await kindsOf(published, author)).toEqual(["published"]);
  requireValue(await followBrief(follower, { briefId: published.briefId }));
  requireValue(
    await withdrawBrief(editor, { briefId: published.briefId, note: "It was not ours." }),
  );
  expect(await kindsOf(published, follower)).toEqual(["withdrawn"]);
});

describe("a brief under review", () => {
  test("goes back to its author with a remark, which is a thread on the brief as a whole", async () => {
    const brief = await buildSubmittedBrief({ author, document });
    const { briefId } = brief;
    const body = "Say first who counts.\nThen the rest.";
    requireValue(await returnWithRemark(editor, { briefId, body }));
    const [row] = await studioDb().select().from(briefs).where(eq(briefs.id, briefId));
    expect(row).toMatchObject({ state: "draft", submittedBy: null, submittedAt: null });
    expect((await findBriefThreads(author, briefId))?.threads).toMatchObject([
      { place: "whole", resolved: null, comments: [{ by: "Edda Editor", body }] },
    ]);
    expect(await newsOf(brief, author)).toMatchObject([{ kind: "returned", comment: { body } }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.return",
      thing: "brief",
      thingId: briefId,
      actorId: editor.id,
    });
    expect(await returnWithRemark(editor, { briefId, body })).toEqual({
      ok: false,
      problems: [{ code: "briefs.notInReview" }],
    });
    expect((await findBriefThreads(author, briefId))?.threads).toHaveLength(1);
  });

  test("isn't sent back without a word, nor by who may not review", async () => {
    const { briefId } = await buildSubmittedBrief({ author, document });
    expect(await returnWithRemark(editor, { briefId, body: " " })).toMatchObject({
      problems: [{ code: "input.required", field: "body" }],
    });
    expect(await returnWithRemark(author, { briefId, body: "So." })).toEqual({
      ok: false,
      problems: [{ code: "auth.notAllowed" }],
    });
  });

  test("is sent back once by two who do so at once", async () => {
    const { briefId } = await buildSubmittedBrief({ author, document });
    const both = await Promise.all(
      ["First.", "Second."].map((body) => returnWithRemark(editor, { briefId, body })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findBriefThreads(author, briefId))?.threads).toHaveLength(1);
  });
});
