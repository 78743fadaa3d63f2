import { afterAll, beforeAll, expect, test } from "vitest";
import type { StaffActor } from "#domain/auth/actor.ts";
import { buildOrganisation, buildPerson, buildUnnamedRole } from "#tests/factories/people.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findPeople, findSpeakers } from "./queries-speakers.ts";

let database: TestDatabase;
let author: StaffActor;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ roles: ["author"] });
});
afterAll(async () => await database.close());

test("people are found by a part of their name in any language, by a near spelling, with the role of that day first", async () => {
  const person = await buildPerson({
    names: { en: "Dmitry Krutoy", ru: "Дмитрий Крутой" },
    roles: [
      { titles: { en: "Head of Administration" }, from: "2024-06" },
      { titles: { en: "Ambassador" }, from: "2022", to: "2024-05" },
    ].map((role) => ({ ...role, organisation: { name: "State", language: "en" } })),
  });
  for (const search of ["krutoy dm", "крутой", "Krutoi"]) {
    const found = await findPeople(author, { search, on: "2023-09-29" });
    expect(found[0], search).toMatchObject({ id: person.id });
    expect(found[0]?.roles.map(({ title, heldThen }) => [title, heldThen])).toEqual([
      ["Ambassador", true],
      ["Head of Administration", false],
    ]);
  }
  expect(await findPeople(author, { search: "zzzz" })).toEqual([]);
  expect(await findPeople(author, { search: "100%_" })).toEqual([]);
});

test("speakers are people, organisations and unnamed holders of roles", async () => {
  await buildOrganisation({ names: { en: "Embassy of Westhaven" } });
  await buildUnnamedRole({ titles: { en: "Diplomat of the Westhaven embassy" } });
  await buildPerson({ names: { en: "Emma Westhaven" } });
  const found = await findSpeakers(author, { search: "westhaven", on: "2023" });
  expect(new Set(found.map(({ kind }) => kind))).toEqual(
    new Set(["person", "organisation", "role_holder"]),
  );
});
