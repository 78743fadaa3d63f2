import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { eventEvidence, events } from "#db/schema/events.ts";
import { link } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { citeStatistic } from "#tests/factories/briefs.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createEvent } from "./commands.ts";

let database: TestDatabase;
let author: TestStaff;
let passageId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  passageId = (await buildPassage()).id;
});
afterAll(async () => {
  await database.close();
});

const text = (words: string) => [{ type: "text", text: words }];
const create = (changes: Record<string, unknown> = {}) =>
  createEvent(author, {
    date: "1999-12-08",
    titleText: "The treaty is signed",
    title: text("The treaty is signed"),
    passageIds: [passageId],
    ...changes,
  });

test("an event is made with its days, its passages once each, and an audit row", async () => {
  const made = requireValue(await create({ date: "1999-12", passageIds: [passageId, passageId] }));
  const [row] = await studioDb().select().from(events).where(eq(events.id, made.id));
  expect(row).toMatchObject({
    code: made.code,
    during: "[1999-12-01,2000-01-01)",
    titleText: "The treaty is signed",
    title: text("The treaty is signed"),
    createdBy: author.id,
  });
  const evidence = await studioDb()
    .select()
    .from(eventEvidence)
    .where(eq(eventEvidence.eventId, made.id));
  expect(evidence).toEqual([{ eventId: made.id, passageId }]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "event.create",
    thing: "event",
    thingId: made.id,
    actorId: author.id,
  });
});

test("a figure in its title is bound, and has an id of its own", async () => {
  const figure = citeStatistic(await buildStatistic(), { words: "46.5 billion dollars" });
  const made = requireValue(await create({ title: [...text("Trade comes to "), figure] }));
  const [row] = await studioDb().select().from(events).where(eq(events.id, made.id));
  expect(row?.title.at(-1)).toMatchObject({
    type: "statistic",
    attrs: { nodeId: expect.stringMatching(/^[a-z0-9]{8,}$/), words: "46.5 billion dollars" },
  });
});

test.each<[string, unknown[]]>([
  ["a script", [{ type: "script" }]],
  ["a javascript: link", link("javascript:alert(1)", "here")],
  ["a paragraph", [{ type: "paragraph" }]],
  ["no node at all", ["words", 5, null]],
  ["an id that is none", [{ type: "statistic", attrs: { statisticId: "1", vintageId: "2" } }]],
])("%s in its title is refused", async (_, title) => {
  const before = await studioDb().$count(events);
  expect(await create({ title })).toEqual({
    ok: false,
    problems: [{ code: "events.titleUnreadable", field: "title" }],
  });
  expect(await studioDb().$count(events)).toBe(before);
});

test("it is refused without evidence, on a day that is none, and of a passage that isn't there", async () => {
  const missing = "01900000-0000-7000-8000-000000000000";
  expect(await create({ passageIds: [] })).toMatchObject({
    problems: [{ code: "events.evidenceMissing" }],
  });
  expect(await create({ date: "8 December" })).toMatchObject({
    problems: [{ code: "input.dateInvalid" }],
  });
  expect(await create({ passageIds: [missing] })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
});
