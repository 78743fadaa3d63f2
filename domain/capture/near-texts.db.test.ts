import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { articleText } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addCapture, createSourceWithCapture } from "./commands.ts";
import { fingerprintTexts } from "./commands-fingerprints.ts";
import { fingerprintText } from "./fingerprint.ts";
import { listNearTexts } from "./queries-near.ts";

let database: TestDatabase;
let author: TestStaff;
let first: { id: string; title: string };
const reprint = `Reprinted from the agency.\n\n${articleText.replace("Tuesday", "Tuesday evening")}`;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  first = { ...(await buildSource({ title: "The agency" })), title: "The agency" };
  const content = { method: "paste" as const, text: articleText };
  requireValue(await addCapture(author, { sourceId: first.id, content }));
});
afterAll(async () => await database.close());

const paste = (text: string) => ({ method: "paste" as const, text, askIfNear: true });
const create = async (text: string, over: { evenIfHeld?: boolean; askIfNear?: boolean } = {}) =>
  requireValue(
    await createSourceWithCapture(author, {
      source: { title: "The paper", language: "en" },
      content: { ...paste(text), ...over },
    }),
  );
const count = async () => await database.studio.execute(sql`select from sources`);

test("nearly the same text is told of with where it stands and how near, and nothing is made", async () => {
  const before = (await count()).rowCount;
  const near = await create(reprint);
  expect(near).toMatchObject({
    kind: "near",
    texts: [{ n: 1, source: { id: first.id, title: "The agency" } }],
  });
  expect(near.kind === "near" && near.texts[0]?.containment).toBeGreaterThan(0.8);
  expect((await count()).rowCount).toBe(before);
});

test("a person may go on all the same, and of that source isn't asked again", async () => {
  const added = await create(reprint, { askIfNear: false });
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const later = paste(`${reprint}\n\nUpdated in the evening.`);
  expect(
    requireValue(await addCapture(author, { sourceId: added.sourceId, content: later })).kind,
  ).toBe("added");
});

test("a report of the same template with other figures is another text", async () => {
  const other = articleText.replace(/\d+(?:\.\d+)?/g, (figure) => String(Number(figure) * 3 + 1));
  expect((await create(other)).kind).toBe("added");
});

test("notes of ours and withdrawn sources hold no text", async () => {
  const text =
    "The clerk read a list of nineteen harbours to be dredged before the first frost came.";
  const noted = await buildSource();
  const content = { method: "transcription" as const, text };
  requireValue(await addCapture(author, { sourceId: noted.id, content }));
  const withdrawn = await buildSource();
  requireValue(await addCapture(author, { sourceId: withdrawn.id, content: paste(`${text} So.`) }));
  await database.studio.execute(
    sql`update sources set withdrawn_at = clock_timestamp() where id = ${withdrawn.id}`,
  );
  expect(await listNearTexts(author, fingerprintText(text))).toEqual([]);
});

test("the public is told nothing", async () => {
  expect(await listNearTexts(publicActor, fingerprintText(articleText))).toEqual([]);
});

test("texts from before get their fingerprints in portions, also by newer rules", async () => {
  await database.studio.execute(sql`update text_fingerprints set version = 0, bands = '{}'`);
  expect(await listNearTexts(author, fingerprintText(reprint))).toEqual([]);
  const { rowCount } = await database.studio.execute(sql`select from text_contents`);
  expect(requireValue(await fingerprintTexts(systemActor))).toBe(rowCount);
  expect(requireValue(await fingerprintTexts(systemActor))).toBe(0);
  expect(await listNearTexts(author, fingerprintText(reprint))).not.toEqual([]);
});

test("among 10,000 texts it is found in a moment", async () => {
  await database.studio.execute(sql`
    with made as (
      insert into text_contents (sha256, text) select sha256_text('Text ' || n), 'Text ' || n from generate_series(1, 10000) n returning sha256)
    insert into text_fingerprints (text_sha256, version, bands, numbers, small_numbers, number_count, run_count)
    select sha256, 1, array(select (random() * 1e18)::bigint + length(sha256) from generate_series(1, 48)), '{}', '{}', 0, 300 from made`);
  await database.studio.execute(sql`select 1`);
  const startedAt = performance.now();
  expect(await listNearTexts(author, fingerprintText(reprint))).not.toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});
