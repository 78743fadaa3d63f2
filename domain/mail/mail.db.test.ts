import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { deleteComment, editComment } from "#domain/briefs/comments/commands-comments.ts";
import { replyToThread } from "#domain/briefs/comments/commands-threads.ts";
import { followBrief, seeNews } from "#domain/briefs/news/commands-news.ts";
import { findWaiting } from "#domain/briefs/news/queries-news.ts";
import { schedulePublication } from "#domain/briefs/schedules/commands-schedules.ts";
import { throwAway } from "#domain/trash/commands-trash.ts";
import {
  type BuiltBrief,
  buildBrief,
  buildCitingBrief,
  buildPublishedBrief,
  buildSubmittedBrief,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { buildThread } from "#tests/factories/comments.ts";
import {
  callSomebody,
  inMinutes,
  listMailRows,
  sendAllMail,
  startMailHost,
} from "#tests/factories/mail.ts";
import { handleNoticeJobs } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildRevision } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { gatherMail } from "./commands-gather.ts";
import { chooseMail } from "./commands-wishes.ts";

let database: TestDatabase;
let owner: pg.Client;
let editor: TestStaff;
let author: TestStaff;
let brief: BuiltBrief;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  author = await buildStaff({ name: "Ada Author" });
  brief = await buildBrief({ author });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const body = "Is the harbour meant, @Otto Other?";
/** Somebody who is called in a comment on the brief, and by it. */
const buildCalled = (of: { briefId: string } = brief) => callSomebody(editor, of);

/** The next time that clocks say seven in UTC, and a minute more. */
function nextDigest(): Date {
  const at = new Date();
  at.setUTCHours(7, 1, 0, 0);
  return at > new Date() ? at : new Date(at.getTime() + 86_400_000);
}

describe("what is said to somebody", () => {
  test("comes by mail once, after two minutes: who and where, and none of the words", async () => {
    const { to } = await startMailHost();
    const { called, threadId } = await buildCalled();
    await sendAllMail(inMinutes(1));
    expect(to(called)).toEqual([]);
    await sendAllMail(inMinutes(3));
    await sendAllMail(inMinutes(4));
    expect(to(called)).toHaveLength(1);
    const [mail] = to(called);
    expect(mail?.from).toBe("desk@monitor.example");
    expect(mail?.head.get("From")).toBe("Plumbline <desk@monitor.example>");
    expect(mail?.raw).toContain("Edda Editor called you in a comment on");
    expect(mail?.raw.replace(/=\r\n/g, "")).toContain(`thread=3D${threadId}`);
    expect(mail?.raw).not.toContain("why?");
    expect(await listMailRows(called)).toMatchObject([
      { kind: "at_once", state: "sent", attempts: 1 },
    ]);
  });

  test("of a draft that is in the trash isn't told", async () => {
    const { to } = await startMailHost();
    const { called, briefId } = await buildCalled(await buildBrief({ author }));
    requireValue(await throwAway(author, { kind: "brief", id: briefId }));
    await sendAllMail(inMinutes(3));
    expect(to(called)).toEqual([]);
  });

  test("within two minutes is one mail, and later is another", async () => {
    const { to } = await startMailHost();
    const { called, threadId } = await buildCalled();
    requireValue(await replyToThread(called, { briefId: brief.briefId, threadId, body: "So." }));
    const { briefId } = await buildBrief({ author });
    await buildThread(editor, { briefId, body: `And @${called.name}?` });
    await sendAllMail(inMinutes(3));
    expect(to(called).map(({ head }) => head.get("Subject"))).toEqual([
      "2 pieces of news on 2 briefs",
    ]);
    requireValue(await replyToThread(editor, { briefId: brief.briefId, threadId, body: "Ah." }));
    await sendAllMail(inMinutes(3));
    expect(to(called)).toHaveLength(2);
  });

  test("isn't mailed when it was seen on the desk, taken back, or they are gone, also in the last moment", async () => {
    const { to } = await startMailHost();
    const seen = await buildCalled();
    const news = (await findWaiting(seen.called))?.news ?? [];
    requireValue(await seeNews(seen.called, { newsIds: news.map(({ id }) => id) }));
    const late = await buildCalled();
    const gone = await buildCalled();
    const bare = await buildCalled();
    requireValue(await gatherMail(systemActor, { now: inMinutes(3) }));
    requireValue(await deleteComment(editor, { commentId: late.commentId }));
    await database.studio.execute(
      sql`update staff set state = 'disabled' where id = ${gone.called.id}`,
    );
    await database.studio.execute(sql`update staff set roles = '{}' where id = ${bare.called.id}`);
    await sendAllMail(inMinutes(3));
    for (const { called } of [seen, late, gone, bare]) expect(to(called)).toEqual([]);
    expect(await listMailRows(seen.called)).toEqual([]);
    for (const { called } of [late, gone, bare])
      expect(await listMailRows(called)).toMatchObject([{ state: "dropped" }]);
  });

  test("is mailed anew to whom a comment calls that is worded anew", async () => {
    const { to } = await startMailHost();
    const { called, commentId } = await buildCalled();
    await sendAllMail(inMinutes(3));
    requireValue(
      await editComment(editor, {
        commentId,
        revision: 1,
        body: `No, ask @${called.name} and @Ada.`,
      }),
    );
    const other = await buildStaff({ name: `Nora ${crypto.randomUUID()}` });
    requireValue(
      await editComment(editor, { commentId, revision: 2, body: `Ask @${other.name} instead.` }),
    );
    await sendAllMail(inMinutes(3));
    expect(to(other)).toHaveLength(1);
    expect(to(editor), "nobody is told of what they did").toEqual([]);
  });

  test("that a brief is to be checked, until they have", async () => {
    const { to } = await startMailHost();
    const [checker, quick, moderator] = [
      await buildStaff({ roles: ["author"] }),
      await buildStaff({ roles: ["editor"] }),
      await buildStaff({ roles: ["moderator"] }),
    ];
    const submitted = await buildSubmittedBrief({ author });
    await signOffDraft(quick, submitted.briefId);
    await sendAllMail(inMinutes(3));
    expect(to(checker)).toHaveLength(1);
    const text = to(checker)[0]?.raw.replace(/=\r\n/g, "");
    expect(text).toContain("to review, for others to check");
    expect(text).toContain(`/studio/briefs/${submitted.briefId}/check`);
    expect((await findWaiting(checker))?.news, "the desk lists it by itself").toEqual([]);
    for (const other of [quick, moderator, author]) expect(to(other)).toEqual([]);
  });
});

describe("what one follows", () => {
  test("comes once a day, at its hour, without what was seen; a day without news has no mail", async () => {
    const { to } = await startMailHost();
    const follower = await buildStaff();
    const published = await buildPublishedBrief({ author, editor });
    const { statistic, published: citing } = await buildCitingBrief();
    for (const { briefId } of [published, citing])
      requireValue(await followBrief(follower, { briefId }));
    const submitted = await buildSubmittedBrief({ author });
    await signOffDraft(editor, submitted.briefId);
    requireValue(await followBrief(follower, { briefId: submitted.briefId }));
    requireValue(
      await publishBrief(editor, {
        briefId: submitted.briefId,
        revision: submitted.revision,
        changeClass: "first",
      }),
    );
    await buildRevision(statistic.statisticId);
    await handleNoticeJobs();
    const at = nextDigest();
    await sendAllMail(new Date(at.getTime() - 2 * 60_000));
    const ofDigest = () =>
      to(follower).filter(({ head }) => head.get("Subject")?.startsWith("News of"));
    expect(ofDigest()).toEqual([]);
    await sendAllMail(at);
    await sendAllMail(new Date(at.getTime() + 60_000));
    expect(ofDigest()).toHaveLength(1);
    const text = ofDigest()[0]?.raw.replace(/=\r\n/g, "") ?? "";
    expect(text).toContain("Edda Editor published");
    expect(text).toContain("Evidence has changed in");
    await sendAllMail(new Date(at.getTime() + 86_400_000));
    expect(ofDigest()).toHaveLength(1);
    expect((await listMailRows(follower)).filter(({ kind }) => kind === "digest")).toMatchObject([
      { digestOn: at.toISOString().slice(0, 10), state: "sent" },
    ]);
  });

  test("comes as it is wished: at once, or not at all", async () => {
    const { to } = await startMailHost();
    const [soon, never] = [await buildStaff(), await buildStaff()];
    requireValue(
      await chooseMail(soon, {
        addressed: "never",
        followed: "at_once",
        digestHour: 7,
        revision: 0,
      }),
    );
    requireValue(
      await chooseMail(never, {
        addressed: "never",
        followed: "never",
        digestHour: 7,
        revision: 0,
      }),
    );
    const { briefId } = await buildBrief({ author });
    for (const who of [soon, never]) requireValue(await followBrief(who, { briefId }));
    await buildThread(editor, { briefId, body });
    await sendAllMail(inMinutes(3));
    expect(to(soon)).toHaveLength(1);
    expect(to(never)).toEqual([]);
    expect(await listMailRows(never)).toEqual([]);
  });
});

test("a day has one digest: what is late for it is in the next", async () => {
  const { to } = await startMailHost();
  const follower = await buildStaff();
  const { briefId } = await buildBrief({ author });
  requireValue(await followBrief(follower, { briefId }));
  const at = nextDigest();
  await buildThread(editor, { briefId, body });
  await sendAllMail(at);
  await buildThread(editor, { briefId, body });
  await sendAllMail(at);
  expect(to(follower)).toHaveLength(1);
  await sendAllMail(new Date(at.getTime() + 86_400_000));
  expect(to(follower)).toHaveLength(2);
});

test("a title that is under embargo is in no mail until it is out", async () => {
  const { to } = await startMailHost();
  const { briefId, revision } = await buildSubmittedBrief({ author });
  await signOffDraft(editor, briefId);
  const at = inMinutes(60 * 24)
    .toISOString()
    .slice(0, 16);
  requireValue(
    await schedulePublication(editor, {
      briefId,
      revision,
      changeClass: "first",
      at,
      timeZone: "UTC",
    }),
  );
  const name = `Otto ${crypto.randomUUID()}`;
  const called = await buildStaff({ name });
  await buildThread(editor, { briefId, body: `@${name}?` });
  await sendAllMail(inMinutes(3));
  const [mail] = to(called);
  expect(mail?.raw).toContain("a brief that isn");
  expect(mail?.raw).not.toContain("What the trade came to");
});
