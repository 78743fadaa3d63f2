import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { type BuiltBrief, buildBrief, buildSave, citeStatistic } from "#tests/factories/briefs.ts";
import { buildThread, findPlace } from "#tests/factories/comments.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findWaiting } from "../news/queries-news.ts";
import { decideSuggestion, suggestWords } from "./commands-suggestions.ts";
import { reopenThread, replyToThread } from "./commands-threads.ts";
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

const code = (name: string, field?: string) => ({
  ok: false,
  problems: [{ code: name, ...(field && { field }) }],
});
const build = async (...content: Parameters<typeof write>) =>
  await buildBrief({ author, document: write(...content) });
const read = async (briefId: string) => (await findBriefThreads(author, briefId))?.threads ?? [];

/** Of words that stand in the draft. */
async function trySuggest(briefId: string, words: string, instead: string) {
  const place = await findPlace(briefId, words);
  if (!place.words) throw new Error("These are no words.");
  return await suggestWords(editor, { briefId, place: { ...place, words: place.words }, instead });
}

/** One that the author of the draft hasn't decided on. */
async function suggest(instead = "rose sharply") {
  const built = await build("Trade rose then.");
  const { briefId } = built;
  const { threadId } = requireValue(await trySuggest(briefId, "rose", instead));
  return { ...built, thread: { briefId, threadId } };
}

async function saveTaken(built: BuiltBrief, text: string) {
  return await buildSave(built, write(text));
}

describe("a suggestion", () => {
  test("is a thread with words to put in the place of those that it is on, told like any", async () => {
    const { briefId, thread } = await suggest();
    expect(await read(briefId)).toMatchObject([
      {
        id: thread.threadId,
        words: "rose",
        isUnchanged: true,
        suggestion: { instead: "rose sharply", decision: null },
        comments: [{ by: "Edda Editor", body: "" }],
      },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({ action: "comment.suggest" });
    const told = (await findWaiting(author))?.news.filter((one) => one.briefId === briefId);
    expect(told).toMatchObject([{ kind: "commented" }]);
  });

  test("is taken once the saved draft says so, and whoever made it is told", async () => {
    const { thread, ...built } = await suggest();
    const { briefId } = built;
    const early = { ...thread, decision: "accepted" as const, place: null };
    expect(await decideSuggestion(author, early)).toEqual(code("comments.notApplied"));
    await saveTaken(built, "Trade rose sharply then.");
    const place = await findPlace(briefId, "rose sharply");
    const taken = { ...early, place };
    const both = await Promise.all([
      decideSuggestion(author, taken),
      decideSuggestion(author, taken),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(code("comments.resolvedAlready"));
    expect(await read(briefId)).toMatchObject([
      { resolved: { by: "Ada Author" }, suggestion: { decision: "accepted" } },
    ]);
    const told = (await findWaiting(editor))?.news.filter((one) => one.briefId === briefId);
    expect(told).toMatchObject([{ kind: "accepted", by: "Ada Author" }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({ action: "suggestion.accept" });
  });

  test("to leave words out is taken once they don't stand there", async () => {
    const { thread, ...built } = await suggest("");
    const taken = { ...thread, decision: "accepted" as const };
    expect(await decideSuggestion(author, taken)).toEqual(code("comments.notApplied"));
    await saveTaken(built, "Trade then.");
    requireValue(await decideSuggestion(author, taken));
  });

  test("is left, and open again", async () => {
    const { thread } = await suggest();
    requireValue(await decideSuggestion(author, { ...thread, decision: "rejected" }));
    expect(await read(thread.briefId)).toMatchObject([{ suggestion: { decision: "rejected" } }]);
    requireValue(await reopenThread(author, thread));
    expect(await read(thread.briefId)).toMatchObject([
      { resolved: null, suggestion: { decision: null } },
    ]);
  });

  test("on words that have changed since says so", async () => {
    const { thread, ...built } = await suggest();
    await saveTaken(built, "Trade fell then.");
    expect(await read(thread.briefId)).toMatchObject([{ place: "gone", isUnchanged: false }]);
    const place = await findPlace(thread.briefId, "fell");
    const taken = { ...thread, decision: "accepted" as const, place };
    expect(await decideSuggestion(author, taken)).toEqual(code("comments.notApplied"));
  });

  test("is for words without evidence, and other than they are", async () => {
    const cited = citeStatistic(await buildStatistic());
    const { briefId } = await build("It came to ", cited, " then.");
    const onEvidence = await trySuggest(briefId, "came to \ufffc then", "was little");
    expect(onEvidence).toEqual(code("comments.suggestEvidence", "instead"));
    expect(await trySuggest(briefId, "then", "then")).toEqual(
      code("comments.suggestSame", "instead"),
    );
    expect(await trySuggest(briefId, "then", "a".repeat(100_000))).toMatchObject({
      problems: [{ code: "input.tooLong", field: "instead" }],
    });
    expect(await trySuggest(briefId, "then", "now\u0000")).toMatchObject({
      problems: [{ code: "input.unprintable", field: "instead" }],
    });
    requireValue(await trySuggest(briefId, "then", "in\n2023 "));
    expect(await read(briefId)).toMatchObject([{ suggestion: { instead: "in 2023" } }]);
  });

  test("is on the text and never on another, nor decided by who doesn't write", async () => {
    const { thread, briefId } = await suggest();
    const reply = { ...thread, body: "Or so.", instead: "fell" };
    expect(await replyToThread(editor, reply)).toMatchObject({ ok: false });
    const moderator = await buildStaff({ roles: ["moderator"] });
    const decision = "rejected" as const;
    expect(await decideSuggestion(moderator, { ...thread, decision })).toEqual(
      code("auth.notAllowed"),
    );
    const { threadId } = await buildThread(editor, { briefId, words: "rose" });
    expect(await decideSuggestion(author, { briefId, threadId, decision })).toEqual(
      code("thing.notFound"),
    );
  });
});
