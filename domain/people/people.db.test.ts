import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, type StaffActor, systemActor } from "#domain/auth/actor.ts";
import { buildOrganisation, buildPerson, buildUnnamedRole } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import {
  addOrganisationFact,
  createOrganisation,
  createPerson,
  releaseOrganisation,
  releasePerson,
  updateOrganisation,
  updatePerson,
} from "./commands.ts";
import { addRole, endRole, updateRole } from "./commands-roles.ts";
import { getOrganisation, getPerson, listOrganisations, listPeople } from "./queries.ts";
import { findOrganisations, findPeople, findSpeakers } from "./queries-speakers.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let moderator: StaffActor;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ roles: ["author"] });
  editor = await buildStaff({ roles: ["editor"] });
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

async function listTrail(thingId: string) {
  const { rows } = await database.studio.execute<{ action: string; detail: unknown }>(
    sql`select action, actor_id, detail from audit_log where thing_id = ${thingId} order by seq`,
  );
  return rows;
}

test("a person is made with roles, a slug from the name and an audit row that names nobody", async () => {
  const person = requireValue(
    await createPerson(author, {
      names: { ru: "Вера  Лунина" },
      roles: [
        { titles: { en: "Chair" }, organisation: { name: "Board", language: "en" }, from: "2021" },
        { titles: { en: "Deputy" }, organisation: { name: "board", language: "en" }, to: "2021" },
      ],
    }),
  );
  expect(person).toMatchObject({ slug: "vera-lunina", name: "Вера Лунина", revision: 1 });
  expect(person.roles.map(({ title }) => title)).toEqual(["Deputy", "Chair"]);
  expect(new Set(person.roles.map(({ organisation }) => organisation?.id)).size).toBe(1);
  const trail = await listTrail(person.id);
  expect(trail).toMatchObject([{ action: "person.create", actor_id: author.id }]);
  expect(JSON.stringify(trail)).not.toMatch(/лунина|lunina/i);
});

test("two of one name get two slugs, also at the same moment", async () => {
  const names = { en: "Jan Kowalski" };
  const made = await Promise.all([1, 2, 3].map(() => createPerson(author, { names })));
  expect(made.map((each) => requireValue(each).slug).sort()).toEqual([
    "jan-kowalski",
    "jan-kowalski-2",
    "jan-kowalski-3",
  ]);
});

test("an organisation named twice at the same moment is made once", async () => {
  const role = { titles: { en: "Clerk" }, organisation: { name: "Port Office", language: "en" } };
  await Promise.all(
    ["A", "B", "C"].map((name) => createPerson(author, { names: { en: name }, roles: [role] })),
  );
  expect(await listOrganisations(author, { search: "port office" })).toHaveLength(1);
});

test("an edit from an older revision is refused and changes nothing", async () => {
  const person = await buildPerson();
  const change = { personId: person.id, revision: 1, names: { en: "Maria Ivanova" } };
  expect(requireValue(await updatePerson(author, change))).toMatchObject({
    name: "Maria Ivanova",
    slug: person.slug,
    revision: 2,
  });
  const late = { ...change, names: { en: "Other" } };
  expect(await updatePerson(author, late)).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  expect(await getPerson(author, person.id)).toMatchObject({ name: "Maria Ivanova" });
});

test.each([
  ["no name", { names: {} }, "names"],
  ["a language that is none", { names: { English: "A" } }, "names.English"],
  [
    "a date that is none",
    { names: { en: "A" }, roles: [{ titles: { en: "B" }, from: "soon" }] },
    "roles.0.from",
  ],
  ["a field that doesn't belong", { names: { en: "A" }, isAdmin: true }, undefined],
  ["nothing", null, undefined],
])("a person with %s is refused with the field named", async (_what, input, field) => {
  const result = await createPerson(author, input);
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.problems[0]?.field ?? undefined).toBe(field);
});

test("a role that ends before it begins is refused, and the person with it", async () => {
  const roles = [
    {
      titles: { en: "Chair" },
      organisation: { name: "Board", language: "en" },
      from: "2022",
      to: "2021",
    },
  ];
  const result = await createPerson(author, { names: { en: "Nobody Remains" }, roles });
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: "people.roleEndsBeforeItBegins" }],
  });
  expect(await listPeople(author, { search: "nobody remains" })).toEqual([]);
});

test("a role is ended, changed and kept by its revision", async () => {
  const person = await buildPerson();
  const roleId = person.roles[0]?.id ?? "";
  expect(requireValue(await endRole(author, { roleId, revision: 1, to: "2023" }))).toMatchObject({
    from: "2020",
    to: "2023",
    revision: 2,
  });
  expect(await endRole(author, { roleId, revision: 1, to: "2024" })).toMatchObject({ ok: false });
  const titles = { en: "Minister" };
  const changed = await updateRole(author, {
    roleId,
    revision: 2,
    titles,
    from: "2019",
    to: "2023",
  });
  expect(requireValue(changed)).toMatchObject({ title: "Minister", organisation: null });
  expect((await listTrail(roleId)).map(({ action }) => action)).toEqual([
    "person.update",
    "person.update",
  ]);
});

test("a role of somebody unnamed says where", async () => {
  const titles = { en: "A source close to the talks" };
  expect(await addRole(author, { titles })).toMatchObject({
    ok: false,
    problems: [{ code: "people.unnamedRoleNeedsOrganisation" }],
  });
  expect(await buildUnnamedRole()).toMatchObject({ personId: null });
});

test("a fact about a publisher has its origin", async () => {
  const organisation = await buildOrganisation();
  const fact = { organisationId: organisation.id, kind: "owner", text: "The state" };
  expect(await addOrganisationFact(author, fact)).toMatchObject({ ok: false });
  const added = await addOrganisationFact(author, { ...fact, noPassageBecause: "Not disputed." });
  expect(requireValue(added).facts).toMatchObject([{ kind: "owner", text: "The state" }]);
  const owned = await createOrganisation(author, {
    names: { en: "Second Gazette" },
    facts: [{ kind: "legal_form", text: "Joint-stock company", noPassageBecause: "Register." }],
  });
  expect(requireValue(owned).facts).toHaveLength(1);
});

test("nobody releases what they made; a second person does, once", async () => {
  const own = await buildPerson({}, editor);
  expect(await releasePerson(editor, own.id)).toMatchObject({
    ok: false,
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  const person = await buildPerson({}, author);
  expect(requireValue(await releasePerson(editor, person.id)).isReleased).toBe(true);
  await releasePerson(editor, person.id);
  expect((await listTrail(person.id)).map(({ action }) => action)).toEqual([
    "person.create",
    "person.release",
  ]);
  const organisation = await buildOrganisation({}, author);
  expect(requireValue(await releaseOrganisation(editor, organisation.id)).isReleased).toBe(true);
});

test("what doesn't exist is told so, also by an id that is none", async () => {
  const missing = "0190b4c0-0000-7000-8000-000000000000";
  expect(await getPerson(author, missing)).toBeNull();
  expect(await getPerson(author, "../etc")).toBeNull();
  expect(await getOrganisation(author, "x")).toBeNull();
  expect(await releasePerson(editor, "x")).toEqual({
    ok: false,
    problems: [{ code: "thing.notFound" }],
  });
  for (const personId of [missing, "x"]) {
    const update = await updatePerson(author, { personId, revision: 1, names: { en: "A" } });
    expect(update).toMatchObject({ ok: false, problems: [{ code: "thing.notFound" }] });
  }
});

test.each([
  ["createPerson", (actor: StaffActor) => createPerson(actor, { names: { en: "A" } })],
  ["updatePerson", (actor: StaffActor) => updatePerson(actor, {})],
  ["createOrganisation", (actor: StaffActor) => createOrganisation(actor, { names: { en: "A" } })],
  ["updateOrganisation", (actor: StaffActor) => updateOrganisation(actor, {})],
  ["addOrganisationFact", (actor: StaffActor) => addOrganisationFact(actor, {})],
  ["addRole", (actor: StaffActor) => addRole(actor, {})],
  ["updateRole", (actor: StaffActor) => updateRole(actor, {})],
  ["endRole", (actor: StaffActor) => endRole(actor, {})],
])("%s refuses a moderator", async (_name, run) => {
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  expect(await run(moderator)).toEqual(refused);
});

test("releasing refuses an author and the system, reading refuses the public", async () => {
  const person = await buildPerson();
  const organisation = await buildOrganisation();
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  expect(await releasePerson(author, person.id)).toEqual(refused);
  expect(await releasePerson(systemActor, person.id)).toMatchObject({
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  expect(await releaseOrganisation(author, organisation.id)).toEqual(refused);
  expect(await getPerson(publicActor, person.id)).toBeNull();
  expect(await getOrganisation(publicActor, organisation.id)).toBeNull();
  expect(await listPeople(publicActor)).toEqual([]);
  expect(await listOrganisations(publicActor)).toEqual([]);
  expect(await findPeople(publicActor, { search: "maria" })).toEqual([]);
  expect(await findOrganisations(publicActor, { search: "a" })).toEqual([]);
  expect(await findSpeakers(publicActor, { search: "a" })).toEqual([]);
});
