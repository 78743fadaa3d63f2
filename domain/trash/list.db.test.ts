import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { throwAway } from "./commands-trash.ts";
import { findTrashLine, listTrash } from "./queries-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Nina Orlova" });
});
afterAll(async () => await database.close());

const thrown = async (thing: ThrownAway) => requireValue(await throwAway(author, thing));

test("the list comes by pages and by kind, and says of one thing by its key", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 51; n += 1) {
    const { id } = await buildSource({ title: `Thrown ${n}` });
    await thrown({ kind: "source", id });
    ids.unshift(id);
  }
  const first = await listTrash(author, { kind: "source", page: 1 });
  expect(first?.hasMore).toBe(true);
  expect(first?.lines.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  const second = await listTrash(author, { kind: "source", page: 2 });
  expect(second?.lines[0]?.id).toBe(ids[50]);
  const others = await listTrash(author, { kind: "subject", page: 1 });
  expect(others?.lines.every(({ kind }) => kind === "subject")).toBe(true);
  const last: ThrownAway = { kind: "source", id: ids[50] ?? "" };
  expect(await findTrashLine(author, last)).toMatchObject({ title: "Thrown 0" });
  expect(await findTrashLine(publicActor, last)).toBeNull();
});
