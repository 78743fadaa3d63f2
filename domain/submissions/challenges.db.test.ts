import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notices } from "#db/schema/notices.ts";
import { answerChallenge, resolveNotice } from "#domain/briefs/commands-notices.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildDocument,
  buildNextVersion,
  buildPublishedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { buildSubmission } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { acceptSubmission } from "./commands-accept.ts";
import { undoDecision } from "./commands-moderate.ts";
import { findDecided, findSubmission } from "./queries.ts";
import { findReceipt } from "./queries-receipt.ts";

let database: TestDatabase;
let moderator: TestStaff;
let other: TestStaff;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  other = await buildStaff({ name: "Pavel Moderator", roles: ["moderator"] });
  author = await buildStaff({ name: "Nina Author", roles: ["author"] });
});
afterAll(async () => await database.close());

const write = async (words: string) => {
  const statistic = await buildStatistic();
  return await buildDocument({ blocks: [paragraph(words, citeStatistic(statistic), ".")] });
};
const said = { wasWrong: "It was said to be goods.", isRight: "It is goods and services." };
const remark = "Table 3 of the bulletin says otherwise.";

async function buildChallenge() {
  const brief = await buildPublishedBrief({ document: await write("Trade came to ") });
  // As it stands on a page of another language, too.
  const about = `/ru/briefs/${brief.slug}/v/1#e1`;
  const sent = await buildSubmission({ about, text: "I work there, and it is wrong." });
  return { ...sent, brief };
}

async function buildTask() {
  const built = await buildChallenge();
  const { id: submissionId, brief } = built;
  requireValue(await acceptSubmission(moderator, { submissionId, task: { remark } }));
  const [notice] = (await listNotices(author, brief.briefId)) ?? [];
  if (!notice) throw new Error("Nobody was told.");
  return { ...built, notice };
}

const readLed = async (code: string) =>
  requireValue(await findReceipt({ code }, { network: `of ${code}` })).challenge;

describe("a challenge that is accepted", () => {
  test("tells those who write the brief what to look at and where, and not who sent it or what they wrote", async () => {
    const { id: submissionId, code, notice, brief } = await buildTask();
    expect(notice).toMatchObject({
      ...{ kind: "challenged", briefId: brief.briefId, about: expect.stringMatching(/\d/) },
      challenge: { nodeId: expect.any(String), remark, submissionId: null, versions: [] },
    });
    const [forModerator] = (await listNotices(moderator, brief.briefId)) ?? [];
    expect(forModerator?.challenge?.submissionId).toBe(submissionId);
    expect(JSON.stringify(notice)).not.toContain("I work there");
    expect((await findSubmission(moderator, submissionId))?.task).toMatchObject({ state: "open" });
    expect(await readLed(code)).toEqual({ state: "open", answer: null });
    expect(await readAllThatIsPublic()).not.toContain(remark);
    const { rows } = await database.studio.execute(
      sql`select detail::text from audit_log where action = 'notice.raise'`,
    );
    expect(JSON.stringify(rows)).not.toContain("bulletin");
  });

  test("is given on once, whoever is quicker, and stands", async () => {
    const { id: submissionId, brief } = await buildChallenge();
    const both = await Promise.all(
      [moderator, other].map((by) => acceptSubmission(by, { submissionId, task: { remark } })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(["submissions.decided"]);
    expect(await listNotices(author, brief.briefId)).toHaveLength(1);
    const by = both[0]?.ok ? moderator : other;
    expect(await findDecided(by, submissionId)).toMatchObject({ canUndo: false });
    expect(codesOf(await undoDecision(by, { submissionId }))).toEqual(["submissions.undoLate"]);
  });

  test("leads its sender to the correction that was published for it, and to no other", async () => {
    const { code, notice, brief } = await buildTask();
    const elsewhere = await buildTask();
    const corrected = await buildNextVersion(brief, await write("In all it came to "), {
      ...{ changeClass: "correction", note: "What it counts.", ...said },
      answers: [notice.id, elsewhere.notice.id],
    });
    const answer = { slug: brief.slug, n: 2, changeClass: "correction" };
    expect(await readLed(code)).toMatchObject({ state: "accepted", answer });
    expect(await readLed(elsewhere.code)).toEqual({ state: "open", answer: null });
    expect(await listNotices(author, brief.briefId)).toEqual([]);
    await buildNextVersion(corrected, await write("It came to "), { note: "More is known." });
    expect(await readLed(code)).toMatchObject({ answer });
  });

  test("may be answered by a version that is out already, or dismissed with a reason", async () => {
    const { code, notice, brief } = await buildTask();
    const input = { noticeId: notice.id, version: 1 };
    expect(codesOf(await answerChallenge(author, input))).toEqual(["briefs.versionMissing"]);
    await buildNextVersion(brief, await write("It came to "), { note: "More is known." });
    const [now] = (await listNotices(author, brief.briefId)) ?? [];
    expect(now?.challenge?.versions).toEqual([{ n: 2, changeClass: "update" }]);
    const accepted = { noticeId: notice.id, decision: "accepted" as const };
    expect(codesOf(await resolveNotice(author, accepted))).toEqual(["thing.notFound"]);
    requireValue(await answerChallenge(author, { ...input, version: 2 }));
    expect(codesOf(await answerChallenge(author, { ...input, version: 2 }))).toEqual([
      "thing.notFound",
    ]);
    expect(await readLed(code)).toMatchObject({ answer: { n: 2, changeClass: "update" } });

    const dismissed = await buildTask();
    const noticeId = dismissed.notice.id;
    const reason = "The bulletin counts services too.";
    requireValue(await resolveNotice(author, { noticeId, decision: "dismissed", reason }));
    expect(await readLed(dismissed.code)).toEqual({ state: "dismissed", answer: null });
  });

  test("about no brief of ours is given on to nobody", async () => {
    const { id: submissionId } = await buildSubmission({ about: "/briefs/none-of-ours" });
    const accepted = await acceptSubmission(moderator, { submissionId, task: { remark } });
    expect(codesOf(accepted)).toEqual(["submissions.noBrief"]);
    expect((await acceptSubmission(moderator, { submissionId })).ok).toBe(true);
    const raised = database.studio.select().from(notices);
    expect(await raised.where(eq(notices.submissionId, submissionId))).toEqual([]);
  });
});
