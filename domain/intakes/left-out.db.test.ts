import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { room } from "#tests/factories/intake-room.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { dropIntake, requestIntakes, restoreIntake, takeInAddresses } from "./commands.ts";
import { listIntakes } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

test("an address that was left out is taken back as far as it had come", async () => {
  const addresses = "https://news.example/kept https://news.example/none";
  const { batchId } = requireValue(await requestIntakes(author, { addresses }));
  const list = async () => (await listIntakes(author, batchId)) ?? [];
  const ids = (await list()).map(({ id }) => id);
  const [kept = "", none = ""] = ids;

  requireValue(await dropIntake(author, kept));
  requireValue(await takeInAddresses(systemActor, room));
  expect((await list()).map(({ state }) => state)).toEqual(["dropped", "failed"]);
  requireValue(await restoreIntake(author, kept));
  expect((await list()).map(({ state }) => state)).toEqual(["waiting", "failed"]);
  requireValue(await takeInAddresses(systemActor, room));
  expect((await list()).map(({ state }) => state)).toEqual(["ready", "failed"]);

  for (const id of ids) requireValue(await dropIntake(author, id));
  expect((await list()).map(({ state }) => state)).toEqual(["dropped", "dropped"]);
  for (const id of ids) requireValue(await restoreIntake(author, id));
  expect((await list()).map(({ state }) => state)).toEqual(["ready", "failed"]);
  expect(await restoreIntake(author, none)).toMatchObject({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
});
