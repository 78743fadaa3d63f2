import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { settings } from "#db/schema/settings.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findPublication, getPublication } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("a site has one name: its pages and its versions read the same setting", async () => {
  const readBoth = async () => [
    (await findPublication()).name,
    (await getPublication(studioDb())).name,
  ];
  expect(await readBoth()).toEqual(["Plumbline", "Plumbline"]);
  await studioDb()
    .insert(settings)
    .values({ key: "publication.name", value: "The Trade Letter", isPublic: true });
  expect(await readBoth()).toEqual(["The Trade Letter", "The Trade Letter"]);
});
