import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { projects } from "#db/schema/projects.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createProject } from "./commands.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test("a project is made on its passage, with an audit row; its address is its own", async () => {
  const author = await buildStaff();
  const { id: passageId } = await buildPassage();
  const project = {
    slug: "a-plant",
    places: { en: "Ostrovets" },
    descriptions: { en: "A plant." },
    passageId,
  };
  const { id } = requireValue(await createProject(author, project));
  const [row] = await studioDb().select().from(projects).where(eq(projects.id, id));
  expect(row).toMatchObject({ ...project, createdBy: author.id });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "project.create",
    thing: "project",
    thingId: id,
    actorId: author.id,
  });
  expect(await createProject(author, project)).toEqual({
    ok: false,
    problems: [{ code: "input.slugTaken", field: "slug" }],
  });
  const nowhere = { ...project, slug: "other", passageId: "01900000-0000-7000-8000-000000000000" };
  expect(await createProject(author, nowhere)).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
});
