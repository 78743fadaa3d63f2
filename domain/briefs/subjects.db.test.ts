import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { releaseIndicator } from "#domain/indicators/commands-release.ts";
import { findFedIndicator } from "#domain/indicators/queries-feed.ts";
import { listAllPages, listPagesOf } from "#domain/press/pages.ts";
import { listMostQuoted } from "#domain/quotes/queries-quoted.ts";
import { createSubject, updateSubject } from "#domain/subjects/commands.ts";
import {
  findPublicSubject,
  listPublicSubjects,
  listSubjectNames,
  listSubjectsOfBrief,
} from "#domain/subjects/queries-public.ts";
import { tagOf } from "#domain/tags.ts";
import { besidePath, feedPath, subjectPath } from "#domain/urls.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { placeBrief } from "./commands-subjects.ts";
import { withdrawBrief } from "./commands-withdraw.ts";
import { listPublishedBriefs } from "./queries.ts";
import { listFedBriefs } from "./queries-feed.ts";
import { listLoggedChanges } from "./queries-log.ts";
import { findPlacing } from "./queries-subjects.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

async function buildSubject(name = "Trade") {
  const author = await buildStaff();
  const slug = `trade-${randomUUID()}`;
  const { id } = requireValue(await createSubject(author, { slug, names: { en: name } }));
  return { id, slug, author };
}

const place = async (briefId: string, subjectIds: string[], seen: string[] = []) =>
  requireValue(
    await placeBrief(await buildStaff({ roles: ["editor"] }), { briefId, subjectIds, seen }),
  );
const readChange = async (tag: string) => {
  const { rows } = await studioDb().execute<{ n: string }>(
    sql`select change::text as n from tag_changes where tag = ${tag}`,
  );
  return Number(rows[0]?.n ?? 0);
};

test("a brief is put under subjects by an author, with an audit row, and both subjects' pages are made anew", async () => {
  const [trade, energy] = [await buildSubject(), await buildSubject("Energy")];
  const { briefId } = await buildBrief();
  const author = await buildStaff();
  await place(briefId, [trade.id]);
  const before = [
    await readChange(tagOf("subject", trade.id)),
    await readChange(tagOf("subject", energy.id)),
  ];
  const moved = { briefId, subjectIds: [energy.id, energy.id], seen: [trade.id] };
  expect(requireValue(await placeBrief(author, moved))).toEqual({ subjects: 1 });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "brief.place",
    thing: "brief",
    thingId: briefId,
    actorId: author.id,
    detail: { subjects: 1 },
  });
  expect(await findPlacing(author, briefId)).toMatchObject({ subjectIds: [energy.id] });
  const after = [
    await readChange(tagOf("subject", trade.id)),
    await readChange(tagOf("subject", energy.id)),
  ];
  expect(after[0]).toBeGreaterThan(before[0] ?? 0);
  expect(after[1]).toBeGreaterThan(before[1] ?? 0);
});

test("whoever hasn't seen where a brief stands now doesn't put it elsewhere; nor under what isn't there", async () => {
  const { id } = await buildSubject();
  const author = await buildStaff();
  const { briefId } = await buildBrief();
  await place(briefId, [id]);
  expect(await placeBrief(author, { briefId, subjectIds: [], seen: [] })).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  const missing = { ok: false, problems: [{ code: "thing.notFound" }] };
  const nowhere = { briefId, subjectIds: [randomUUID()], seen: [id] };
  expect(await placeBrief(author, nowhere)).toEqual(missing);
  expect(await placeBrief(author, { ...nowhere, briefId: randomUUID() })).toEqual(missing);
  const rows = (await listAuditRows()).length;
  await place(briefId, [id], [id]);
  expect(await listAuditRows()).toHaveLength(rows);
});

test("what readers can open is put under subjects by an editor alone", async () => {
  const { id, author } = await buildSubject();
  const { briefId } = await buildPublishedBrief();
  const wanted = { briefId, subjectIds: [id], seen: [] };
  expect(await placeBrief(author, wanted)).toEqual({
    ok: false,
    problems: [{ code: "auth.notAllowed" }],
  });
  expect(await findPlacing(author, briefId)).toMatchObject({ mayPlace: false, subjectIds: [] });
  const editor = await buildStaff({ roles: ["editor"] });
  expect(await findPlacing(editor, briefId)).toMatchObject({ mayPlace: true });
  requireValue(await placeBrief(editor, wanted));
});

test("a subject is nobody's to know of until something public stands under it, and no more when nothing does", async () => {
  const { id, slug } = await buildSubject("Ports");
  const find = async () => (await findPublicSubject(slug, "en"))?.view ?? null;
  expect(await find()).toBeNull();
  const { briefId } = await buildBrief();
  await place(briefId, [id]);
  expect(await find()).toBeNull();
  const published = await buildPublishedBrief();
  await place(published.briefId, [id]);
  expect(await find()).toEqual({
    id,
    slug,
    name: "Ports",
    description: "",
    briefs: 1,
    indicators: 0,
  });
  expect((await listPublicSubjects("en")).view.map((subject) => subject.id)).toContain(id);
  const names = await listSubjectNames({ language: "en", ofBriefs: true });
  expect(names.view).toContainEqual({ id, slug, name: "Ports" });
  const pages = [
    subjectPath(slug),
    besidePath(subjectPath(slug)),
    feedPath({ subject: slug }, "xml"),
    feedPath({ subject: slug }, "json"),
  ];
  expect(await listAllPages()).toEqual(expect.arrayContaining(pages));
  expect(await listPagesOf([tagOf("subject", id)])).toEqual(pages);
  requireValue(
    await withdrawBrief(published.editor, { briefId: published.briefId, note: "Wrong." }),
  );
  expect(await find()).toBeNull();
});

test("what its page begins with is written by an author, and left alone where nothing is said of it", async () => {
  const { id, slug, author } = await buildSubject("Fuel");
  await place((await buildPublishedBrief()).briefId, [id]);
  const names = { en: "Fuel" };
  const description = "What is sold.\n\nAnd by whom.";
  requireValue(await updateSubject(author, { subjectId: id, revision: 1, names, description }));
  requireValue(await updateSubject(author, { subjectId: id, revision: 2, names }));
  const read = async () => (await findPublicSubject(slug, "en"))?.view.description;
  expect(await read()).toBe(description);
  requireValue(await updateSubject(author, { subjectId: id, revision: 3, names, description: "" }));
  expect(await read()).toBe("");
});

test("briefs, feeds, corrections and who is quoted are told of one subject alone", async () => {
  const [{ id }, other] = [await buildSubject(), await buildSubject("Other")];
  const person = await buildPerson();
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
  });
  const brief = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  await place(brief.briefId, [id]);
  const list = async (subjectId: string) => [
    (await listPublishedBriefs({ subjectId })).briefs.map(({ slug }) => slug),
    (await listFedBriefs({ limit: 5, subjectId })).map(({ content }) => content.brief.slug),
    (await listMostQuoted({ subjectId, limit: 5, language: "en" })).view.map(({ slug }) => slug),
  ];
  expect(await list(id)).toEqual([[brief.slug], [brief.slug], [person.slug]]);
  expect(await list(other.id)).toEqual([[], [], []]);
  expect((await listLoggedChanges({ subjectId: id })).changes).toEqual([]);
  const named = await listSubjectsOfBrief(brief.briefId, "en");
  expect(named).toMatchObject({ view: [{ id, name: "Trade" }], tags: [tagOf("subject", id)] });
});

test("an indicator's feed tells each vintage by itself, when readers could first know of it", async () => {
  const [author, editor] = [await buildStaff(), await buildStaff({ roles: ["editor"] })];
  const texts = { definition: "What is sold.", method: "As reported.", limitations: "Little." };
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target }, author);
  const find = async () =>
    (await findFedIndicator(indicator.slug, { language: "en", limit: 10 }))?.view.values ?? null;
  expect(await find()).toBeNull();
  const before = new Date().toISOString();
  requireValue(await releaseIndicator(editor, indicator.id));
  const [first] = (await find()) ?? [];
  expect(first?.value).toMatchObject({ code: statistic.code, n: 1 });
  expect((first?.seenAt ?? "") > before).toBe(true);
  await buildRevision(statistic.statisticId, {}, author);
  expect(await find()).toHaveLength(1);
  requireValue(await releaseIndicator(editor, indicator.id));
  const told = (await find()) ?? [];
  expect(told.map(({ value }) => value.n)).toEqual([2, 1]);
  expect(told[1]?.seenAt).toBe(first?.seenAt);
});
