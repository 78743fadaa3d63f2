import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import {
  buildBrief,
  buildDocument,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import {
  buildDerivation,
  buildIndicator,
  buildSeries,
  buildStatistic,
  buildTwoYears,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findDraftView } from "./queries-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

async function snapshotOf(document: DocumentJson) {
  const built = await buildBrief({ document });
  const view = await findDraftView(built.author, built.briefId);
  if (!view) throw new Error("The author sees the draft.");
  return view.evidence;
}

test("a statistic comes with what its series counts, and with its source", async () => {
  const { id: indicatorId, slug } = await buildIndicator();
  const slice = { area: "RU", counterpart: "BY", flow: "export" };
  const { id: seriesId, sliceId } = await buildSeries({
    indicatorId,
    ...slice,
    priceBasis: "not_stated",
  });
  const made = await buildStatistic({ target: { kind: "series", seriesId } });
  const { statistics, sources } = await snapshotOf(write("It is ", citeStatistic(made)));
  const known = statistics[made.vintageId];
  expect(known?.series).toEqual({
    sliceId,
    indicator: slug,
    ...slice,
    breakdown: null,
    coverage: "goods",
    compiler: "Westhaven Gazette",
    priceBasis: null,
  });
  expect(sources[known?.sourceId ?? ""]).toMatchObject({ isDead: false });
});

test("a run comes with what it reckoned with", async () => {
  const { earlier, later } = await buildTwoYears();
  const vintageIds = [earlier.vintageId, later.vintageId];
  const run = await buildDerivation({ vintageIds });
  const { runs } = await snapshotOf(write("It grew by ", citeRun(run)));
  expect(runs[run.runId]?.inputVintageIds.toSorted()).toEqual(vintageIds.toSorted());
});

test("a quotation comes with its day, and with all that its speaker held, the printed role among it", async () => {
  const role = (title: string, from: string, to?: string) => ({
    titles: { en: title },
    organisation: { name: "State", language: "en" },
    from,
    to,
  });
  const person = await buildPerson({
    roles: [role("Minister of Trade", "2020"), role("Mayor", "2015-03", "2019")],
  });
  const printed = person.roles.find(({ title }) => title === "Minister of Trade");
  const quote = await buildQuote({
    saidOn: "2023-11",
    speaker: { kind: "person", personId: person.id, roleId: printed?.id ?? null },
  });
  const { wordings } = await snapshotOf(await buildDocument({ blocks: [citeQuote(quote)] }));
  const [known] = Object.values(wordings);
  expect(known?.saidOn).toEqual({ from: "2023-11-01", to: "2023-12-01" });
  expect(known?.roles.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual([
    { title: "Mayor", from: "2015-03-01", to: "2020-01-01", isPrinted: false },
    { title: "Minister of Trade", from: "2020-01-01", to: null, isPrinted: true },
  ]);
});
