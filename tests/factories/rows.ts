import { createHash, randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { captures, passages, passageTexts, textContents, textLayers } from "#db/schema/captures.ts";
import { organisations, people, roles } from "#db/schema/people.ts";
import { sources } from "#db/schema/sources.ts";
import { staff } from "#db/schema/staff.ts";

/**
 * Rows as Postgres takes them, below the domain: for tests that try to break what the database itself holds. Each gives a whole valid
 * thing and takes what the test is about.
 */

export function sha256(words: string): Buffer {
  return createHash("sha256").update(words).digest();
}

/** The first of what an insert returned. */
export function first<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error("Nothing was inserted.");
  return row;
}

/** What every transaction that adds to the past must leave. */
export async function insertAudit(tx: Tx): Promise<void> {
  await tx.insert(auditLog).values({ actorKind: "system", action: "test.write", thing: "test" });
}

export async function insertStaff(tx: Tx): Promise<string> {
  const row = {
    email: `${randomUUID()}@example.org`,
    name: "Anna Editor",
    roles: ["editor" as const],
  };
  return first(await tx.insert(staff).values(row).returning({ id: staff.id })).id;
}

export async function insertPerson(tx: Tx): Promise<string> {
  const row = { slug: `person-${randomUUID()}`, names: { en: "Ivan Minister" } };
  return first(await tx.insert(people).values(row).returning({ id: people.id })).id;
}

export async function insertOrganisation(tx: Tx): Promise<string> {
  const row = { slug: `organisation-${randomUUID()}`, names: { en: "Statistics Office" } };
  return first(await tx.insert(organisations).values(row).returning({ id: organisations.id })).id;
}

export async function insertRole(
  tx: Tx,
  role: { personId: string; fromEdtf?: string; toEdtf?: string },
): Promise<string> {
  const row = { titles: { en: "Minister of Trade" }, ...role };
  return first(await tx.insert(roles).values(row).returning({ id: roles.id })).id;
}

export async function insertSource(tx: Tx): Promise<string> {
  const row = { cslType: "article-newspaper", language: "en", title: "A report" };
  return first(await tx.insert(sources).values(row).returning({ id: sources.id })).id;
}

export const sampleText =
  "Trade came to 46.5 billion dollars in 2023, the minister said: “We are content.”";

/** A source with one capture and its text layer. */
export async function insertCapture(
  tx: Tx,
  capture: { method?: "paste" | "transcription"; text?: string } = {},
): Promise<{ sourceId: string; captureId: string; textLayerId: string; text: string }> {
  const text = capture.text ?? sampleText;
  const sourceId = await insertSource(tx);
  const captureId = first(
    await tx
      .insert(captures)
      .values({
        sourceId,
        n: 1,
        method: capture.method ?? "paste",
        byteLength: Buffer.byteLength(text),
        bytesSha256: sha256(text),
      })
      .returning({ id: captures.id }),
  ).id;
  await tx
    .insert(textContents)
    .values({ sha256: sha256(text), text })
    .onConflictDoNothing();
  const textLayerId = first(
    await tx
      .insert(textLayers)
      .values({ captureId, normaliser: "text-1", textSha256: sha256(text) })
      .returning({ id: textLayers.id }),
  ).id;
  await insertAudit(tx);
  return { sourceId, captureId, textLayerId, text };
}

/** The passage where `exact` first stands in a new capture. */
export async function insertPassage(
  tx: Tx,
  options: { exact?: string; method?: "paste" | "transcription"; text?: string } = {},
): Promise<string> {
  const capture = await insertCapture(tx, options);
  return await insertPassageIn(tx, capture, options.exact ?? "46.5 billion dollars");
}

export async function insertPassageIn(
  tx: Tx,
  capture: { captureId: string; textLayerId: string; text: string },
  exact: string,
): Promise<string> {
  const startAt = capture.text.indexOf(exact);
  const endAt = startAt + exact.length;
  const { captureId, textLayerId } = capture;
  const passageId = first(
    await tx
      .insert(passages)
      .values({ captureId, textLayerId, startAt, endAt, exactSha256: sha256(exact) })
      .returning({ id: passages.id }),
  ).id;
  const prefix = capture.text.slice(Math.max(0, startAt - 10), startAt);
  const suffix = capture.text.slice(endAt, endAt + 10);
  await tx.insert(passageTexts).values({ passageId, exact, prefix, suffix });
  return passageId;
}
