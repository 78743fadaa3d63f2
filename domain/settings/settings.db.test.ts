import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicDb, studioDb } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { namePublication } from "./commands.ts";
import { findPublication } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test("the publication is named by an admin, again at need, and readers may know it", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  requireValue(await namePublication(admin, { name: "Harbour Monitor" }));
  expect(requireValue(await namePublication(admin, { name: "  Westhaven   Monitor " }))).toEqual({
    name: "Westhaven Monitor",
  });
  const [row] = await studioDb()
    .select()
    .from(settings)
    .where(eq(settings.key, "publication.name"));
  expect(row).toMatchObject({ value: "Westhaven Monitor", revision: 2, updatedBy: admin.id });
  expect(await publicDb().select().from(publishedSettings)).toEqual([
    { key: "publication.name", value: "Westhaven Monitor" },
  ]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "settings.update",
    thing: "settings",
    thingId: "publication.name",
    actorId: admin.id,
  });
});

test("what it says of itself is for readers too, and stays when only its name changes", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  expect((await findPublication()).about).toBeNull();
  const about = "Reports on the harbour.\nNothing in it is endorsed.";
  requireValue(await namePublication(admin, { name: "Harbour Monitor", about: ` ${about} ` }));
  requireValue(await namePublication(admin, { name: "Westhaven Monitor" }));
  expect(await findPublication()).toEqual({ name: "Westhaven Monitor", about });
  expect((await listAuditRows()).slice(-3).map(({ thingId }) => thingId)).toEqual([
    "publication.name",
    "publication.about",
    "publication.name",
  ]);
  expect(await namePublication(admin, { name: "Harbour", about: " " })).toMatchObject({
    problems: [{ code: "input.required", field: "about" }],
  });
});

test("it has a name, of a line", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  for (const [name, code] of [
    ["  ", "input.required"],
    ["x".repeat(121), "input.tooLong"],
  ] as const)
    expect(await namePublication(admin, { name })).toMatchObject({
      problems: [{ code, field: "name" }],
    });
});
