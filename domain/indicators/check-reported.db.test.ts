import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSeries, buildStatistic, buildValue } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createStatistic } from "./commands-statistics.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

test("a report that is here already is named by its id, and with its value where that is another", async () => {
  const target = { kind: "series" as const, seriesId: (await buildSeries()).id };
  const { statisticId } = await buildStatistic({ target });
  const again = async (value: string) =>
    await createStatistic(author, { target, period: "2023", value: await buildValue({ value }) });
  expect(await again("46.50")).toMatchObject({
    problems: [{ code: "statistics.alreadyReported", values: { statisticId } }],
  });
  expect(await again("47")).toMatchObject({
    problems: [
      {
        code: "statistics.reportedOtherwise",
        values: { statisticId, value: expect.stringMatching(/^46\.5\sbillion\sdollars$/) },
      },
    ],
  });
});
