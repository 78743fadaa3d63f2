import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceWatches } from "#db/schema/watch.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { countSources, listCitableSources, listSources, readStanding } from "./queries-lists.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

test("a list, its count and its references are of the same sources, by their words and by how they stand", async () => {
  const dead = await buildSource({ title: "Steel tariffs, a report", published: "2021-05" });
  await buildSource({ title: "Steel tariffs, a reply" });
  await database.studio
    .insert(sourceWatches)
    .values({ sourceId: dead.id, standing: "dead", standingSince: new Date() });
  const of = async (filter: Parameters<typeof countSources>[1]) => [
    (await listSources(author, filter)).map(({ title }) => title),
    (await listCitableSources(author, { ...filter, limit: 10 })).map(({ title }) => title),
    await countSources(author, filter),
  ];
  const [both, one] = [
    ["Steel tariffs, a reply", "Steel tariffs, a report"],
    ["Steel tariffs, a report"],
  ];
  expect(await of({ search: "steel tariffs" })).toEqual([both, both, 2]);
  expect(await of({ search: "steel tariffs", standing: "dead" })).toEqual([one, one, 1]);
  expect(await of({ search: "steel tariffs", standing: "unknown" })).toEqual([
    [both[0]],
    [both[0]],
    1,
  ]);
  expect(await listSources(author, { standing: "dead" })).toMatchObject([{ standing: "dead" }]);
});

test("references can be made of what is listed", async () => {
  await buildSource({
    title: "Quotas for sugar",
    published: "2019",
    csl: { "container-title": "Review" },
  });
  expect(await listCitableSources(author, { search: "quotas sugar", limit: 10 })).toMatchObject([
    { title: "Quotas for sugar", published: "2019", csl: { "container-title": "Review" } },
  ]);
});

test("nobody but staff is told of what isn't public", async () => {
  expect(await listSources(publicActor)).toEqual([]);
  expect(await listCitableSources(publicActor, { limit: 10 })).toEqual([]);
  expect(await countSources(publicActor, {})).toBe(0);
});

test("a standing that there isn't is no filter", () => {
  expect(readStanding("dead")).toBe("dead");
  expect(readStanding("' or 1=1")).toBeNull();
});
