import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { captures } from "#db/schema/captures.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { sources } from "#db/schema/sources.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { readTextLayer } from "#domain/capture/text-layers.ts";
import { takeInAddresses } from "#domain/intakes/commands.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission, findSubmissionRow } from "#tests/factories/submissions.ts";
import { buildAnswer } from "#tests/factories/visits.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { acceptSubmission, creditSender } from "./commands-accept.ts";
import { declineSubmission, fetchAddress, forgetSubmissions } from "./commands-moderate.ts";
import { cleanFiles } from "./files/commands-clean.ts";
import { holdFile } from "./files/commands-hold.ts";
import { findSubmission } from "./queries.ts";
import { findReceipt } from "./queries-receipt.ts";
import { findSourcing } from "./queries-sourcing.ts";

let database: TestDatabase;
let moderator: TestStaff;
let other: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  other = await buildStaff({ name: "Pavel Editor", roles: ["editor"] });
  requireValue(await cleanFiles(systemActor));
});
afterAll(async () => await database.close());

let sites = 0;
const newAddress = () => {
  sites += 1;
  return `https://site-${sites}.example/bulletin`;
};
const writePage = (words: string) =>
  `<html lang="en"><head><title>The bulletin</title></head><body><article><p>${words} ${"The bulletin of the customs service lists what crossed the border in each month of the year. ".repeat(4)}</p></article></body></html>`;

/** As the worker does. */
async function answer(text: string): Promise<void> {
  requireValue(
    await takeInAddresses(systemActor, {
      visit: async (url) => buildAnswer(url, { text }),
      read: readTextLayer,
    }),
  );
}

async function buildFetched(address = newAddress(), words = address) {
  const sent = await buildSubmission({ address, credit: "Alena of Hrodna" });
  requireValue(await fetchAddress(moderator, { submissionId: sent.id }));
  await answer(writePage(words));
  return { ...sent, address };
}

const rowsOf = async (url: string) =>
  await database.studio.select().from(sources).where(eq(sources.url, url));
const capturesOf = async (sourceId: string) =>
  await database.studio.select().from(captures).where(eq(captures.sourceId, sourceId));
const creditsOf = async (sourceId: string) => {
  const { rows } = await database.public.execute(
    sql`select credit from published_credits where source_id = ${sourceId}`,
  );
  return rows.map(({ credit }) => credit);
};
const fromFetched = { makes: { from: "fetched" as const }, source: { language: "en" } };

describe("what stands at an address", () => {
  test("is asked for once a moderator says so, and then seen before anything is decided", async () => {
    const { id: submissionId } = await buildSubmission({ address: newAddress() });
    await answer(writePage("Nobody asked."));
    const before = await findSubmission(moderator, submissionId);
    expect(before?.intakeId).toBeNull();
    const tooEarly = await acceptSubmission(moderator, { submissionId, ...fromFetched });
    expect(codesOf(tooEarly)).toEqual(["submissions.notFetched"]);
    requireValue(await fetchAddress(moderator, { submissionId }));
    expect(codesOf(await fetchAddress(other, { submissionId }))).toEqual([
      "submissions.fetchedAlready",
    ]);
    await answer(writePage("Somebody asked."));
    const seen = await findSubmission(moderator, submissionId);
    expect(seen).toMatchObject({ state: "in_review", claimedBy: { name: "Ona Moderator" } });
    const { intake } = await findSourcing(moderator, {
      address: null,
      intakeId: seen?.intakeId ?? null,
    });
    expect(intake).toMatchObject({
      state: "ready",
      proposal: { title: { value: "The bulletin" } },
    });
    const without = await buildSubmission();
    expect(codesOf(await fetchAddress(moderator, { submissionId: without.id }))).toEqual([
      "submissions.noAddress",
    ]);
  });

  test("becomes a source with its capture once, whoever is quicker", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id: submissionId, address } = await buildFetched();
      const all = await Promise.all([
        acceptSubmission(moderator, { submissionId, ...fromFetched }),
        acceptSubmission(other, { submissionId, ...fromFetched }),
        declineSubmission(other, { submissionId, reason: "known" }),
      ]);
      expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      const made = await rowsOf(address);
      const row = await findSubmissionRow(submissionId);
      expect(made).toHaveLength(row?.state === "accepted" ? 1 : 0);
      for (const { id } of made) {
        expect(await capturesOf(id)).toMatchObject([{ method: "fetch", requestedUrl: address }]);
        expect(row?.sourceId).toBe(id);
      }
    }
  });

  test("is a further capture of the source that has the address, and of no other", async () => {
    const address = newAddress();
    const source = await buildSource({ url: address });
    const elsewhere = await buildSource({ url: newAddress() });
    const { id: submissionId } = await buildFetched(address);
    const row = await findSubmissionRow(submissionId);
    const { known } = await findSourcing(moderator, row ?? { address, intakeId: null });
    expect(known.map(({ id }) => id)).toEqual([source.id]);
    const put = async (code: string, from: "fetched" | "address") =>
      await acceptSubmission(moderator, { submissionId, makes: { from }, known: code });
    expect(codesOf(await put("w-none", "fetched"))).toEqual(["submissions.knownMissing"]);
    expect(codesOf(await put(elsewhere.code, "fetched"))).toEqual(["submissions.otherAddress"]);
    expect(requireValue(await put(source.code, "fetched")).sourceId).toBe(source.id);
    expect(await capturesOf(source.id)).toMatchObject([{ method: "fetch" }]);
    const again = await buildSubmission({ address });
    const linked = await acceptSubmission(moderator, {
      ...{ submissionId: again.id, makes: { from: "address" }, known: source.id },
    });
    expect(requireValue(linked).sourceId).toBe(source.id);
    expect(await capturesOf(source.id)).toHaveLength(1);
    expect(await rowsOf(address)).toHaveLength(1);
  });

  test("that is held already is put to where it is", async () => {
    const words = "The same page to the letter.";
    const first = await buildFetched(newAddress(), words);
    const made = requireValue(
      await acceptSubmission(moderator, { submissionId: first.id, ...fromFetched }),
    );
    const { id: submissionId } = await buildFetched(first.address, words);
    const doubled = await acceptSubmission(moderator, { submissionId, ...fromFetched });
    expect(codesOf(doubled)).toEqual(["submissions.sourceHeld"]);
    const known = made.sourceId;
    const makes = { from: "fetched" as const };
    const put = await acceptSubmission(moderator, { submissionId, makes, known });
    expect(requireValue(put).sourceId).toBe(known);
    expect(await capturesOf(known ?? "")).toHaveLength(1);
  });

  test("is forgotten with what was sent, and the trail names neither address nor sender", async () => {
    const { id: submissionId, address } = await buildFetched();
    await declineSubmission(moderator, { submissionId, reason: "off_subject" });
    await ageDecision(submissionId);
    expect(requireValue(await forgetSubmissions(systemActor))).toBe(1);
    expect(await findSubmissionRow(submissionId)).toMatchObject({ address: null, intakeId: null });
    const asked = database.studio.select().from(sourceIntakes);
    expect(await asked.where(eq(sourceIntakes.url, address))).toEqual([]);
    const trail = JSON.stringify(await database.studio.select().from(auditLog));
    expect(trail).not.toContain(address);
    expect(trail).not.toContain("Alena");
    const { rows } = await database.studio.execute(sql`select data from pgboss.job`);
    expect(JSON.stringify(rows)).not.toContain(address);
  });
});

test("a file becomes the capture of a source as it was cleaned, with its text", async () => {
  const bytes = Buffer.from("Exports of grain came to 1,234 tonnes in March.");
  const { held } = requireValue(
    await holdFile(publicActor, { bytes }, { network: "of the file", form: "of it" }),
  );
  const { id: submissionId } = await buildSubmission({ held: [held] });
  const accept = async (n: number) =>
    await acceptSubmission(moderator, {
      ...{ submissionId, makes: { from: "file", n } },
      source: { title: "A table", language: "en" },
    });
  expect(codesOf(await accept(1))).toEqual(["submissions.fileNotCleaned"]);
  while (requireValue(await cleanFiles(systemActor)) > 0);
  expect(codesOf(await accept(2))).toEqual(["submissions.fileNotCleaned"]);
  const { sourceId } = requireValue(await accept(1));
  expect(await capturesOf(sourceId ?? "")).toMatchObject([{ method: "upload", fileName: null }]);
  const { rows } = await database.studio.execute(sql`
    select t.text from captures c join text_layers l on l.capture_id = c.id join text_contents t on t.sha256 = l.text_sha256 where c.source_id = ${sourceId}`);
  expect(rows).toMatchObject([{ text: expect.stringContaining("1,234 tonnes") }]);
});

test("a sender is named where readers see the source, if they asked for it, and until they think better of it", async () => {
  const { id: submissionId, code } = await buildFetched();
  const { sourceId } = requireValue(
    await acceptSubmission(moderator, { submissionId, ...fromFetched }),
  );
  expect(await creditsOf(sourceId ?? "")).toEqual([]);
  requireValue(await releaseSource(other, sourceId ?? ""));
  expect(await creditsOf(sourceId ?? "")).toEqual(["Alena of Hrodna"]);
  const told = requireValue(await findReceipt({ code }, { network: "of the sender" }));
  expect(told).toMatchObject({ state: "accepted", sourceCode: expect.stringMatching(/^w-/) });
  requireValue(await creditSender(other, { submissionId, credits: false }));
  expect(await creditsOf(sourceId ?? "")).toEqual([]);
  const nameless = await buildSubmission({ address: newAddress() });
  await acceptSubmission(moderator, {
    ...{ submissionId: nameless.id, makes: { from: "address" }, source: { language: "en" } },
  });
  const refused = await creditSender(other, { submissionId: nameless.id, credits: true });
  expect(codesOf(refused)).toEqual(["thing.notFound"]);
});

/** As its owner could and no role of ours can: without the guards. */
async function ageDecision(id: string): Promise<void> {
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query("alter table submissions disable trigger user");
    const aged = "update submissions set decided_at = now() - interval '91 days' where id = $1";
    await owner.query(aged, [id]);
    await owner.query("alter table submissions enable trigger user");
  } finally {
    await owner.end();
  }
}
