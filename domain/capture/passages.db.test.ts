import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { listSources } from "#domain/sources/queries-lists.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createPassage, dismissProposals } from "./commands-passages.ts";
import { getReadingRoom } from "./queries.ts";
import { ensurePassage } from "./writes.ts";

let database: TestDatabase;
let author: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Vera Sokolova" });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };

function spanOf(words: string, text = articleText) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

async function requireRoom(captureId: string) {
  const room = await getReadingRoom(author, captureId);
  if (!room) throw new Error("There is no such reading room.");
  return room;
}

test("a passage is kept with what stands around it, once for each place, with an audit row", async () => {
  const { textLayerId, captureId } = await buildCapture();
  const span = spanOf("46.5 billion dollars");
  const made = requireValue(await createPassage(author, { textLayerId, ...span }));
  expect(made).toMatchObject({ captureId, ...span, exact: "46.5 billion dollars" });
  const wider = { textLayerId, start: span.start - 1, end: span.end + 1 };
  expect(requireValue(await createPassage(author, wider)).id).toBe(made.id);
  const { rows } = await database.studio.execute(
    sql`select exact, prefix, suffix from passage_texts where passage_id = ${made.id}`,
  );
  expect(rows).toEqual([
    {
      exact: "46.5 billion dollars",
      prefix: "0 tonnes more stone.\n\nTrade came to ".slice(-32),
      suffix: " in 2023, after 44 billion in 2022. It".slice(0, 32),
    },
  ]);
  const room = await requireRoom(captureId);
  expect(room.passages).toEqual([{ id: made.id, ...span, exact: made.exact, bound: [] }]);
  const trail = await database.studio.execute(
    sql`select action from audit_log where thing_id = ${made.id}`,
  );
  expect(trail.rows[0]).toEqual({ action: "passage.create" });
});

test("passages of a text with characters outside the basic plane stand where they say", async () => {
  const text = "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 words 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 end";
  const { textLayerId } = await buildCapture({ content: { text } });
  const made = await createPassage(author, { textLayerId, ...spanOf("words", text) });
  expect(requireValue(made).exact).toBe("words");
  // Half of a pair is asked for: the whole character is given.
  const half = await createPassage(author, { textLayerId, start: 1, end: 3 });
  expect(requireValue(half)).toMatchObject({ start: 0, end: 4, exact: "🙂🙂" });
});

test("of many who take the same words at once all get the same passage", async () => {
  const { textLayerId } = await buildCapture();
  const input = { textLayerId, ...spanOf("5.7%") };
  const made = await Promise.all(Array.from({ length: 8 }, () => createPassage(author, input)));
  expect(new Set(made.map((each) => requireValue(each).id)).size).toBe(1);
});

test("a span outside the text, of blanks, or of a layer that doesn't exist is refused", async () => {
  const { textLayerId } = await buildCapture();
  const notThere = { ok: false, problems: [{ code: "passages.notThere" }] };
  expect(await createPassage(author, { textLayerId, start: 0, end: 99_999 })).toEqual(notThere);
  const gap = articleText.indexOf("\n\n");
  expect(await createPassage(author, { textLayerId, start: gap, end: gap + 2 })).toEqual(notThere);
  const missing = "0190b4c0-0000-7000-8000-000000000000";
  expect(await createPassage(author, { textLayerId: missing, start: 0, end: 3 })).toEqual(notThere);
  expect(await createPassage(author, { textLayerId, start: -1, end: 3 })).toMatchObject({
    ok: false,
  });
  expect(await createPassage(author, { textLayerId: "x", start: 0, end: 3 })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  const nothing = await studioDb().transaction((tx) =>
    ensurePassage(tx, { textLayerId: missing, start: 0, end: 1, createdBy: null }),
  );
  expect(nothing).toBeNull();
});

test("proposals are dismissed together with one audit row; what is decided stays decided", async () => {
  const { captureId } = await buildCapture();
  const room = await requireRoom(captureId);
  const proposalIds = room.proposals.slice(0, 3).map(({ id }) => id);
  const before = await countTrail();
  expect(requireValue(await dismissProposals(author, { proposalIds })).proposalIds.sort()).toEqual(
    [...proposalIds].sort(),
  );
  expect(await countTrail()).toBe(before + 1);
  const decided = (await requireRoom(captureId)).proposals.filter(({ decided }) => decided);
  expect(decided.map((each) => each.decided)).toMatchObject(
    proposalIds.map(() => ({ decision: "dismissed", by: "Vera Sokolova", became: null })),
  );
  expect(await dismissProposals(author, { proposalIds })).toEqual({
    ok: false,
    problems: [{ code: "proposals.decided" }],
  });
  expect(await countTrail()).toBe(before + 1);
});

test("a source is listed as one to read until all its proposals are decided", async () => {
  const { captureId, sourceId } = await buildCapture();
  const listed = async () =>
    (await listSources(author, { isOpen: true })).some(({ id }) => id === sourceId);
  expect(await listed()).toBe(true);
  const proposalIds = (await requireRoom(captureId)).proposals.map(({ id }) => id);
  requireValue(await dismissProposals(author, { proposalIds }));
  expect(await listed()).toBe(false);
});

async function countTrail(): Promise<number> {
  const { rows } = await database.studio.execute<{ n: number }>(
    sql`select count(*)::integer as n from audit_log`,
  );
  return rows[0]?.n ?? -1;
}

test.each(["moderator", "public"])("%s makes no passage and decides no proposal", async (who) => {
  const actor = who === "public" ? publicActor : moderator;
  const { textLayerId, captureId } = await buildCapture();
  const proposalIds = (await requireRoom(captureId)).proposals.slice(0, 1).map(({ id }) => id);
  expect(await createPassage(actor, { textLayerId, start: 0, end: 3 })).toEqual(refused);
  expect(await dismissProposals(actor, { proposalIds })).toEqual(refused);
});
