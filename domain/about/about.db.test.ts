import { afterAll, beforeAll, expect, test } from "vitest";
import { frontPages } from "#domain/press/pages.ts";
import { tagOf } from "#domain/tags.ts";
import { aboutPath } from "#domain/urls.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { writeAboutPage } from "./commands.ts";
import { findAboutText, listAboutVersions } from "./queries.ts";
import { aboutPages } from "./view.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("what an admin writes is what readers have from then on, and what stood there before is kept", async () => {
  const admin = await buildStaff({ name: "Ada Admin", roles: ["admin"] });
  const page = "method" as const;
  expect((await findAboutText(page)).view).toBeNull();
  requireValue(await writeAboutPage(admin, { page, after: 0, text: "  First.\r\n" }));
  expect(requireValue(await writeAboutPage(admin, { page, after: 1, text: "Second." }))).toEqual({
    n: 2,
  });
  const { view, tags } = await findAboutText(page);
  expect(view).toMatchObject({ n: 2, text: "Second." });
  expect(tags).toContain(tagOf("about", page));
  expect(await listAboutVersions(admin, page)).toMatchObject([
    { n: 2, text: "Second.", writtenBy: "Ada Admin" },
    { n: 1, text: "First.", writtenBy: "Ada Admin" },
  ]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "about.write",
    thing: "about",
    thingId: page,
    actorId: admin.id,
    detail: { n: 2 },
  });
  expect((await findAboutText("privacy")).view).toBeNull();
});

test("whoever hasn't seen the newest text doesn't write over it; the same text is no new one", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const page = "ownership" as const;
  requireValue(await writeAboutPage(admin, { page, after: 0, text: "Nobody." }));
  expect(await writeAboutPage(admin, { page, after: 0, text: "Somebody." })).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  const rows = (await listAuditRows()).length;
  expect(requireValue(await writeAboutPage(admin, { page, after: 1, text: "Nobody." }))).toEqual({
    n: 1,
  });
  expect(await listAuditRows()).toHaveLength(rows);
  const both = await Promise.all(
    ["A.", "B."].map((text) => writeAboutPage(admin, { page, after: 1, text })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("authors and editors write none of them, and see no earlier ones", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  expect(await writeAboutPage(editor, { page: "about", after: 0, text: "We." })).toEqual({
    ok: false,
    problems: [{ code: "auth.notAllowed" }],
  });
  expect(await listAboutVersions(editor, "about")).toBeNull();
});

test("all of them are pressed", () => {
  expect(frontPages).toEqual(expect.arrayContaining(aboutPages.map((page) => aboutPath(page))));
});
