import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Result } from "#domain/result.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findWarnings } from "../queries-warnings.ts";
import { enterStatistics } from "./commands-grid.ts";
import type { EnterStatisticsInput } from "./input-grid.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ roles: ["author"] });
});
afterAll(async () => await database.close());

const origin = { kind: "none" as const, because: "read off a printed yearbook" };
const problemsOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${field} ${code}`);

async function buildGrid() {
  const { id: indicatorId } = await buildIndicator();
  const { id: seriesId } = await buildSeries({ indicatorId });
  const cell = (period: string, text: string, more = {}) => ({
    key: `${seriesId} ${period}`,
    seriesId,
    period,
    text,
    ...more,
  });
  const enter = (cells: EnterStatisticsInput["cells"], more: Partial<EnterStatisticsInput> = {}) =>
    enterStatistics(author, { indicatorId, scale: 9, origin, cells, ...more });
  const list = async () => {
    const { rows } = await database.studio.execute<{ line: string }>(sql`
      select concat_ws(' ', t.period, t.nature, v.n, v.reported_value, v.reported_low, v.reported_high, v.qualifier, v.status::text, v.note, v.cause, p.id is not null) as line
      from vintages v join statistics t on t.id = v.statistic_id left join passages p on p.id = v.passage_id where t.series_id = ${seriesId} order by 1`);
    return rows.map(({ line }) => line);
  };
  return { indicatorId, seriesId, cell, enter, list };
}

test("cells are entered together, in one audit row, each as it was typed", async () => {
  const { indicatorId, cell, enter, list } = await buildGrid();
  const { textLayerId } = await buildCapture();
  const passage = { origin: { kind: "span" as const, textLayerId, ...findSpan(reportedWords) } };
  const before = (await listAuditRows()).length;
  requireValue(
    await enter([
      cell("2021", "=22.6+23.9"),
      cell("2022", "~44–45 F"),
      cell("2023", "46,5", passage),
    ]),
  );
  expect(await list()).toEqual([
    "2021 count 1 46.5 = {A} 22.6 + 23.9 first f",
    "2022 forecast 1 44 45 ~ {F} first f",
    "2023 count 1 46.5 = {A} first t",
  ]);
  const rows = (await listAuditRows()).slice(before).filter(({ thing }) => thing === "indicator");
  expect(rows).toMatchObject([
    { action: "statistic.enter", thingId: indicatorId, detail: { made: 3, revised: 0 } },
  ]);
});

test("one that is refused names its cell, and nothing is entered", async () => {
  const { cell, enter, list, seriesId } = await buildGrid();
  expect(
    problemsOf(
      await enter([
        cell("2021", "46.5"),
        cell("2022", "x?"),
        cell("soon", "1"),
        cell("2023", "6%"),
      ]),
    ),
  ).toEqual([
    `cells.${seriesId} 2022 cells.notANumber`,
    `cells.${seriesId} soon statistics.periodInvalid`,
    `cells.${seriesId} 2023 statistics.otherUnit`,
  ]);
  expect(problemsOf(await enter([cell("2021", "46.5")], { origin: null }))).toEqual([
    `cells.${seriesId} 2021 passages.chooseOrigin`,
  ]);
  expect(await list()).toEqual([]);
});

test("what stood there is revised, unless somebody else has done so meanwhile, or it says the same", async () => {
  const { cell, enter, list, seriesId } = await buildGrid();
  const made = requireValue(await enter([cell("2022", "43.4"), cell("2023", "46.5")]));
  const held = (at: number) => ({
    held: { statisticId: made.cells[at]?.statisticId ?? "", vintage: 1 },
  });
  requireValue(await enter([cell("2022", "43.4", held(0)), cell("2023", "46.7", held(1))]));
  expect(await list()).toEqual([
    "2022 count 1 43.4 = {A} first f",
    "2023 count 1 46.5 = {A} first f",
    "2023 count 2 46.7 = {A} source_revised f",
  ]);
  expect(problemsOf(await enter([cell("2023", "46.9", held(1))]))).toEqual([
    `cells.${seriesId} 2023 statistics.revisedMeanwhile`,
  ]);
  expect(problemsOf(await enter([cell("2023", "46.9")]))).toEqual([
    `cells.${seriesId} 2023 statistics.alreadyThere`,
  ]);
});

test("a doubted cell may have its note", async () => {
  const { cell, enter } = await buildGrid();
  const note = "The office counts otherwise since.";
  const made = requireValue(
    await enter([
      cell("2020", "40.1"),
      cell("2021", "41.2"),
      cell("2022", "43.4"),
      cell("2023", "46500", { note }),
    ]),
  );
  expect(await findWarnings(author, made.cells[3]?.statisticId ?? "")).toMatchObject({
    warnings: [],
    accepted: [{ code: "offByPower", note }],
  });
});
