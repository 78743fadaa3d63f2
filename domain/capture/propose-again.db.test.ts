import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { updateSource } from "#domain/sources/commands.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { dismissProposals } from "./commands-passages.ts";
import { proposeAgain } from "./commands-propose.ts";
import { getReadingRoom } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

/** Does what the worker would with the job of this source; false where there is none. */
async function work(sourceId: string): Promise<boolean> {
  const { rows } = await studioDb().execute<{ data: unknown }>(
    sql`select data from pgboss.job where name = 'propose-again' and data ->> 'sourceId' = ${sourceId}`,
  );
  for (const { data } of rows) {
    requireValue(await proposeAgain(systemActor, jobs["propose-again"].parse(data)));
  }
  return rows.length > 0;
}

async function say(sourceId: string, language: string, revision = 1): Promise<void> {
  const fields = { title: "The board meets", language };
  requireValue(await updateSource(author, { sourceId, revision, ...fields }));
}

async function valuesOf(captureId: string): Promise<(string | null)[]> {
  const room = await getReadingRoom(author, captureId);
  return (room?.proposals ?? []).flatMap((each) =>
    each.kind === "figure" && each.decided === null ? [each.proposed.value] : [],
  );
}

// Its letters tell nothing of how its numbers are written.
const text = "Trade came to 45,123 billion dollars, and later to 46,987 billion dollars.";

test("when a source's language is corrected its texts are read anew, and what was decided stays", async () => {
  const { id } = await buildSource({ language: "ru" });
  const { captureId } = await buildCapture({ sourceId: id, content: { text: `${text} Once.` } });
  const german = await buildSource({ language: "de" });
  const other = await buildCapture({ sourceId: german.id, content: { text: `${text} Again.` } });
  const before = await valuesOf(other.captureId);
  expect(before).toEqual(["45123000000", "46987000000"]);
  const room = await getReadingRoom(author, other.captureId);
  const first = room?.proposals[0];
  if (!first) throw new Error("Nothing was proposed.");
  requireValue(await dismissProposals(author, { proposalIds: [first.id] }));

  await say(german.id, "en");
  expect(await work(german.id)).toBe(true);
  expect(await valuesOf(other.captureId)).toEqual(["46987000000000"]);
  const after = await getReadingRoom(author, other.captureId);
  expect(after?.proposals.filter(({ decided }) => decided !== null)).toHaveLength(1);

  // Read as English all along, since its letters show that it isn't Russian: nothing changes.
  const ids = (await getReadingRoom(author, captureId))?.proposals.map((each) => each.id);
  await say(id, "en");
  expect(await work(id)).toBe(true);
  expect((await getReadingRoom(author, captureId))?.proposals.map((each) => each.id)).toEqual(ids);
});

test("an edit that leaves the language leaves no job, and the public has nothing read", async () => {
  const { id } = await buildSource({ language: "en" });
  await say(id, "en");
  expect(await work(id)).toBe(false);
  expect(await proposeAgain(publicActor, { sourceId: id, from: "ru" })).toMatchObject({
    ok: false,
    problems: [{ code: "auth.notAllowed" }],
  });
});
