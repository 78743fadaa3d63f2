import { afterAll, beforeAll, expect, test } from "vitest";
import { analyze } from "#tests/bench/analyze.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addPages, claimDue } from "./writes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("no more pages are taken than are asked for, also where Postgres believes that there is only one", async () => {
  await addPages(database.studio, ["/one"]);
  await analyze();
  await addPages(database.studio, ["/two", "/three", "/four"]);
  const taken = [];
  for (let n = 0; n < 5; n += 1)
    taken.push(await claimDue(database.studio, { build: "build-1", count: 1 }));
  expect(taken).toEqual([["/one"], ["/two"], ["/four"], ["/three"], []]);
});
