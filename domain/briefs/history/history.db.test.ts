import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildCitingBrief,
  buildNextVersion,
  buildPublishedBrief,
  buildSave,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { listCitations, listRevisions, readDraft, write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawBrief } from "../commands-withdraw.ts";
import { nameRevision, restoreText } from "./commands-history.ts";
import { findVersionChanges } from "./queries-changes.ts";
import { compareTexts } from "./queries-compare.ts";
import { findBriefHistory } from "./queries-history.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const revision = (n: number) => ({ kind: "revision" as const, n });
const version = (n: number) => ({ kind: "version" as const, n });

/** A brief whose draft was saved with one text after the other; `first` is the revision of the first. */
async function buildSaved(...texts: string[]) {
  const built = await buildBrief();
  let { revision: newest } = built;
  for (const text of texts)
    newest = (await buildSave({ ...built, revision: newest }, write(text))).revision;
  return { ...built, first: built.revision + 1, revision: newest };
}

describe("bringing back an earlier text", () => {
  test("makes it the draft's next revision with what it cites, and keeps what was written since", async () => {
    const statistic = await buildStatistic();
    const built = await buildBrief();
    const cited = write("It came to ", citeStatistic(statistic), ".");
    const one = await buildSave(built, cited);
    const two = await buildSave({ ...built, revision: one.revision }, write("Nothing."));
    expect(await listCitations(built.briefId)).toEqual([]);

    const restored = requireValue(
      await restoreText(built.author, {
        briefId: built.briefId,
        baseRevision: two.revision,
        from: revision(one.revision),
      }),
    );
    expect(restored.revision).toBe(two.revision + 1);
    const saves = await listRevisions(built.briefId);
    const before = saves.find((save) => save.revision === one.revision);
    expect((await readDraft(built.briefId)).document).toEqual(before?.document);
    expect(await listCitations(built.briefId)).toMatchObject([
      { statisticId: statistic.statisticId },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.restore",
      detail: { from: `r${one.revision}`, revision: restored.revision },
    });
    const since = await compareTexts(built.author, {
      briefId: built.briefId,
      from: revision(two.revision),
      to: revision(restored.revision),
    });
    expect(requireValue(since).comparison.counts.figure).toEqual({ added: 1, removed: 0 });
  });

  test("brings back a version that readers had", async () => {
    const published = await buildPublishedBrief({ title: "As published" });
    const { briefId, editor } = published;
    const draft = await readDraft(briefId);
    const changed = await buildSave({ ...published, revision: draft.revision }, write("Another."));
    const baseRevision = changed.revision;
    requireValue(await restoreText(editor, { briefId, baseRevision, from: version(1) }));
    expect((await readDraft(briefId)).document).toEqual(draft.document);
  });

  test("is refused where the draft has moved on, and where there is no such text", async () => {
    const { briefId, author, first, revision: newest } = await buildSaved("One.", "Two.");
    const restore = (given: { baseRevision?: number; n?: number }) =>
      restoreText(author, {
        briefId,
        baseRevision: given.baseRevision ?? newest,
        from: revision(given.n ?? first),
      });
    expect(await restore({ baseRevision: first })).toMatchObject({
      problems: [{ code: "briefs.draftMoved", values: { revision: newest } }],
    });
    expect(await restore({ n: 999 })).toMatchObject({ problems: [{ code: "thing.notFound" }] });
    expect((await readDraft(briefId)).revision).toBe(newest);
  });
});

describe("the history of a brief", () => {
  test("lists saves by sittings, and those of one that is unfolded", async () => {
    const { briefId, author, revision: newest } = await buildSaved("One.", "Two.", "Three.");
    const history = await findBriefHistory(author, briefId);
    expect(history?.sittings).toMatchObject([
      { first: 1, last: newest, saves: newest, by: author.name },
    ]);
    expect(history?.sittingCount).toBe(1);
    expect(history?.unfolded).toEqual([]);
    const unfolded = await findBriefHistory(author, briefId, { unfold: 2 });
    expect(unfolded?.unfolded.map((line) => line.revision)).toEqual(
      Array.from({ length: newest }, (_, at) => newest - at),
    );
  });

  test("another person, and a long pause, begin another sitting", async () => {
    const { briefId, author, revision: newest } = await buildSaved("One.");
    const other = await buildStaff({ name: "Olga Other" });
    requireValue(await restoreText(other, { briefId, baseRevision: newest, from: revision(1) }));
    const history = await findBriefHistory(author, briefId);
    expect(history?.sittings.map(({ by, last }) => [by, last])).toEqual([
      ["Olga Other", newest + 1],
      [author.name, newest],
    ]);
  });

  test("a name is kept, replaced and taken back; the names before are not lost", async () => {
    const { briefId, author, first } = await buildSaved("One.");
    const names = async () =>
      (await findBriefHistory(author, briefId))?.named.map(({ revision: n, name }) => [n, name]);
    const name = (text: string) => nameRevision(author, { briefId, revision: first, name: text });
    requireValue(await name("Before the lawyers"));
    requireValue(await name("  Before legal review "));
    expect(await names()).toEqual([[first, "Before legal review"]]);
    requireValue(await name(""));
    expect(await names()).toEqual([]);
    const { rows } = await studioDb().execute(
      sql`select count(*)::int as count from revision_names where brief_id = ${briefId}`,
    );
    expect(rows).toEqual([{ count: 3 }]);
    expect(await name("x".repeat(81))).toMatchObject({ problems: [{ code: "input.tooLong" }] });
    expect(await nameRevision(author, { briefId, revision: 999, name: "None" })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });

  test("nobody outside the staff sees it", async () => {
    const { briefId } = await buildSaved("One.");
    expect(await findBriefHistory(publicActor, briefId)).toBeNull();
    const asked = { briefId, from: revision(1), to: revision(2) };
    expect(await compareTexts(publicActor, asked)).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });
});

test("a version is compared as it was printed then, though its figure was revised and the draft took the new value", async () => {
  const { statistic, published } = await buildCitingBrief();
  const { briefId, editor } = published;
  const compare = async (n: number) => {
    const asked = { briefId, from: version(1), to: revision(n) };
    return requireValue(await compareTexts(editor, asked)).comparison;
  };
  const { vintageId } = await buildRevision(statistic.statisticId);
  const draft = await readDraft(briefId);
  expect(await compare(draft.revision)).toMatchObject({
    counts: { figure: { added: 0, removed: 0 } },
    rebound: 0,
  });
  const taken = write("It is ", citeStatistic({ ...statistic, vintageId }));
  const saved = await buildSave({ ...published, revision: draft.revision }, taken);
  const { rows, counts } = await compare(saved.revision);
  expect(counts.figure).toEqual({ added: 1, removed: 1 });
  const figures = rows
    .flatMap(({ runs }) => runs)
    .flatMap(({ state, tokens }) =>
      tokens.filter(({ kind }) => kind === "figure").map(({ key }) => `${state} ${key}`),
    );
  expect(figures).toEqual(["removed 46.5 billion dollars", "added 47 billion dollars"]);
  const missing = { briefId, from: version(2), to: version(1) };
  expect(await compareTexts(editor, missing)).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
});

test("readers see what a version changed, but of a first one nothing, nor of one that was taken back", async () => {
  const { statistic, published } = await buildCitingBrief();
  const { vintageId } = await buildRevision(statistic.statisticId);
  const taken = write("It is ", citeStatistic({ ...statistic, vintageId }));
  const second = await buildNextVersion(published, taken);
  const changes = await findVersionChanges(published.slug, 2);
  expect(changes).toMatchObject({
    before: 1,
    line: { n: 2, changeClass: "update" },
    comparison: { counts: { figure: { added: 1, removed: 1 } } },
  });
  expect(await findVersionChanges(published.slug, 1)).toBeNull();
  expect(await findVersionChanges(published.slug, 3)).toBeNull();
  const { briefId, editor } = second;
  requireValue(await withdrawBrief(editor, { briefId, note: "It rested on a forgery." }));
  expect(await findVersionChanges(published.slug, 2)).toBeNull();
  expect(await findVersionChanges(published.slug, 3)).toBeNull();
});
