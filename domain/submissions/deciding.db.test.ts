import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sources } from "#db/schema/sources.ts";
import { submissionMessages, submissions } from "#db/schema/submissions.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { liftHold, placeHold } from "#domain/holds/commands-holds.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission, findSubmissionRow } from "#tests/factories/submissions.ts";
import { constraintOf, insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { acceptSubmission } from "./commands-accept.ts";
import {
  claimSubmission,
  declineSubmission,
  forgetSubmissions,
  markDuplicate,
  markSpam,
  replyToSubmission,
  undoDecision,
} from "./commands-moderate.ts";
import { findDecided, findNeighbours, findNextWaiting, findSubmission } from "./queries.ts";
import { listSubmissions } from "./queries-queue.ts";
import { findReceipt } from "./queries-receipt.ts";
import { wholeQueue } from "./rules-queue.ts";

let database: TestDatabase;
let moderator: TestStaff;
let other: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  other = await buildStaff({ name: "Pavel Moderator", roles: ["moderator"] });
});
afterAll(async () => await database.close());

const from = (network: string) => ({ network });
const look = async (code: string) => await findReceipt({ code }, from("somebody"));

describe("deciding", () => {
  test("is done once, whoever is quicker", async () => {
    const sent = await Promise.all(Array.from({ length: 20 }, () => buildSubmission()));
    for (const { id: submissionId } of sent) {
      const both = await Promise.all([
        declineSubmission(moderator, { submissionId, reason: "known" }),
        markSpam(other, { submissionId }),
        acceptSubmission(other, { submissionId }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.flatMap(codesOf)).toEqual(["submissions.decided", "submissions.decided"]);
    }
  });

  test("can be taken back at once by who did it, and by nobody else", async () => {
    const { id: submissionId } = await buildSubmission();
    await declineSubmission(moderator, { submissionId, reason: "unclear" });
    const declined = { state: "declined", canUndo: true };
    expect(await findDecided(moderator, submissionId)).toMatchObject(declined);
    expect(await findDecided(other, submissionId)).toMatchObject({ ...declined, canUndo: false });
    expect(await findDecided(publicActor, submissionId)).toBeNull();
    expect(codesOf(await undoDecision(other, { submissionId }))).toEqual(["submissions.undoLate"]);
    expect((await undoDecision(moderator, { submissionId })).ok).toBe(true);
    expect(await findSubmissionRow(submissionId)).toMatchObject({
      state: "received",
      declineReason: null,
    });
    expect(codesOf(await undoDecision(moderator, { submissionId }))).toEqual([
      "submissions.undoLate",
    ]);
  });

  test("a duplicate leads to the first, never to itself or in a circle", async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => buildSubmission()));
    const mark = (submissionId = "", of = "") => markDuplicate(moderator, { submissionId, of });
    expect(codesOf(await mark(first?.id, first?.id))).toEqual(["submissions.duplicateMissing"]);
    expect((await mark(second?.id, first?.id)).ok).toBe(true);
    expect((await mark(third?.id, second?.id)).ok).toBe(true);
    expect((await findSubmissionRow(third?.id ?? ""))?.duplicateOf).toBe(first?.id);
    expect(codesOf(await mark(first?.id, second?.id))).toEqual(["submissions.duplicateMissing"]);
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await Promise.all([1, 2].map(() => buildSubmission()));
      const both = await Promise.all([mark(a?.id, b?.id), mark(b?.id, a?.id)]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test("a source is made with its address alone, and not twice", async () => {
    const address = "https://news.example/untitled";
    const { id: submissionId } = await buildSubmission({ address });
    const both = await Promise.all(
      [1, 2].map(() =>
        acceptSubmission(moderator, {
          ...{ submissionId, makes: { from: "address" } },
          source: { language: "ru" },
        }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await database.studio.select().from(sources).where(eq(sources.url, address)),
    ).toHaveLength(1);
    expect(codesOf(await undoDecision(moderator, { submissionId }))).toEqual([
      "submissions.undoLate",
    ]);
  });

  test("the next that waits comes after it in the queue, and after the last the first", async () => {
    const queue = await listSubmissions(moderator, wholeQueue);
    const ids = queue?.lines.map(({ id }) => id) ?? [];
    const [first = "", second = ""] = ids;
    const last = ids.at(-1) ?? "";
    expect(ids.length).toBeGreaterThan(2);
    expect(await findNextWaiting(moderator, first)).toBe(second);
    expect(await findNextWaiting(moderator, last)).toBe(first);
    const { before, after } = await findNeighbours(moderator, {
      ...{ id: second, receivedOn: queue?.lines[1]?.receivedOn ?? "" },
    });
    expect([before, after]).toEqual([first, ids[2]]);
    expect(await findNextWaiting(publicActor, first)).toBeNull();
  });

  test("what is claimed is shown as theirs, may be taken over, and is let go of", async () => {
    const { id: submissionId } = await buildSubmission();
    const claim = async (by: TestStaff, takes: boolean) => {
      await claimSubmission(by, { submissionId, takes });
      const seen = await findSubmission(other, submissionId);
      return [seen?.claimedBy?.name, seen?.state];
    };
    expect(await claim(moderator, true)).toEqual(["Ona Moderator", "in_review"]);
    expect(await claim(moderator, true)).toEqual(["Ona Moderator", "in_review"]);
    expect(await claim(other, true)).toEqual(["Pavel Moderator", "in_review"]);
    expect(await claim(other, false)).toEqual([undefined, "received"]);
  });

  test("what says the same is found, and short texts say the same only to a person", async () => {
    const text =
      "The customs service reports exports of 1,234 tonnes of grain in March, not 1,324.";
    const first = await buildSubmission({ text });
    const second = await buildSubmission({ text: text.replace("March", "march") });
    const seen = await findSubmission(moderator, second.id);
    expect(seen?.similar).toMatchObject([{ id: first.id, isSame: true }]);
    const short = await Promise.all(
      [1, 2].map(() => buildSubmission({ text: "Wrong number here" })),
    );
    const alike = (await findSubmission(moderator, short[0]?.id ?? ""))?.similar;
    expect(alike).toMatchObject([{ id: short[1]?.id, isSame: false }]);
  });
});

describe("what was sent in", () => {
  test("is neither read nor written past its door by what serves the public", async () => {
    for (const statement of [
      sql`select * from submissions`,
      sql`insert into submissions (kind, text, receipt_hash) values ('tip', 'a', 'b')`,
      sql`select * from submission_messages`,
    ]) {
      expect((await refusalOf(database.public.execute(statement))).code).toBe(
        insufficientPrivilege,
      );
    }
    const { rows } = await database.public.execute(sql`select read_submission('\\x00') as found`);
    expect(rows).toEqual([{ found: null }]);
  });

  test("never changes, and a decision stands, whoever asks Postgres itself", async () => {
    const { id } = await buildSubmission();
    const audited = (set: ReturnType<typeof sql>) =>
      database.studio.transaction((tx) =>
        tx.execute(sql`update submissions set ${set} where id = ${id}`),
      );
    expect(await constraintOf(audited(sql`text = 'other'`))).toBe("submissions_kept");
    expect(await constraintOf(audited(sql`received_on = '2020-01-01'`))).toContain(
      "permission denied",
    );
    expect(await constraintOf(audited(sql`state = 'in_review'`))).toBe("audited");
    await markSpam(moderator, { submissionId: id });
    expect(await constraintOf(audited(sql`state = 'accepted'`))).toBe("submissions_decided_once");
    const forgetNow = sql`text = '', forgotten_on = now()`;
    expect(await constraintOf(audited(forgetNow))).toBe("submissions_kept");
    expect(
      await constraintOf(database.studio.execute(sql`select xmin from submissions limit 1`)),
    ).toContain("permission denied");
    expect(
      await constraintOf(database.studio.delete(submissions).where(eq(submissions.id, id))),
    ).toContain("permission denied");
  });

  test("is forgotten 90 days after it was declined, with all that was written about it", async () => {
    const { id, code } = await buildSubmission({ credit: "Somebody", about: "/briefs/a" });
    const kept = await buildSubmission();
    const submissionId = id;
    await replyToSubmission(moderator, { submissionId, text: "Where is it?" });
    await declineSubmission(moderator, { submissionId, reason: "off_subject" });
    await declineSubmission(moderator, { submissionId: kept.id, reason: "off_subject" });
    expect(await forgetSubmissions(systemActor)).toEqual({ ok: true, value: 0 });
    await ageDecision(id, 91);
    await ageDecision(kept.id, 89);
    const admin = await buildStaff({ name: "Ines Admin", roles: ["admin"] });
    const hold = await placeHold(admin, {
      on: null,
      legalBasis: "Order 1",
      remark: "Keep all of it.",
    });
    expect(await forgetSubmissions(systemActor)).toEqual({ ok: true, value: 0 });
    const forget = sql`update submissions set text = '', forgotten_on = now() where id = ${kept.id}`;
    expect(await constraintOf(database.studio.execute(forget))).toBe("legal_hold_stands");
    const holdId = hold.ok ? hold.value.holdId : "";
    await liftHold(admin, { holdId, reason: "Order 1 was lifted." });
    expect(await forgetSubmissions(systemActor)).toEqual({ ok: true, value: 1 });
    expect(await findSubmissionRow(id)).toMatchObject({
      text: "",
      about: null,
      credit: null,
      state: "declined",
    });
    const messages = database.studio.select().from(submissionMessages);
    expect(await messages.where(eq(submissionMessages.submissionId, id))).toEqual([]);
    expect(await look(code)).toMatchObject({ value: { state: "declined", isForgotten: true } });
    expect((await findSubmissionRow(kept.id))?.text).not.toBe("");
  });
});

/** As its owner could and no role of ours can: without the guards. */
async function ageDecision(id: string, days: number): Promise<void> {
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query("alter table submissions disable trigger user");
    await owner.query(
      "update submissions set decided_at = now() - make_interval(days => $2) where id = $1",
      [id, days],
    );
    await owner.query("alter table submissions enable trigger user");
  } finally {
    await owner.end();
  }
}
