import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { eventEvidence, events } from "#db/schema/events.ts";
import { link } from "#domain/richtext/build.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { throwAway } from "#domain/trash/commands-trash.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { citeStatistic } from "#tests/factories/briefs.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createEvent, releaseEvent, returnEvent, updateEvent, withdrawEvent } from "./commands.ts";
import { findPublicEvent, listPublicEvents } from "./queries-public.ts";
import { noEventFilters } from "./rules-filters.ts";

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
    problems: [{ code: "events.dateInvalid" }],
  });
  expect(await create({ passageIds: [missing] })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
});

test.each([
  ["-0500", "events.dateInvalid"],
  ["2020-12/2020-08", "events.endsBeforeItBegins"],
])("the date %s is refused in words", async (date, code) => {
  expect(await create({ date })).toEqual({ ok: false, problems: [{ code, field: "date" }] });
});

test("a number in a title that nothing is bound to is refused, a date isn't", async () => {
  const titleText = "Trade comes to 46.5 billion dollars";
  expect(await create({ title: null, titleText })).toMatchObject({
    problems: [{ code: "events.titleUnsourced", field: "titleText" }],
  });
  requireValue(await create({ title: null, titleText: "Main Directions for 2021–2023 approved" }));
});

const codes = async (filters = noEventFilters) =>
  (await listPublicEvents({ filters, page: 1, language: "ru" })).view.events.map(
    ({ code }) => code,
  );

test("readers see an event once a second person has released it and its sources are public; a change takes it away until it is released again", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const another = await buildStaff({ roles: ["editor"] });
  const made = requireValue(
    await create({
      date: "[2020,2021]",
      title: null,
      titleText: "An agreement is signed",
      translations: { ru: "Подписано соглашение" },
    }),
  );
  expect(await releaseEvent(editor, made.id)).toMatchObject({
    problems: [{ code: "events.sourcesPrivate" }],
  });
  await studioDb().execute(
    sql`update sources set released_by = ${editor.id}, released_at = clock_timestamp() where id in (select c.source_id from captures c join passages p on p.capture_id = c.id where p.id = ${passageId})`,
  );
  expect(await codes()).not.toContain(made.code);
  expect(await findPublicEvent(made.code, "ru")).toBeNull();
  requireValue(await releaseEvent(editor, made.id));
  expect(await codes()).toContain(made.code);
  const shown = await findPublicEvent(made.code, "ru");
  expect(shown?.view).toMatchObject({
    date: "[2020,2021]",
    title: "Подписано соглашение",
    language: "ru",
    evidence: [{ passageId, captureN: 1 }],
  });
  expect(shown?.tags).toContain(`event:${made.id}`);

  const { id: subjectId } = requireValue(
    await createSubject(author, { slug: "treaties", names: { en: "Treaties", ru: "Договоры" } }),
  );
  const change = {
    eventId: made.id,
    revision: 1,
    date: "2020",
    titleText: "An agreement is signed",
    translations: {},
    passageIds: [passageId],
    subjects: ["treaties"],
  };
  requireValue(await updateEvent(another, change));
  expect(await updateEvent(another, change)).toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
  expect(await updateEvent(another, { ...change, revision: 2, subjects: ["none"] })).toMatchObject({
    problems: [{ code: "events.unknownThing", field: "subjects" }],
  });
  expect(await codes()).not.toContain(made.code);
  expect(await releaseEvent(another, made.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  requireValue(await releaseEvent(editor, made.id));
  expect(await codes({ ...noEventFilters, subject: "treaties" })).toEqual([made.code]);
  expect(await codes({ ...noEventFilters, subject: "trade" })).toEqual([]);
  expect((await findPublicEvent(made.code, "ru"))?.view.about).toEqual([
    { kind: "subject", id: subjectId, slug: "treaties", name: "Договоры" },
  ]);

  expect(await throwAway(author, { kind: "subject", id: subjectId })).toMatchObject({
    problems: [{ code: "trash.heldUnderSubject", values: { count: 1 } }],
  });

  requireValue(await withdrawEvent(editor, made.id));
  expect(await codes()).not.toContain(made.code);
  requireValue(await returnEvent(editor, made.id));
  expect(await codes()).toContain(made.code);
  expect((await listAuditRows()).slice(-2).map(({ action }) => action)).toEqual([
    "event.withdraw",
    "event.return",
  ]);
});

test("whoever made it doesn't release it, and authors release none", async () => {
  const both = await buildStaff({ roles: ["author", "editor"] });
  const made = requireValue(
    await createEvent(both, {
      date: "1999",
      titleText: "A treaty is signed",
      passageIds: [passageId],
    }),
  );
  expect(await releaseEvent(both, made.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  expect(await releaseEvent(author, made.id)).toMatchObject({
    problems: [{ code: "auth.notAllowed" }],
  });
});

test("what is done to an event touches the timeline and its own page, and nothing else", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const made = requireValue(await create({ date: "2001" }));
  const { rows: before } = await studioDb().execute<{ n: string }>(
    sql`select coalesce(max(change), 0)::text as n from tag_changes`,
  );
  requireValue(await releaseEvent(editor, made.id));
  requireValue(await withdrawEvent(editor, made.id));
  const { rows } = await studioDb().execute<{ tag: string }>(
    sql`select tag from tag_changes where change > ${before[0]?.n}::bigint order by tag`,
  );
  expect(rows.map(({ tag }) => tag)).toEqual([`event:${made.id}`, "events"]);
});
