import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { insertQuote } from "#tests/factories/quote-rows.ts";
import {
  first,
  insertAudit,
  insertCapture,
  insertPassageIn,
  insertStaff,
  sampleText,
  sha256,
} from "#tests/factories/rows.ts";
import { constraintOf, insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { passageTexts, textContents } from "./captures.ts";
import { wordings } from "./quotes.ts";
import { redactedPlaces, redactions } from "./redactions.ts";
import { briefVersions } from "./versions.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function insertRedaction(tx: Tx): Promise<string> {
  const row = {
    reason: "A court ordered it.",
    legalBasis: "Order 1/24",
    publicNote: "Removed by order of a court.",
    requestedBy: await insertStaff(tx),
    approvedBy: await insertStaff(tx),
  };
  await insertAudit(tx);
  return first(await tx.insert(redactions).values(row).returning({ id: redactions.id })).id;
}

const redact = (tx: Tx, redactionId: string, place: string, key: string, words?: string) =>
  tx.execute(sql`select redact_place(${redactionId}, ${place}, ${key}, ${words ?? null})`);

test("a redaction takes two people", async () => {
  const work = inTransaction(async (tx) => {
    const staffId = await insertStaff(tx);
    await tx.insert(redactions).values({
      reason: "A court ordered it.",
      legalBasis: "Order 1/24",
      publicNote: "Removed.",
      requestedBy: staffId,
      approvedBy: staffId,
    });
  });
  expect(await constraintOf(work)).toBe("redactions_by_two");
});

test("content is replaced everywhere it stands, and its hash kept for each place", async () => {
  await inTransaction(async (tx) => {
    const capture = await insertCapture(tx);
    const passageId = await insertPassageIn(tx, capture, "46.5 billion dollars");
    const { wordingId } = await insertQuote(tx);
    const redactionId = await insertRedaction(tx);
    const textKey = sha256(sampleText).toString("hex");
    await redact(tx, redactionId, "text_contents", textKey);
    await redact(tx, redactionId, "passage_texts", passageId);
    await redact(tx, redactionId, "wordings", wordingId);
    await redact(tx, redactionId, "captures", capture.captureId);

    const [layer] = await tx
      .select()
      .from(textContents)
      .where(eq(textContents.sha256, sha256(sampleText)));
    expect(layer).toMatchObject({ text: null, redactionId });
    const [words] = await tx
      .select()
      .from(passageTexts)
      .where(eq(passageTexts.passageId, passageId));
    expect(words).toMatchObject({ exact: null, prefix: null, suffix: null, redactionId });
    const [wording] = await tx.select().from(wordings).where(eq(wordings.id, wordingId));
    expect(wording).toMatchObject({ text: null, redactionId });
    const places = await tx
      .select()
      .from(redactedPlaces)
      .where(eq(redactedPlaces.redactionId, redactionId));
    expect(places.map((place) => `${place.place}.${place.field}`).sort()).toEqual([
      "captures.bytes",
      "passage_texts.exact",
      "passage_texts.prefix",
      "passage_texts.suffix",
      "text_contents.text",
      "wordings.text",
    ]);
    expect(places.find((place) => place.field === "exact")?.sha256).toEqual(
      sha256("46.5 billion dollars"),
    );
  });
});

test("a redacted version keeps the hash of what was published, and says that it was redacted", async () => {
  const replaced = JSON.stringify({ title: "Redacted", standfirst: "Removed" });
  const versionId = await inTransaction(async (tx) =>
    publishVersion(tx, { briefId: await insertBrief(tx) }),
  );
  const [before] = await database.studio
    .select()
    .from(briefVersions)
    .where(eq(briefVersions.id, versionId));
  await inTransaction(async (tx) => {
    await redact(tx, await insertRedaction(tx), "brief_versions", versionId, replaced);
  });
  const [after] = await database.studio
    .select()
    .from(briefVersions)
    .where(eq(briefVersions.id, versionId));
  expect(after).toMatchObject({ canonical: replaced, title: "Redacted", sha256: before?.sha256 });
  const { rows } = await database.public.execute(
    sql`select is_redacted, redaction_note from published_versions where id = ${versionId}`,
  );
  expect(rows).toEqual([{ is_redacted: true, redaction_note: "Removed by order of a court." }]);
});

test("nothing is redacted without a redaction, outside the places named, or where nothing stands", async () => {
  const { wordingId } = await inTransaction((tx) => insertQuote(tx));
  const without = inTransaction((tx) => redact(tx, wordingId, "wordings", wordingId));
  expect(await constraintOf(without)).toContain("redaction_id");
  const elsewhere = inTransaction(async (tx) =>
    redact(tx, await insertRedaction(tx), "audit_log", "1"),
  );
  expect(await constraintOf(elsewhere)).toContain("nothing is redacted in audit_log");
  const nothing = inTransaction(async (tx) =>
    redact(tx, await insertRedaction(tx), "wordings", "0190b2b4-0000-7000-8000-000000000000"),
  );
  expect(await constraintOf(nothing)).toContain("nothing stands at");
});

test("a redaction of another day is no licence to rewrite what stands", async () => {
  const { wordingId } = await inTransaction((tx) => insertQuote(tx));
  const versionId = await inTransaction(async (tx) =>
    publishVersion(tx, { briefId: await insertBrief(tx) }),
  );
  const redactionId = await inTransaction(insertRedaction);
  for (const [place, key] of [
    ["wordings", wordingId],
    ["brief_versions", versionId],
  ] as const) {
    const work = inTransaction(async (tx) => {
      await insertAudit(tx);
      await redact(tx, redactionId, place, key, '{"title":"Another","standfirst":""}');
    });
    expect(await constraintOf(work)).toContain("only together with their redactions");
  }
});

test("nothing is added that says it was redacted, so that it needs no words and no hash", async () => {
  const text = inTransaction(async (tx) => {
    const redactionId = await insertRedaction(tx);
    await tx.insert(textContents).values({ sha256: sha256("to come"), text: null, redactionId });
  });
  expect(await constraintOf(text)).toBe("text_contents_added_whole");
  const version = inTransaction(async (tx) => {
    const row = { sha256: sha256("another text"), redactionId: await insertRedaction(tx) };
    await publishVersion(tx, { briefId: await insertBrief(tx), row });
  });
  expect(await constraintOf(version)).toBe("brief_versions_added_whole");
});

test("the application can't write down a place that wasn't redacted, nor the public role redact", async () => {
  const redactionId = await inTransaction(insertRedaction);
  const row = { redactionId, place: "wordings", rowKey: "1", field: "text", sha256: sha256("a") };
  const forged = database.studio.insert(redactedPlaces).values(row).execute();
  expect((await refusalOf(forged)).code).toBe(insufficientPrivilege);
  const work = database.public.execute(sql`select redact_place(${redactionId}, 'wordings', '1')`);
  expect((await refusalOf(work)).code).toBe(insufficientPrivilege);
});
