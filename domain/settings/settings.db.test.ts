import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicDb, studioDb } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { succeed } from "#domain/result.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { updateSettings } from "./commands.ts";
import {
  findPublication,
  findPublicationSettings,
  findPublicContact,
  getContact,
} from "./queries.ts";
import { setSetting } from "./writes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test("the publication is named by an admin, again at need, and readers may know it", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  requireValue(await updateSettings(admin, { name: "Harbour Monitor" }));
  expect(requireValue(await updateSettings(admin, { name: "  Westhaven   Monitor " }))).toEqual({
    changed: ["name"],
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
  requireValue(await updateSettings(admin, { name: "Harbour Monitor", about: ` ${about} ` }));
  requireValue(await updateSettings(admin, { name: "Westhaven Monitor" }));
  expect(await findPublication()).toMatchObject({ name: "Westhaven Monitor", about });
  expect((await listAuditRows()).slice(-3).map(({ thingId }) => thingId)).toEqual([
    "publication.name",
    "publication.about",
    "publication.name",
  ]);
  expect(await updateSettings(admin, { name: "Harbour", about: " " })).toMatchObject({
    problems: [{ code: "input.required", field: "about" }],
  });
});

test("owners of sites may write to whoever is named; whoever is concerned by a source too, and blank nobody is", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const name = "Harbour Monitor";
  for (const contact of [" desk@monitor.example ", "https://monitor.example/about"]) {
    requireValue(await updateSettings(admin, { name, contact }));
    expect(await getContact(studioDb())).toBe(contact.trim());
    expect(await findPublicContact()).toBe(contact.trim());
  }
  requireValue(await updateSettings(admin, { name: "Westhaven Monitor" }));
  expect(await getContact(studioDb()), "left out, it stays").toBe("https://monitor.example/about");
  const known = await publicDb().select().from(publishedSettings);
  expect(known.map(({ key }) => key)).toContain("publication.contact");
  for (const contact of [
    "desk",
    "desk@monitor.example, x@y.example",
    "ftp://monitor.example",
    "a@b\r\nX: y",
  ])
    expect(await updateSettings(admin, { name, contact })).toMatchObject({
      problems: [{ code: "settings.contactInvalid", field: "contact" }],
    });
  requireValue(await updateSettings(admin, { name, contact: " " }));
  expect(await getContact(studioDb())).toBeNull();
  expect(await findPublicContact()).toBeNull();
});

test("it has a name, of a line", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  for (const [name, code] of [
    ["  ", "input.required"],
    ["x".repeat(121), "input.tooLong"],
  ] as const)
    expect(await updateSettings(admin, { name })).toMatchObject({
      problems: [{ code, field: "name" }],
    });
});

test("whoever names it sees what is set, and overwrites nothing that was set meanwhile", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const read = async () => {
    const found = await findPublicationSettings(admin);
    if (!found) throw new Error("An admin sees the settings.");
    return found;
  };
  requireValue(await updateSettings(admin, { name: "Before", about: "Of the harbour." }));
  const { name, about, revisions } = await read();
  expect({ name, about }).toEqual({ name: "Before", about: "Of the harbour." });
  if (about === null) throw new Error("It says something of itself.");
  requireValue(await updateSettings(admin, { name: "Mine", about: "Of\r\nships.", revisions }));
  expect(await read()).toMatchObject({
    name: "Mine",
    about: "Of\nships.",
    contact: null,
    timeZone: "UTC",
    revisions: { ...revisions, name: revisions.name + 1, about: revisions.about + 1 },
  });
  const before = (await listAuditRows()).length;
  expect(await updateSettings(admin, { name: "Theirs", about, revisions })).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  const now = await read();
  expect(now).toMatchObject({ name: "Mine", about: "Of\nships." });
  expect(
    requireValue(
      await updateSettings(admin, {
        ...{ name: now.name, about: "Of\nships.", strapline: "", contact: "", timeZone: "UTC" },
        ...{ languages: [...now.languages], licence: { id: "" }, accent: "" },
        revisions: now.revisions,
      }),
    ),
  ).toEqual({ changed: [] });
  expect(await read(), "what is the same is left alone").toEqual(now);
  expect(await listAuditRows()).toHaveLength(before);
});

test("of two who name it for the first time at once, one is told so", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const row = (value: string) => ({ key: "publication.motto", value, isPublic: true });
  const set = (value: string) =>
    runWrite(admin, async ({ tx, audit }) => {
      audit({ action: "settings.update", thing: "settings", thingId: value });
      return succeed(await setSetting(tx, row(value), 0));
    });
  const both = await Promise.all([set("one"), set("two")]);
  expect(both.map(requireValue).sort()).toEqual([false, true]);
});

test("nobody but an admin is shown the settings", async () => {
  for (const role of ["author", "editor", "moderator"] as const)
    expect(await findPublicationSettings(await buildStaff({ roles: [role] }))).toBeNull();
  expect(await findPublicationSettings(publicActor)).toBeNull();
});

test("what it says of itself is a few sentences", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  expect(await updateSettings(admin, { name: "Monitor", about: "x".repeat(501) })).toMatchObject({
    problems: [{ code: "input.tooLong", field: "about", values: { max: 500 } }],
  });
});
