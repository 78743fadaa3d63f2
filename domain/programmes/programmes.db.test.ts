import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { programmeAreas, programmeStatistics, programmes } from "#db/schema/programmes.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createProgramme } from "./commands.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => {
  await database.close();
});

const names = { en: "The programmes of 2021 to 2023" };
const create = (changes: Record<string, unknown> = {}) =>
  createProgramme(author, { slug: "programmes-2021", names, period: "2021/2023", ...changes });

test("a programme is made with its areas in the report's order, its statistics once each, and an audit row", async () => {
  const { id: passageId } = await buildPassage();
  const { statisticId } = await buildStatistic();
  const areas = ["Taxes", "Transport", "Energy"].map((en) => ({ names: { en }, passageId }));
  const { id } = requireValue(await create({ areas, statisticIds: [statisticId, statisticId] }));
  const [row] = await studioDb().select().from(programmes).where(eq(programmes.id, id));
  expect(row).toMatchObject({ names, during: "[2021-01-01,2024-01-01)", createdBy: author.id });
  const made = await studioDb()
    .select({ position: programmeAreas.position, names: programmeAreas.names })
    .from(programmeAreas)
    .where(eq(programmeAreas.programmeId, id))
    .orderBy(asc(programmeAreas.position));
  expect(made).toEqual([
    { position: 1, names: { en: "Taxes" } },
    { position: 2, names: { en: "Transport" } },
    { position: 3, names: { en: "Energy" } },
  ]);
  expect(await studioDb().select().from(programmeStatistics)).toEqual([
    { programmeId: id, statisticId },
  ]);
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "programme.create",
    thing: "programme",
    thingId: id,
    detail: { areas: 3 },
  });
});

test("an address that is taken, was another's or is none is refused, and nothing is half written", async () => {
  const { id } = requireValue(await create({ slug: "a-programme" }));
  const taken = { ok: false, problems: [{ code: "input.slugTaken", field: "slug" }] };
  expect(await create({ slug: "a-programme" })).toEqual(taken);
  await studioDb().update(programmes).set({ slug: "renamed" }).where(eq(programmes.id, id));
  expect(await create({ slug: "a-programme" })).toEqual(taken);
  expect(await create({ slug: "A Programme" })).toMatchObject({
    problems: [{ code: "input.slugInvalid" }],
  });

  const before = await studioDb().$count(programmes);
  const nowhere = { names: { en: "Taxes" }, passageId: "01900000-0000-7000-8000-000000000000" };
  expect(await create({ slug: "half", areas: [nowhere] })).toMatchObject({
    problems: [{ code: "thing.notFound" }],
  });
  expect(await studioDb().$count(programmes)).toBe(before);
});
