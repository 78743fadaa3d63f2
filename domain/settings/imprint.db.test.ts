import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { imprintTag, publicationTags } from "#domain/tags.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { updateSettings } from "./commands.ts";
import { moveChannel, placeChannel, removeChannel } from "./commands-channels.ts";
import type { SettingsInput } from "./parse-settings.ts";
import { findPublication, findPublicationSettings } from "./queries.ts";
import { tryAccent } from "./queries-accent.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** When what every page prints was changed last. */
async function newestOfImprint(): Promise<number> {
  const { rows } = await studioDb().execute<{ change: string }>(
    sql`select coalesce(max(change), 0) as change from tag_changes where tag = ${imprintTag}`,
  );
  return Number(rows[0]?.change);
}

test("a publication of which nothing was set has neither strapline nor channels, licence or colour of its own", async () => {
  expect(await findPublication()).toEqual({
    name: "Plumbline",
    about: null,
    strapline: null,
    languages: ["en", "ru", "be"],
    channels: [],
    licence: null,
    accent: null,
  });
});

test("strapline, licence and accent are for readers, and every page that prints them is made anew", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  expect(publicationTags).toContain(imprintTag);
  for (const [given, shown] of [
    [{ strapline: " News of   a harbour " }, { strapline: "News of a harbour" }],
    [{ licence: { id: "CC-BY-SA-4.0" } }, { licence: { name: "CC BY-SA 4.0" } }],
    [{ licence: { id: "reserved" } }, { licence: { id: "reserved", url: null } }],
    [
      { licence: { id: "other", name: "Harbour Licence", url: "https://harbour.example/licence" } },
      { licence: { name: "Harbour Licence", url: "https://harbour.example/licence" } },
    ],
    [{ licence: { id: "" } }, { licence: null }],
    [{ accent: "#1D6F42" }, { accent: { chosen: "#1d6f42", light: "#1d6f42" } }],
    [{ accent: "#892E01" }, { accent: null }],
    [{ strapline: " " }, { strapline: null }],
  ] satisfies [SettingsInput, object][]) {
    const before = await newestOfImprint();
    requireValue(await updateSettings(admin, given));
    expect(await findPublication()).toMatchObject(shown);
    expect(await newestOfImprint()).toBeGreaterThan(before);
    const rows = await listAuditRows();
    expect(rows.at(-1)).toMatchObject({
      action: "settings.update",
      thingId: `publication.${Object.keys(given)[0]}`,
      actorId: admin.id,
    });
    requireValue(await updateSettings(admin, given));
    expect(await listAuditRows(), "the same again").toHaveLength(rows.length);
  }
  const before = await newestOfImprint();
  requireValue(await updateSettings(admin, { timeZone: "Europe/Minsk" }));
  expect(await newestOfImprint(), "what readers don't see").toBe(before);
});

test.each([
  [{ strapline: "x".repeat(161) }, { code: "input.tooLong", field: "strapline" }],
  [{ accent: "greenish" }, { code: "settings.accentInvalid", field: "accent" }],
  [{ licence: { id: "WTFPL" } }, { code: "settings.licenceUnknown", field: "licence.id" }],
  [
    { licence: { id: "other", name: " ", url: "https://a.example" } },
    { code: "input.required", field: "licence.name" },
  ],
  [
    { licence: { id: "other", name: "Ours", url: "javascript:alert(1)" } },
    { code: "settings.licenceAddressInvalid", field: "licence.url" },
  ],
  [{ languages: [] }, { code: "settings.firstLanguageMissing", field: "languages" }],
  [
    { languages: ["en", "xx"] as "en"[] },
    { code: "settings.languageUnknown", field: "languages.1" },
  ],
])("%j is refused in its place", async (given: SettingsInput, problem) => {
  const admin = await buildStaff({ roles: ["admin"] });
  expect(await updateSettings(admin, given)).toMatchObject({ ok: false, problems: [problem] });
});

test("the languages of the house are offered until one is taken away", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  expect(requireValue(await updateSettings(admin, { languages: ["be", "ru", "en"] }))).toEqual({
    changed: [],
  });
  requireValue(await updateSettings(admin, { languages: ["en", "be"] }));
  expect((await findPublication()).languages).toEqual(["en", "be"]);
});

test("who comes after somebody else is told so, and what that one set stays", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const seen = await findPublicationSettings(admin);
  const revisions = { strapline: seen?.revisions.strapline };
  requireValue(await updateSettings(admin, { strapline: "Theirs", revisions }));
  expect(await updateSettings(admin, { strapline: "Mine", revisions })).toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
  expect((await findPublication()).strapline).toBe("Theirs");
});

test("a colour can be tried by who may choose it, and nothing is kept of it", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const rows = await listAuditRows();
  expect(requireValue(tryAccent(admin, "teal")).accent?.chosen).toBe("#008080");
  expect(requireValue(tryAccent(admin, "#892e01")).accent).toBeNull();
  expect(tryAccent(admin, "?")).toMatchObject({ problems: [{ field: "accent" }] });
  const author = await buildStaff({ roles: ["author"] });
  expect(tryAccent(author, "teal")).toMatchObject({ problems: [{ code: "auth.notAllowed" }] });
  expect((await findPublication()).accent).toBeNull();
  expect((await listAuditRows()).length).toBe(rows.length);
});

test("channels stand in the order that the team gives them, one by one, and readers' pages follow", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const list = async () => (await findPublication()).channels.map(({ address }) => address);
  const [telegram, mastodon, mail] = [
    "https://t.me/monitor",
    "https://social.example/@monitor",
    "desk@monitor.example",
  ];
  requireValue(await placeChannel(admin, { kind: "telegram", address: "t.me/monitor" }));
  requireValue(await placeChannel(admin, { kind: "mastodon", address: mastodon }));
  requireValue(await placeChannel(admin, { kind: "email", address: mail }));
  expect(await list()).toEqual([telegram, mastodon, mail]);

  const before = await newestOfImprint();
  requireValue(await moveChannel(admin, { address: mail, way: "up" }));
  expect(await list()).toEqual([telegram, mail, mastodon]);
  expect(await newestOfImprint()).toBeGreaterThan(before);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "settings.update",
    thingId: "publication.channels",
  });
  const rows = (await listAuditRows()).length;
  requireValue(await moveChannel(admin, { address: telegram, way: "up" }));
  expect(await listAuditRows(), "no further up").toHaveLength(rows);

  const vk = "https://vk.com/monitor";
  requireValue(await placeChannel(admin, { was: mail, kind: "vk", address: vk }));
  expect(await list()).toEqual([telegram, vk, mastodon]);
  requireValue(await removeChannel(admin, { address: telegram }));
  expect(await list()).toEqual([vk, mastodon]);
});

test("a channel is refused in plain words: elsewhere, twice, gone, or one too many", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const vk = "https://vk.com/monitor";
  const place = (input: object) => placeChannel(admin, { kind: "vk", ...input });
  expect(await place({ address: "https://vk.example/monitor" })).toMatchObject({
    problems: [{ code: "settings.channelElsewhere", field: "address", values: { host: "vk.com" } }],
  });
  expect(await place({ address: vk })).toMatchObject({
    problems: [{ code: "settings.channelTaken", field: "address" }],
  });
  expect(await place({ kind: "myspace", address: vk })).toMatchObject({
    problems: [{ code: "settings.channelKindUnknown", field: "kind" }],
  });
  expect(await place({ was: "https://vk.com/gone", address: "https://vk.com/new" })).toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
  expect(await removeChannel(admin, { address: "https://vk.com/gone" })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  expect(await moveChannel(admin, { address: "https://vk.com/gone", way: "up" })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  const { channels } = await findPublication();
  for (let n = channels.length; n < 20; n += 1)
    requireValue(await place({ address: `https://vk.com/monitor-${n}` }));
  expect(await place({ address: "https://vk.com/monitor-last" })).toMatchObject({
    problems: [{ code: "settings.channelsFull", values: { max: 20 } }],
  });
});

test("of two who add a channel at once, none is lost", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  const { channels } = await findPublication();
  for (const { address } of channels.slice(2))
    requireValue(await removeChannel(admin, { address }));
  const both = ["one", "two"].map((name) => `https://t.me/monitor-${name}`);
  const added = await Promise.all(
    both.map((address) => placeChannel(admin, { kind: "telegram", address })),
  );
  for (const result of added) requireValue(result);
  const now = (await findPublication()).channels.map(({ address }) => address);
  expect(now).toEqual(expect.arrayContaining(both));
});
