import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource, buildTranslatedSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createSource, releaseSource, updateSource } from "./commands.ts";
import { getSource } from "./queries.ts";
import { listSources } from "./queries-lists.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const facts = [{ kind: "owner" as const, text: "The state", noPassageBecause: "Beyond dispute." }];

test("a source is made with its publisher, its owner and its audit row", async () => {
  const input = {
    title: "  Trade grew\n again ",
    publisher: { name: "Agency", language: "en" },
    publisherFacts: facts,
    language: "en",
    url: "https://example.org/a?b=1",
    published: "2023-09-29",
    csl: { author: [{ literal: "A Correspondent" }], publisher: "Agency / Sputnik" },
  };
  const source = requireValue(await createSource(moderator, input));
  expect(source).toMatchObject({
    title: "Trade grew again",
    publisher: { name: "Agency", facts: [{ kind: "owner", text: "The state" }] },
    cslType: "webpage",
    display: "excerpt",
    isReleased: false,
    captures: [],
    citedBy: [],
  });
  expect(source.code).toMatch(/^w-[a-z0-9]{7}$/);
  const { rows } = await database.studio.execute(
    sql`select action, actor_id from audit_log where thing_id = ${source.id}`,
  );
  expect(rows).toEqual([{ action: "source.create", actor_id: moderator.id }]);
});

test("a publisher named again is the same, and its facts stay single", async () => {
  const publisher = { name: "agency two", language: "en" };
  const one = await buildSource({ publisher, publisherFacts: facts });
  const other = await buildSource({
    publisher: { ...publisher, name: "AGENCY TWO" },
    publisherFacts: facts,
  });
  expect(other.publisher?.id).toBe(one.publisher?.id);
  expect(other.publisher?.facts).toHaveLength(1);
});

test.each([
  ["no language", { title: "A" }, { code: "input.required", field: "language" }],
  [
    "an address that is none",
    { title: "A", language: "en", url: "javascript:alert(1)" },
    { code: "sources.urlInvalid", field: "url" },
  ],
  [
    "a date that is none",
    { title: "A", language: "en", published: "last week" },
    { code: "input.dateInvalid", field: "published" },
  ],
  [
    "a title that is too long",
    { title: "A".repeat(501), language: "en" },
    { code: "input.tooLong", field: "title", values: { max: 500 } },
  ],
  ["nothing to call it by", { language: "en" }, { code: "sources.nameless", field: "title" }],
  [
    "a publisher that doesn't exist",
    { title: "A", language: "en", publisher: { id: "0190b4c0-0000-7000-8000-000000000000" } },
    { code: "thing.notFound", field: "publisher" },
  ],
  [
    "an original that doesn't exist",
    {
      title: "A",
      language: "en",
      translatedFrom: "ru",
      originalSourceId: "0190b4c0-0000-7000-8000-000000000000",
    },
    { code: "thing.notFound", field: "originalSourceId" },
  ],
])("%s is told at its field, and nothing is written", async (_what, input, problem) => {
  const before = (await listSources(author)).length;
  // What a browser sends may be anything; the type is what an honest caller gives.
  const sent: Parameters<typeof createSource>[1] = JSON.parse(JSON.stringify(input));
  expect(await createSource(author, sent)).toEqual({ ok: false, problems: [problem] });
  expect(await listSources(author)).toHaveLength(before);
});

test.each(["https://кто.рф/новость", "http://example.org:8080/a"])(
  "%s is an address",
  async (url) => {
    expect(await createSource(author, { language: "ru", url })).toMatchObject({ ok: true });
  },
);

test("an edit keeps its revision, and an older one is refused", async () => {
  const source = await buildSource();
  const change = { sourceId: source.id, revision: 1, title: "Another title", language: "en" };
  expect(requireValue(await updateSource(author, change))).toMatchObject({
    title: "Another title",
    publisher: null,
    revision: 2,
  });
  expect(await updateSource(author, change)).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  const own = { ...change, revision: 2, translatedFrom: "ru", originalSourceId: source.id };
  expect(await updateSource(author, own)).toMatchObject({ ok: false });
});

test("of an edit the trail says what changed, and what a published version printed stays", async () => {
  const brief = await buildPublishedBrief();
  const { rows: cited } = await database.studio.execute<{ id: string }>(
    sql`select source_id as id from version_origins limit 1`,
  );
  const source = await getSource(author, cited[0]?.id ?? "");
  if (!source) throw new Error("The version cites no source.");
  const printed = async () => {
    const found = await findPublishedBrief(brief.slug);
    return found && { content: found.content, sha256: found.sha256 };
  };
  const before = await printed();
  const { publisher: _publisher, originalSource: _original, ...kept } = source;
  const change = {
    ...{ sourceId: source.id, revision: source.revision, language: kept.language },
    ...{ title: "Put right", cslType: "report" as const, published: kept.published },
    csl: {
      author: [{ family: "Orlova", given: "Nina" }],
      "container-title": "The Ledger",
      DOI: "doi:10.5555/xy.1",
    },
  };
  const after = requireValue(await updateSource(author, change));
  expect(after).toMatchObject({ cslType: "report", csl: { ...change.csl, DOI: "10.5555/xy.1" } });
  expect(await updateSource(author, { ...change, csl: { DOI: "eleven" } })).toMatchObject({
    problems: [{ code: "sources.doiInvalid", field: "csl.DOI" }],
  });
  expect(before).toBeTruthy();
  expect(await printed()).toEqual(before);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "source.update",
    thingId: source.id,
    detail: { changed: expect.arrayContaining(["title", "csl.author", "csl.DOI", "cslType"]) },
  });
});

test("sources are searched by title, publisher and address, the newest first", async () => {
  await buildSource({ title: "Harbour dues", url: "https://example.org/dues" });
  await buildTranslatedSource({ title: "Harbour dues translated" });
  const found = await listSources(author, { search: "DUES harbour" });
  expect(found.map(({ title }) => title)).toEqual(["Harbour dues translated", "Harbour dues"]);
  expect(found[0]).toMatchObject({ captures: 0, newestCaptureId: null, proposalsOpen: 0 });
  expect(await listSources(author, { search: "gazette dues" })).toHaveLength(2);
  expect(await listSources(author, { search: "example.org/dues" })).toHaveLength(1);
  expect(await listSources(author, { search: "no such thing" })).toEqual([]);
});

test("nobody releases what they added; a second person does", async () => {
  const own = await buildSource({}, editor);
  expect(await releaseSource(editor, own.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  const source = await buildSource({}, author);
  expect(requireValue(await releaseSource(editor, source.id)).isReleased).toBe(true);
});

test("the public may do nothing, an author not release; what is missing and what isn't theirs look the same", async () => {
  const source = await buildSource();
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  const input = { title: "A", language: "en" };
  expect(await createSource(publicActor, input)).toEqual(refused);
  expect(await updateSource(publicActor, { ...input, sourceId: source.id, revision: 1 })).toEqual(
    refused,
  );
  expect(await releaseSource(author, source.id)).toEqual(refused);
  expect(await releaseSource(systemActor, source.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  expect(await getSource(publicActor, source.id)).toBeNull();
  expect(await getSource(author, "not-an-id")).toBeNull();
  expect(await listSources(publicActor)).toEqual([]);
  expect(await releaseSource(editor, "not-an-id")).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
});
