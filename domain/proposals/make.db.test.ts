import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { indicators } from "#db/schema/indicators.ts";
import { people } from "#db/schema/people.ts";
import { quotes } from "#db/schema/quotes.ts";
import { listSeriesOf } from "#domain/indicators/queries-rivals.ts";
import { findWarnings } from "#domain/indicators/queries-warnings.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { makeQuote, makeStatistic } from "./commands-make.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const newPerson = { name: "Ingrid Halvorsen", role: "chairwoman of the board", language: "en" };
const value = {
  value: "1300",
  origin: { kind: "none" as const, because: "Nobody wrote it down." },
};

test("a quote of somebody new makes the person with the role, which was held that day", async () => {
  const { textLayerId } = await buildCapture();
  const passage = { textLayerId, start: 45, end: 60 };
  const quote = { passage, speech: "direct" as const, saidOn: "2023-05-09" };
  const made = requireValue(await makeQuote(author, { newPerson, quote }));
  expect(made.person).toMatchObject({ name: "Ingrid Halvorsen" });
  expect(made.quote.state.speaker).toMatchObject({
    kind: "person",
    role: { title: "chairwoman of the board" },
  });
});

test("where the day isn't known, the role is the one that the text gives", async () => {
  const { textLayerId } = await buildCapture();
  const passage = { textLayerId, start: 45, end: 61 };
  const made = requireValue(
    await makeQuote(author, { newPerson, quote: { passage, speech: "direct" } }),
  );
  expect(made.quote.state).toMatchObject({
    saidOn: null,
    speaker: { kind: "person", role: { title: "chairwoman of the board" } },
  });
});

test("a quote that is refused leaves no person behind, and no trail", async () => {
  const before = await countRows();
  const passage = { textLayerId: author.id, start: 0, end: 5 };
  const refused = await makeQuote(author, { newPerson, quote: { passage, speech: "direct" } });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "passages.notThere" }] });
  expect(await countRows()).toEqual(before);
});

test("a statistic of a new indicator makes it with slice and series", async () => {
  const target = {
    kind: "new_series" as const,
    series: { coverage: "goods", area: "BY", currency: "USD" },
    unit: { kind: "currency" as const, code: "USD" },
  };
  const statistic = { target, period: "2022", value };
  const made = requireValue(
    await makeStatistic(author, { newIndicator: { title: "Trade turnover" }, statistic }),
  );
  const id = made.statistic.statisticId;
  expect((await listSeriesOf(author, [id])).get(id)).toMatchObject({
    indicator: "Trade turnover",
    coverage: "goods",
    unit: { kind: "currency", code: "USD" },
  });
});

test("a statistic that is refused leaves no indicator and no person behind", async () => {
  const before = await countRows();
  const unit = { kind: "count" as const, code: "delegations" };
  const target = { kind: "new_series" as const, series: {}, unit };
  const refused = await makeStatistic(author, {
    newPerson,
    newIndicator: { title: "Visits" },
    statistic: { target, period: "next year", value },
  });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "statistics.periodInvalid" }] });
  expect(await countRows()).toEqual(before);
});

test("a new series needs a name for what it measures", async () => {
  const unit = { kind: "percent" as const, code: null };
  const target = { kind: "new_series" as const, series: {}, unit };
  const refused = await makeStatistic(author, { statistic: { target, period: "2022", value } });
  expect(refused).toMatchObject({ ok: false, problems: [{ field: "newIndicator.title" }] });
});

async function countRows(): Promise<number[]> {
  const tables = [people, indicators, quotes, auditLog];
  return await Promise.all(tables.map((table) => database.studio.$count(table)));
}

test("a figure that looks like a slip in its series is refused, with who said it, until a note says why it stands", async () => {
  const { id: seriesId } = await buildSeries();
  const target = { kind: "series" as const, seriesId };
  for (const period of ["2020", "2021", "2022"]) await buildStatistic({ target, period });
  const before = await countRows();
  const make = async (note: string) =>
    await makeStatistic(author, {
      newPerson,
      statistic: {
        target,
        period: "2023",
        value: { ...value, value: "46.5", scale: 6 },
        heed: { note },
      },
    });
  expect(await make("")).toMatchObject({
    ok: false,
    problems: [{ code: "statistics.looksLikeSlip", field: "heed.note" }],
  });
  expect(await countRows()).toEqual(before);
  const { statistic } = requireValue(await make("The report says millions."));
  expect((await findWarnings(author, statistic.statisticId))?.accepted).toMatchObject([
    { note: "The report says millions." },
  ]);
});
