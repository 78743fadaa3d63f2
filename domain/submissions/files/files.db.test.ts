import { eq, sql } from "drizzle-orm";
import pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { doorKeys, submissionFiles } from "#db/schema/submission-files.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { openSealed } from "#domain/seals/seal-to.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission, openForm } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { declineSubmission, forgetSubmissions } from "../commands-moderate.ts";
import { answerSubmission, submit } from "../commands-send.ts";
import { findSubmission } from "../queries.ts";
import { findReceipt } from "../queries-receipt.ts";
import { cleanFiles } from "./commands-clean.ts";
import { holdFile } from "./commands-hold.ts";
import { findCleanedFile } from "./queries-file.ts";

let database: TestDatabase;
let moderator: TestStaff;
let photo: Buffer;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  const painted = sharp({ create: { width: 9, height: 9, channels: 3, background: "#369" } });
  photo = await painted
    .withExif({ IFD0: { Copyright: "a name" } })
    .jpeg()
    .toBuffer();
  requireValue(await cleanFiles(systemActor));
});
afterAll(async () => await database.close());

const from = (network: string) => ({ network });
const take = async (bytes: Uint8Array, network = "taken") =>
  requireValue(await holdFile(publicActor, { bytes }, { network, form: newForm() })).held;
let forms = 0;
const newForm = () => {
  forms += 1;
  return `form ${forms}`;
};
const textOf = (words: string) => Buffer.from(words);
const rowsOf = async (id: string) =>
  await database.studio
    .select()
    .from(submissionFiles)
    .where(eq(submissionFiles.submissionId, id))
    .orderBy(submissionFiles.n);

async function cleanAll() {
  while (requireValue(await cleanFiles(systemActor)) > 0);
}

/** As its owner could and no role of ours can: without the guards. */
async function letDaysPass(table: string, change: string) {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(`alter table ${table} disable trigger user`);
    await owner.query(`update ${table} set ${change}`);
    await owner.query(`alter table ${table} enable trigger user`);
  } finally {
    await owner.end();
  }
}

describe("a file that the public sends", () => {
  test("lies sealed as it came, staff see it cleaned, and the sender that it was", async () => {
    const { id, code } = await buildSubmission({ held: [await take(photo)] });
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ n: 1, mediaType: "image/jpeg", state: "waiting" });
    expect(row?.sealed.includes("a name")).toBe(false);
    expect(row?.sealed.subarray(0, 22).toString()).toBe("age-encryption.org/v1\n");
    expect(await findCleanedFile(moderator, { submissionId: id, n: 1 })).toBeNull();
    await cleanAll();
    const seen = await findCleanedFile(moderator, { submissionId: id, n: 1 });
    expect(seen?.fileName).toMatch(/^sent-in-[0-9a-f]{8}-1\.jpg$/);
    expect(await sharp(seen?.bytes).metadata()).not.toHaveProperty("exif");
    const author = await buildStaff({ roles: ["author"] });
    expect(await findCleanedFile(author, { submissionId: id, n: 1 })).toBeNull();
    const told = [{ n: 1, mediaType: "image/jpeg", byteLength: photo.length, state: "cleaned" }];
    expect(await findReceipt({ code }, from("a"))).toMatchObject({ value: { files: told } });
    expect(await findSubmission(moderator, id)).toMatchObject({ files: told });
  });

  test("leaves no trace of when: neither audit row nor job, of being sent or of being cleaned", async () => {
    const traces = async () => [
      (await database.studio.select().from(auditLog)).length,
      (await database.studio.execute(sql`select count(*) from pgboss.job`)).rows,
    ];
    const before = await traces();
    const { id } = await buildSubmission({ held: [await take(textOf("Page 4."))] });
    await cleanAll();
    expect(await traces()).toEqual(before);
    expect(JSON.stringify(await rowsOf(id))).not.toMatch(/\d{2}:\d{2}/);
  });

  test("that can't be cleaned is said to be so, and stays sealed", async () => {
    const { id } = await buildSubmission({ held: [await take(textOf("%PDF-1.7\nnothing"))] });
    await cleanAll();
    expect(await findSubmission(moderator, id)).toMatchObject({
      files: [{ state: "failed", problem: "damaged" }],
    });
    expect(await findCleanedFile(moderator, { submissionId: id, n: 1 })).toBeNull();
  });

  test("sealed to a key that is gone is said to be so", async () => {
    const [kept] = await database.studio.select().from(doorKeys);
    const other = "age19hy59xp30ggn2y0ya4hez6x6n34k88ykkrqwjp74p0crady7zf0smt4r04";
    await database.studio.update(doorKeys).set({ recipient: other });
    const { id } = await buildSubmission({ held: [await take(textOf("Sealed to another."))] });
    await cleanAll();
    expect((await rowsOf(id))[0]).toMatchObject({ state: "failed", problem: "key_gone" });
    expect(await database.studio.select().from(doorKeys)).toEqual([kept]);
  });

  test("sent twice with its form is received once, and nobody else's form gets it", async () => {
    const held = [await take(textOf("Once."))];
    const once = { form: openForm(), text: "One file, sent twice.", held };
    const sent = await Promise.all([1, 2].map(() => submit(publicActor, once, from("twice"))));
    const codes = sent.map((each) => requireValue(each).code);
    expect(new Set(codes).size).toBe(1);
    const other = { form: openForm(), text: "Another form.", held };
    expect(codesOf(await submit(publicActor, other, from("twice")))).toEqual([
      "submissions.file.gone",
    ]);
    const forged = { ...other, held: [`${held[0]?.slice(0, -2)}aa`] };
    expect(codesOf(await submit(publicActor, forged, from("twice")))).toEqual([
      "submissions.file.gone",
    ]);
  });

  test("can be added later, without words, up to ten in all", async () => {
    const { id, code } = await buildSubmission();
    const add = async (...held: string[]) =>
      await answerSubmission(publicActor, { code, held }, from(`later ${held.length}`));
    const first = await take(textOf("Added."));
    expect((await add(first)).ok).toBe(true);
    expect((await add(first)).ok).toBe(true);
    expect(codesOf(await add())).toEqual(["input.required"]);
    const found = await findSubmission(moderator, id);
    expect(found).toMatchObject({ files: [{ n: 1 }], messages: [{ text: "", isOurs: false }] });
    const more = async (count: number) =>
      await Promise.all(Array.from({ length: count }, (_, n) => take(textOf(`More ${n}.`))));
    expect((await add(...(await more(5)))).ok).toBe(true);
    expect(codesOf(await add(...(await more(5))))).toEqual(["submissions.full"]);
    expect((await add(...(await more(4)))).ok).toBe(true);
    expect((await rowsOf(id)).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("is refused in words for what it is, and for being much", async () => {
    const hold = (bytes: Uint8Array, network: string) =>
      holdFile(publicActor, { bytes }, { network, form: newForm() });
    expect(codesOf(await hold(textOf("<svg/>"), "b"))).toEqual(["submissions.file.markup"]);
    expect(codesOf(await hold(Buffer.alloc(25_000_001), "b"))).toEqual([
      "submissions.file.tooLarge",
    ]);
    const large = Buffer.alloc(24_000_000);
    const many = await Promise.all(Array.from({ length: 7 }, () => hold(large, "crowd")));
    expect(many.flatMap(codesOf).sort()).toEqual([
      "submissions.file.slowDown",
      ...Array(6).fill("submissions.file.unsupported"),
    ]);
    expect(codesOf(await hold(textOf("elsewhere"), "c"))).toEqual([]);
    const same = Array.from({ length: 21 }, (_, at) =>
      holdFile(publicActor, { bytes: textOf("a") }, { network: `net ${at}`, form: "one" }),
    );
    expect((await Promise.all(same)).flatMap(codesOf)).toEqual(["submissions.file.tooMany"]);
  });

  test("whose form never came is dropped once a whole day is over, and one that was received isn't", async () => {
    await take(textOf("Never received."));
    const loose = async () =>
      (await database.studio.select().from(submissionFiles)).filter(
        ({ submissionId }) => submissionId === null,
      ).length;
    await cleanAll();
    expect(await loose()).toBeGreaterThan(0);
    const { id } = await buildSubmission({ held: [await take(textOf("Received."))] });
    const letDayPass = () => letDaysPass("submission_files", "received_on = received_on - 1");
    await letDayPass();
    await cleanAll();
    expect(await loose()).toBeGreaterThan(0);
    await letDayPass();
    await cleanAll();
    expect(await loose()).toBe(0);
    expect(await rowsOf(id)).toHaveLength(1);
    await expect(
      database.studio.delete(submissionFiles).where(eq(submissionFiles.submissionId, id)),
    ).rejects.toThrow();
  });

  test("is forgotten with what it came with", async () => {
    const { id } = await buildSubmission({ held: [await take(photo, "forgotten")] });
    requireValue(await declineSubmission(moderator, { submissionId: id, reason: "known" }));
    await letDaysPass("submissions", "decided_at = decided_at - interval '91 days'");
    requireValue(await forgetSubmissions(systemActor));
    expect(await rowsOf(id)).toEqual([]);
  });
});

test("nobody opens what is sealed without the key, and the public sees neither files nor keys", async () => {
  await buildSubmission({ held: [await take(textOf("Sealed."), "sealed")] });
  const [row] = await database.studio.select().from(submissionFiles);
  const other = "AGE-SECRET-KEY-1TN6A64CUJYFUJL2HFVFLXF2PTA08GZCY2HWUSKHE3PRNC9GQKXJQ7CX3RE";
  expect(await openSealed(other, row?.sealed ?? Buffer.alloc(0))).toBeNull();
  for (const table of ["submission_files", "door_keys"])
    await expect(database.public.execute(sql.raw(`select * from ${table}`))).rejects.toThrow();
});
