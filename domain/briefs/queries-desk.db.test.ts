import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import {
  buildBrief,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { toCanonical } from "./canonical.ts";
import { publishBrief } from "./commands-publish.ts";
import { findDraftView, listDesk, previewDraft } from "./queries-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const nothing = ["01900000-0000-7000-8000-000000000000", "no id", "", "\u0000", "../../etc"];

test("the editor opens a draft with what its evidence says", async () => {
  const statistic = await buildStatistic();
  const built = await buildBrief({ document: write("It is ", citeStatistic(statistic)) });
  const view = await findDraftView(built.author, built.briefId);
  expect(view).toMatchObject({
    id: built.briefId,
    slug: built.slug,
    state: "draft",
    revision: 2,
    savedBy: built.author.name,
    version: null,
    submittedBy: null,
    notices: [],
  });
  expect(view?.evidence.statistics[statistic.vintageId]).toMatchObject({ code: statistic.code });
});

test("the preview is to the byte what publishing stores, but for the day", async () => {
  const { briefId, revision } = await buildSubmittedBrief();
  const editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  await signOffDraft(editor, briefId);
  const preview = requireValue(await previewDraft(editor, briefId));
  expect(preview.content.brief.checkedBy).toEqual([{ name: "Edda Editor" }]);
  expect(preview).toMatchObject({
    revision,
    state: "in_review",
    allowedClasses: ["first"],
    blocking: 0,
  });
  const published = requireValue(
    await publishBrief(editor, { briefId, revision, changeClass: "first" }),
  );
  const stored = await readContent(published);
  const { publishedAt, firstPublishedAt } = stored.brief;
  const dated = {
    ...preview.content,
    brief: { ...preview.content.brief, publishedAt, firstPublishedAt },
  };
  expect(toCanonical(dated).text).toBe(toCanonical(stored).text);
});

test("the preview of a draft that can't be published says how much blocks, and what can't be cited", async () => {
  const built = await buildPublishedBrief();
  await buildSave(built, write("It came to 46.5 billion dollars."));
  expect(requireValue(await previewDraft(built.author, built.briefId))).toMatchObject({
    blocking: 1,
    allowedClasses: ["update", "correction"],
  });
});

test("the desk lists every brief once, that touched last first, with its newest version", async () => {
  const draft = await buildBrief();
  const published = await buildPublishedBrief();
  const listed = (await listDesk(published.author)) ?? [];
  expect(listed.slice(0, 2)).toMatchObject([
    {
      id: published.briefId,
      version: 1,
      state: "published",
      openNotices: 0,
      title: "What the trade came to",
    },
    { id: draft.briefId, version: null, state: "draft" },
  ]);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});

test("the desk's list is found through by words of title and address, page by page", async () => {
  const title = "Grain, rails and two harbours";
  const built = await buildBrief({ title, slug: "grain-by-rail" });
  const other = await buildBrief({ title: "Grain alone" });
  const find = async (search: string, page = {}) =>
    ((await listDesk(built.author, { search, ...page })) ?? []).map(({ id }) => id);
  for (const search of ["harbours grain", "by-rail", "GRAIN two"])
    expect(await find(search)).toEqual([built.briefId]);
  expect(await find("grain")).toEqual([other.briefId, built.briefId]);
  expect(await find("grain", { limit: 1, offset: 1 })).toEqual([built.briefId]);
  expect(await find("100%")).toEqual([]);
});

test("nothing is found where nothing is, and nobody from outside sees anything", async () => {
  const { author, briefId } = await buildBrief();
  for (const id of nothing) {
    expect(await findDraftView(author, id)).toBeNull();
    expect(await previewDraft(author, id)).toEqual({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
  }
  expect(await findDraftView(publicActor, briefId)).toBeNull();
  expect(await previewDraft(publicActor, briefId)).toEqual({
    ok: false,
    problems: [{ code: "thing.notFound" }],
  });
  expect(await listDesk(publicActor)).toBeNull();
});
