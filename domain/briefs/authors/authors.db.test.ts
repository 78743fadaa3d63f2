import { afterAll, beforeAll, expect, test } from "vitest";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildNextVersion,
  buildPublishedBrief,
  buildSubmittedBrief,
} from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { nameAuthors } from "./commands-authors.ts";
import { markAuthors } from "./mark-authors.ts";
import { findAuthors } from "./queries-authors.ts";
import type { BriefAuthor } from "./view-authors.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

async function find(briefId: string) {
  const found = await findAuthors(editor, briefId);
  if (!found) throw new Error("There is no such brief.");
  return found;
}

async function name(briefId: string, authors: BriefAuthor[]) {
  const seen = markAuthors((await find(briefId)).authors);
  return await nameAuthors(editor, { briefId, authors, seen });
}

test("a pseudonym stands above the next version, and who stands behind it nowhere that is public", async () => {
  const writer = await buildStaff({ name: "Wanda Whistleblower" });
  const published = await buildPublishedBrief({ document: write("Words.") });
  const { briefId } = published;
  requireValue(
    await name(briefId, [
      { byline: "The Observer", staffId: writer.id },
      { byline: "  A   Guest ", staffId: null },
    ]),
  );
  expect((await readContent(published)).brief.authors).not.toContainEqual({
    name: "The Observer",
  });
  const next = await buildNextVersion(published, write("Other words."), {
    changeClass: "clarification",
    note: "Other words.",
  });
  expect((await readContent(next)).brief.authors).toEqual([
    { name: "The Observer" },
    { name: "A Guest" },
  ]);
  const everything = await readAllThatIsPublic();
  expect(everything).toContain("The Observer");
  expect(everything).not.toContain("Wanda");
  expect(everything).not.toContain(writer.id);
  const { authors, staff } = await find(briefId);
  expect(authors[0]).toEqual({ byline: "The Observer", staffId: writer.id });
  expect(staff).toContainEqual({ id: writer.id, name: "Wanda Whistleblower" });
});

test("the trail has the names, and not who stands behind them", async () => {
  const writer = await buildStaff();
  const { briefId } = await buildBrief();
  requireValue(await name(briefId, [{ byline: "The Observer", staffId: writer.id }]));
  const row = (await listAuditRows()).findLast(({ action }) => action === "brief.name-authors");
  expect(row).toMatchObject({ thingId: briefId, detail: { bylines: ["The Observer"] } });
  expect(JSON.stringify(row?.detail)).not.toContain(writer.id);
});

test("a brief may name nobody", async () => {
  const { briefId } = await buildBrief();
  requireValue(await name(briefId, []));
  expect((await find(briefId)).authors).toEqual([]);
});

test("names that somebody else has changed meanwhile are not overwritten", async () => {
  const { briefId } = await buildBrief();
  const seen = markAuthors((await find(briefId)).authors);
  requireValue(await name(briefId, [{ byline: "First", staffId: null }]));
  const late = await nameAuthors(editor, {
    briefId,
    seen,
    authors: [{ byline: "Second", staffId: null }],
  });
  expect(late).toMatchObject({ problems: [{ code: "authors.changed" }] });
  expect((await find(briefId)).authors).toEqual([{ byline: "First", staffId: null }]);
});

test.each([
  ["a name twice", ["Anna", "ANNA"], { code: "authors.doubled", field: "authors.1.byline" }],
  ["no name", ["Anna", " "], { code: "input.required", field: "authors.1.byline" }],
  ["a name of a page", ["A".repeat(201)], { code: "input.tooLong", field: "authors.0.byline" }],
  [
    "names without end",
    Array.from({ length: 21 }, (_, n) => `Anna ${n}`),
    { code: "authors.tooMany", field: "authors" },
  ],
])("%s is refused, and says where", async (_, bylines, problem) => {
  const { briefId } = await buildBrief();
  const before = (await find(briefId)).authors;
  const refused = await name(
    briefId,
    bylines.map((byline) => ({ byline, staffId: null })),
  );
  expect(refused).toMatchObject({ problems: [problem] });
  expect((await find(briefId)).authors).toEqual(before);
});

test("in review the names stay as whoever publishes has seen them", async () => {
  const { briefId } = await buildSubmittedBrief();
  const before = (await find(briefId)).authors;
  expect(await name(briefId, [{ byline: "Somebody", staffId: null }])).toMatchObject({
    problems: [{ code: "authors.inReview" }],
  });
  expect((await find(briefId)).authors).toEqual(before);
});

test("nobody who isn't of the staff stands behind a name, and of a brief that isn't there none is named", async () => {
  const { briefId } = await buildBrief();
  const missing = "00000000-0000-4000-8000-000000000000";
  const refusal = { problems: [{ code: "thing.notFound" }] };
  expect(await name(briefId, [{ byline: "Anna", staffId: missing }])).toMatchObject(refusal);
  const nowhere = await nameAuthors(editor, { briefId: missing, authors: [], seen: "" });
  expect(nowhere).toMatchObject(refusal);
  expect(await findAuthors(editor, missing)).toBeNull();
  expect(await findAuthors(await buildStaff({ roles: ["moderator"] }), briefId)).toBeNull();
});
