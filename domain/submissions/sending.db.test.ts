import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { sources } from "#db/schema/sources.ts";
import { submissions } from "#db/schema/submissions.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission, findSubmissionRow, openForm } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { acceptSubmission } from "./commands-accept.ts";
import { declineSubmission, replyToSubmission } from "./commands-moderate.ts";
import { answerSubmission, submit } from "./commands-send.ts";
import { createProofChallenge } from "./proof.ts";
import { listSubmissions } from "./queries-queue.ts";
import { findReceipt } from "./queries-receipt.ts";
import { wholeQueue } from "./rules-queue.ts";

let database: TestDatabase;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
});
afterAll(async () => await database.close());

const from = (network: string) => ({ network });
const look = async (code: string) => await findReceipt({ code }, from("somebody"));

describe("sending something in", () => {
  test("keeps what was written and the day, and gives a code under which it is found", async () => {
    const { id, code } = await buildSubmission({
      text: "The bulletin gives 46.5.",
      address: "news.example/bulletin",
      credit: "A reader in Brest",
    });
    expect(await findSubmissionRow(id)).toMatchObject({
      kind: "source",
      text: "The bulletin gives 46.5.",
      address: "https://news.example/bulletin",
      credit: "A reader in Brest",
      state: "received",
    });
    const found = await look(code.toUpperCase());
    expect(found).toMatchObject({ ok: true, value: { state: "received", messages: [] } });
  });

  test("leaves no trace of when or whence: no audit row, no job, no column with a time or an address", async () => {
    const before = await database.studio.select().from(auditLog);
    const jobs = await database.studio.execute(sql`select count(*) from pgboss.job`);
    const { id } = await buildSubmission();
    expect(await database.studio.select().from(auditLog)).toHaveLength(before.length);
    expect((await database.studio.execute(sql`select count(*) from pgboss.job`)).rows).toEqual(
      jobs.rows,
    );
    const kept = JSON.stringify(await findSubmissionRow(id));
    expect(kept).not.toMatch(/\d{2}:\d{2}/);
    expect(kept).not.toContain("sender");
    // Of a UUID that is random, not of one that counts milliseconds.
    expect(id[14]).toBe("4");
  });

  test("twice under one form is received once, under the same code", async () => {
    const form = openForm();
    const once = { form, text: "Sent twice by a slow line." };
    const sent = await Promise.all([1, 2, 3].map(() => submit(publicActor, once, from("twice"))));
    const codes = new Set(sent.map((each) => (each.ok ? each.value.code : null)));
    expect(codes.size).toBe(1);
    const rows = await database.studio
      .select()
      .from(submissions)
      .where(eq(submissions.text, once.text));
    expect(rows).toHaveLength(1);
    const more = { form, text: "Sent twice by a slow line, and more." };
    const added = await submit(publicActor, more, from("twice"));
    expect(added.ok && codes.has(added.value.code)).toBe(false);
    expect(added.ok).toBe(true);
  });

  test.each<[string, Parameters<typeof submit>[1], string]>([
    ["nothing written", { form: openForm(), text: " " }, "input.required"],
    [
      "no address",
      { form: openForm(), text: "a", address: "see below" },
      "submissions.addressInvalid",
    ],
    [
      "a script for an address",
      { form: openForm(), text: "a", address: "javascript:alert(1)" },
      "submissions.addressInvalid",
    ],
    [
      "a secret in the address",
      { form: openForm(), text: "a", address: "https://me:secret@news.example/" },
      "submissions.addressInvalid",
    ],
    ["too much", { form: openForm(), text: "a".repeat(10_001) }, "input.tooLong"],
    ["a NUL", { form: openForm(), text: "a\u0000b" }, "input.unprintable"],
    [
      "the field that people don't see",
      { form: openForm(), text: "a", trap: "x" },
      "submissions.trap",
    ],
    ["a form that was just handed out", { form: openForm(0), text: "a" }, "submissions.formFast"],
    ["a quick one without a sum", { form: openForm(5), text: "a" }, "submissions.formFast"],
    [
      "a sum that nobody did",
      { form: openForm(), text: "a", solution: "{}" },
      "submissions.proofRefused",
    ],
    ["a form of the day before", { form: openForm(90_000), text: "a" }, "submissions.formOld"],
    ["a form of nobody's", { form: "a.1.b", text: "a" }, "submissions.formOld"],
  ])("%s is refused in words", async (_, input, code) => {
    expect(codesOf(await submit(publicActor, input, from("refused")))).toEqual([code]);
  });

  test("what it is about is kept as a path where it is a page of ours, else as it was written", async () => {
    const of = async (about: string) =>
      await findSubmissionRow((await buildSubmission({ about })).id);
    expect(await of("http://localhost:3000/briefs/trade/v/1#e12")).toMatchObject({
      ...{ about: "/briefs/trade/v/1#e12", kind: "challenge" },
    });
    expect(await of("/indicators/trade")).toMatchObject({
      about: "/indicators/trade",
      kind: "tip",
    });
    expect(await of("the brief on trade")).toMatchObject({ about: "the brief on trade" });
  });

  test("with a sum is received sooner, and the sum is good for one", async () => {
    const challenge = await createProofChallenge();
    const solved = await solveChallenge({ challenge, deriveKey });
    const solution = JSON.stringify({
      challenge,
      solution: { counter: solved?.counter, derivedKey: solved?.derivedKey },
    });
    const send = (form: string, text: string) =>
      submit(publicActor, { form, text, solution }, from("sums"));
    const form = openForm(5);
    expect((await send(form, "Once.")).ok).toBe(true);
    expect((await send(form, "Once.")).ok).toBe(true);
    expect(codesOf(await send(form, "Twice."))).toEqual(["submissions.proofRefused"]);
    expect(codesOf(await send(openForm(1), "Once."))).toEqual(["submissions.formFast"]);
  });

  test("from one network is slowed down, in words, and another's is not", async () => {
    const send = (network: string) =>
      submit(publicActor, { form: openForm(), text: "Again." }, from(network));
    const many = await Promise.all(Array.from({ length: 25 }, () => send("crowd")));
    expect(many.filter(({ ok }) => ok)).toHaveLength(20);
    expect(codesOf(await send("crowd"))).toEqual(["submissions.slowDown"]);
    expect((await send("elsewhere")).ok).toBe(true);
  });
});

describe("the sender", () => {
  test("reads questions, answers them, and adds nothing once it is decided", async () => {
    const { id, code } = await buildSubmission();
    const submissionId = id;
    await replyToSubmission(moderator, { submissionId, text: "Which page of the bulletin?" });
    const answer = { code, text: "Page 3." };
    expect((await answerSubmission(publicActor, answer, from("a"))).ok).toBe(true);
    // A form that was sent twice.
    expect((await answerSubmission(publicActor, answer, from("a"))).ok).toBe(true);
    await replyToSubmission(moderator, { submissionId, text: "And the other one?" });
    expect((await answerSubmission(publicActor, answer, from("a"))).ok).toBe(true);
    const seen = await look(code);
    expect(seen.ok && seen.value.messages.map(({ isOurs, text }) => [isOurs, text])).toEqual([
      [true, "Which page of the bulletin?"],
      [false, "Page 3."],
      [true, "And the other one?"],
      [false, "Page 3."],
    ]);
    const { lines } = (await listSubmissions(moderator, { ...wholeQueue, filter: "mine" })) ?? {
      lines: [],
    };
    expect(lines.find((line) => line.id === id)).toMatchObject({ hasNewMessage: true });
    await declineSubmission(moderator, { submissionId, reason: "not_checkable" });
    expect(codesOf(await answerSubmission(publicActor, { code, text: "Why?" }, from("a")))).toEqual(
      ["submissions.closed"],
    );
    expect(await look(code)).toMatchObject({
      value: { state: "declined", declineReason: "not_checkable" },
    });
  });

  test("hears in words that a code is none, or nobody's, and guessing is slowed down", async () => {
    expect(codesOf(await findReceipt({ code: "not a code" }, from("b")))).toEqual([
      "submissions.codeInvalid",
    ]);
    const nobodys = { code: "abandon ability able about above absent absorb abstract" };
    expect(codesOf(await findReceipt(nobodys, from("b")))).toEqual(["submissions.codeUnknown"]);
    const guesses = Array.from({ length: 80 }, () => findReceipt(nobodys, from("guessing")));
    const told = (await Promise.all(guesses)).flatMap(codesOf);
    expect(told.filter((code) => code === "submissions.codeUnknown")).toHaveLength(60);
    expect(codesOf(await findReceipt(nobodys, from("guessing")))).toEqual(["submissions.slowDown"]);
  });

  test("hears of a source only once readers may see it", async () => {
    const { id, code } = await buildSubmission({ address: "https://news.example/made" });
    const made = await acceptSubmission(moderator, {
      ...{ submissionId: id, makes: { from: "address" } },
      source: { title: "A bulletin", language: "en" },
    });
    const sourceId = made.ok ? made.value.sourceId : null;
    const [source] = await database.studio
      .select()
      .from(sources)
      .where(eq(sources.id, sourceId ?? ""));
    expect(source).toMatchObject({ title: "A bulletin", url: "https://news.example/made" });
    expect(await look(code)).toMatchObject({
      value: { state: "accepted", hasSource: true, sourceCode: null },
    });
  });
});
