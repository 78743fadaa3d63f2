import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { subjects } from "#db/schema/subjects.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { findPublicIndicator, listIndicatorSubjects } from "#domain/indicators/queries-public.ts";
import { formatSlug } from "#domain/slug.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createSubject, moveSubject, updateSubject } from "./commands.ts";
import { listSubjects, listSubjectsInUse } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test("a subject is named by an author, with an audit row; its address is its own, also when it has moved", async () => {
  const author = await buildStaff();
  const subject = { slug: "trade", names: { en: "Trade", ru: "Торговля" } };
  const { id } = requireValue(await createSubject(author, subject));
  const [row] = await studioDb().select().from(subjects).where(eq(subjects.id, id));
  expect(row).toMatchObject({ ...subject, createdBy: author.id });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "subject.create",
    thing: "subject",
    thingId: id,
    actorId: author.id,
  });
  const taken = { ok: false, problems: [{ code: "input.slugTaken", field: "slug" }] };
  expect(await createSubject(author, subject)).toEqual(taken);
  await studioDb().update(subjects).set({ slug: "commerce" }).where(eq(subjects.id, id));
  expect(await createSubject(author, subject)).toEqual(taken);
});

/** Subjects of the names given, the last of all in their order. */
async function buildSubjects(...given: string[]) {
  const author = await buildStaff();
  const made: { id: string; slug: string; name: string }[] = [];
  for (const name of given) {
    const slug = `${formatSlug(name)}-${randomUUID()}`;
    const { id } = requireValue(await createSubject(author, { slug, names: { en: name } }));
    made.push({ id, slug, name });
  }
  return made;
}

const listNames = async (among: readonly { id: string }[]) =>
  (await listSubjects(await buildStaff()))
    .filter(({ id }) => among.some((one) => one.id === id))
    .map(({ name }) => name);

test("a new subject is the last, and editors move it up and down, with an audit row each time", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const made = await buildSubjects("Trade", "Energy", "Borders");
  expect(await listNames(made)).toEqual(["Trade", "Energy", "Borders"]);
  const [trade, energy, borders] = made;
  requireValue(await moveSubject(editor, { subjectId: borders?.id, way: "up" }));
  expect(await listNames(made)).toEqual(["Trade", "Borders", "Energy"]);
  requireValue(await moveSubject(editor, { subjectId: trade?.id, way: "down" }));
  expect(await listNames(made)).toEqual(["Borders", "Trade", "Energy"]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "subject.order",
    thingId: trade?.id,
    actorId: editor.id,
  });
  const before = (await listAuditRows()).length;
  requireValue(await moveSubject(editor, { subjectId: energy?.id, way: "down" }));
  expect(await listNames(made)).toEqual(["Borders", "Trade", "Energy"]);
  expect(await listAuditRows()).toHaveLength(before);
});

test("moved by two at once, none is lost", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const made = await buildSubjects("One", "Two", "Three");
  await Promise.all(
    made.map(({ id }) => moveSubject(editor, { subjectId: id, way: "up" }).then(requireValue)),
  );
  expect((await listNames(made)).sort()).toEqual(["One", "Three", "Two"]);
  const rows = await studioDb().select({ position: subjects.position }).from(subjects);
  expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
});

test("authors order none, and what isn't there isn't moved or named", async () => {
  const [author, editor] = [await buildStaff(), await buildStaff({ roles: ["editor"] })];
  const [one] = await buildSubjects("Culture");
  expect(await moveSubject(author, { subjectId: one?.id, way: "up" })).toEqual({
    ok: false,
    problems: [{ code: "auth.notAllowed" }],
  });
  const missing = { ok: false, problems: [{ code: "thing.notFound" }] };
  const subjectId = randomUUID();
  expect(await moveSubject(editor, { subjectId, way: "up" })).toEqual(missing);
  expect(await updateSubject(editor, { subjectId, revision: 1, names: { en: "X" } })).toEqual(
    missing,
  );
});

test("a subject is called otherwise by an author who has seen its last names; its address stays", async () => {
  const author = await buildStaff();
  const [one] = await buildSubjects("Fuel");
  const names = { en: "Energy", ru: "Энергетика", be: "Энергетыка" };
  const change = { subjectId: one?.id, revision: 1, names };
  expect(requireValue(await updateSubject(author, change)).revision).toBe(2);
  expect(await updateSubject(author, change)).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  const listed = (await listSubjectsInUse(author))?.find(({ id }) => id === one?.id);
  expect(listed).toMatchObject({ slug: one?.slug, names, revision: 2, indicators: 0, briefs: 0 });
  expect(await updateSubject(author, { ...change, revision: 2, names: {} })).toMatchObject({
    ok: false,
    problems: [{ code: "input.required" }],
  });
});

test("readers find indicators by subject in the editors' order, and by each subject's new name", async () => {
  const [author, editor] = [await buildStaff(), await buildStaff({ roles: ["editor"] })];
  const made = await buildSubjects("Rail", "Air");
  const texts = { definition: "What is carried.", method: "As reported.", limitations: "Little." };
  const indicator = await buildIndicator(
    { ...texts, subjectIds: made.map(({ id }) => id) },
    author,
  );
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  await buildStatistic({ target: { kind: "series", seriesId: series.id } }, author);
  requireValue(await releaseIndicator(editor, indicator.id));
  const read = async () =>
    (await listIndicatorSubjects("ru"))
      .filter(({ slug }) => made.some((one) => one.slug === slug))
      .map(({ name }) => name);
  expect(await read()).toEqual(["Rail", "Air"]);
  const change = async () => {
    const { rows } = await studioDb().execute<{ n: string }>(
      sql`select max(change)::text as n from tag_changes where tag = ${`indicator:${indicator.id}`}`,
    );
    return rows[0]?.n;
  };
  const before = await change();
  requireValue(await moveSubject(editor, { subjectId: made[1]?.id, way: "up" }));
  const moved = await change();
  expect(moved).not.toBe(before);
  const renamed = { subjectId: made[0]?.id, revision: 1, names: { en: "Rail", ru: "Рельсы" } };
  requireValue(await updateSubject(author, renamed));
  expect(await change()).not.toBe(moved);
  expect(await read()).toEqual(["Air", "Рельсы"]);
  const page = await findPublicIndicator(indicator.slug, "ru");
  expect(page?.view.subjects.map(({ name }) => name)).toEqual(["Air", "Рельсы"]);
});
