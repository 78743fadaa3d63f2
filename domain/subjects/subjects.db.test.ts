import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { subjects } from "#db/schema/subjects.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createSubject } from "./commands.ts";

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
