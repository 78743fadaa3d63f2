import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildDocument,
  buildPublishedBrief,
  buildSave,
  citeQuote,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { indexWords } from "./commands-words.ts";
import { searchStudio } from "./queries-studio.ts";

let database: TestDatabase;
let reader: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  reader = await buildStaff();
});
afterAll(async () => await database.close());

async function findBriefs(words: string): Promise<string[]> {
  const found = await searchStudio(reader, { words, kind: "briefs", limit: 10, offset: 0 });
  return found.flatMap(({ hits }) => hits.map(({ path }) => path));
}

/** Nobody has written for a while. */
async function letRest(): Promise<void> {
  await database.studio.execute(
    sql`update brief_drafts set updated_at = updated_at - interval '1 minute'`,
  );
}

const index = async () => requireValue(await indexWords(systemActor));

test("a brief is found by the words that stand in it now, whether or not they have been looked up", async () => {
  const built = await buildPublishedBrief({ title: "Lighthouses", blocks: [paragraph("A buoy.")] });
  const here = [`/studio/briefs/${built.briefId}`];
  const expectFound = async () => {
    expect(await findBriefs("lighthouse")).toEqual(here);
    expect(await findBriefs("buoys")).toEqual(here);
  };
  await expectFound();
  await letRest();
  expect(await index()).toBe(2);
  await expectFound();
  expect(await index()).toBe(0);

  await buildSave(
    built,
    await buildDocument({ title: "Lighthouses", blocks: [paragraph("A jetty.")] }),
  );
  expect(await findBriefs("jetties")).toEqual(here);
  expect(await index(), "a draft that is being written is left alone").toBe(0);
  await letRest();
  expect(await index()).toBe(1);
  expect(await findBriefs("jetties")).toEqual(here);
  expect(await findBriefs("buoys"), "what readers see").toEqual(here);
});

test("a draft without a word is looked up once", async () => {
  const built = await buildPublishedBrief({ title: "Piers" });
  await buildSave(built, await buildDocument({ title: "", blocks: [{ type: "paragraph" }] }));
  await letRest();
  expect(await index()).toBeGreaterThan(0);
  expect(await index()).toBe(0);
});

test("words that were taken away for good are found no more, although they had been looked up", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const again = paragraph(`Or: ${quotedWords.toLowerCase()}, as she put it.`);
  const built = await buildPublishedBrief({ title: "Harbours", blocks: [again, citeQuote(quote)] });
  await letRest();
  await index();
  const asked = `"${quotedWords}"`;
  expect(await findBriefs(asked)).toEqual([`/studio/briefs/${built.briefId}`]);

  const { tryRedact } = await buildRedactors();
  requireValue(await tryRedact({ kind: "capture", captureId }));
  expect(await findBriefs(asked)).toEqual([]);
  await letRest();
  expect(await index()).toBe(2);
  expect(await findBriefs(asked)).toEqual([]);
  expect(await findBriefs("harbour")).toHaveLength(1);
});
