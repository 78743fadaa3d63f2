import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { roles } from "#db/schema/people.ts";
import { statistics } from "#db/schema/statistics.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { endRole } from "#domain/people/commands-roles.ts";
import type { Result } from "#domain/result.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildOrganisation, buildPerson, buildUnnamedRole } from "#tests/factories/people.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildSeries,
  buildStatistic,
  buildValue,
  listVintages,
  readStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createSeries } from "./commands.ts";
import { createStatistic } from "./commands-statistics.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import type { CreateStatisticInput, ValueInput } from "./input.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const missingId = "01900000-0000-7000-8000-000000000000";

type Changes = Partial<Omit<CreateStatisticInput, "value">> & { value?: Partial<ValueInput> };

async function create({ value, ...changes }: Changes = {}) {
  const target = changes.target ?? { kind: "series" as const, seriesId: (await buildSeries()).id };
  return await createStatistic(author, {
    period: "2023",
    ...changes,
    target,
    value: await buildValue(value),
  });
}

const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

describe("a new statistic", () => {
  test("stands on the words that report it, at the source's scale and known from its day", async () => {
    const made = requireValue(await create({ value: { scale: 9, value: "46.50" } }));
    const [vintage, ...others] = await listVintages(made.statisticId);
    expect(others).toEqual([]);
    expect(vintage).toMatchObject({
      id: made.vintageId,
      n: 1,
      cause: "first",
      reportedValue: "46.50",
      value: "46500000000",
      citable: true,
      knownFrom: new Date("2023-11-14T00:00:00.000Z"),
      createdBy: author.id,
    });
    const { rows } = await studioDb().execute(
      sql`select exact from passage_texts where passage_id = ${vintage?.passageId}`,
    );
    expect(rows).toEqual([{ exact: reportedWords }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "statistic.create",
      thing: "statistic",
      thingId: made.statisticId,
      actorId: author.id,
      detail: { vintageId: made.vintageId },
    });
  });

  test("stands on a passage that is there, on a run, or on the reason why there is neither", async () => {
    const { textLayerId } = await buildCapture();
    const passage = requireValue(
      await createPassage(author, { textLayerId, ...findSpan(reportedWords) }),
    );
    const run = await buildDerivation();
    const of = async (origin: ValueInput["origin"], value = "46.5") => {
      const { statisticId } = requireValue(await create({ value: { value, origin } }));
      return (await listVintages(statisticId))[0];
    };
    expect(await of({ kind: "passage", passageId: passage.id })).toMatchObject({
      passageId: passage.id,
    });
    expect(await of({ kind: "derivation", runId: run.runId }, "2.5")).toMatchObject({
      derivationRunId: run.runId,
    });
    expect(await of({ kind: "none", because: "He said so." })).toMatchObject({
      noPassageBecause: "He said so.",
    });
  });

  test("says what the run says that it came from, at whatever scale", async () => {
    const { runId } = await buildDerivation();
    const origin = { kind: "derivation" as const, runId };
    const problems = async (value: Partial<ValueInput>) =>
      codesOf(await create({ value: { ...value, origin } }));
    expect(await problems({ value: "2500", scale: 6 })).toEqual([]);
    for (const wrong of [
      { value: "2.6" },
      { value: "2.5", scale: 6 },
      { value: "2.5", qualifier: ">" as const },
    ])
      expect(await problems(wrong)).toEqual(["statistics.notTheRun"]);
  });

  test.each([
    ["2023-01/2023-06", "2023-S1"],
    ["2023-01/2023-12", "2023"],
    ["2023-04/2023-06", "2023-Q2"],
    ["2023-01/2023-09", "2023-01/2023-09"],
  ])("of the period %s is kept as %s", async (written, canonical) => {
    const made = requireValue(await create({ period: written }));
    expect((await readStatistic(made.statisticId))?.period).toBe(canonical);
  });

  test("may be a range, and nobody invents its middle", async () => {
    const made = requireValue(await create({ value: { low: "44", high: "45" } }));
    expect((await listVintages(made.statisticId))[0]).toMatchObject({
      value: null,
      low: "44000000000",
      high: "45000000000",
    });
  });

  test("makes its series where there is none, and takes the one that is there", async () => {
    const { id: indicatorId } = await buildIndicator();
    const target = {
      kind: "new_series" as const,
      series: { indicatorId, area: "BY", flow: "export" },
    };
    const [first, second] = [await create({ target }), await create({ target, period: "2022" })];
    const ids = await Promise.all(
      [first, second].map(
        async (one) => (await readStatistic(requireValue(one).statisticId))?.seriesId,
      ),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test("of ten who make one series at once share it", async () => {
    const { id: indicatorId } = await buildIndicator();
    const target = { kind: "new_series" as const, series: { indicatorId, area: "BY" } };
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, n) => create({ target, period: String(2010 + n) })),
    );
    const rows = await Promise.all(made.map((one) => readStatistic(requireValue(one).statisticId)));
    expect(new Set(rows.map((row) => row?.seriesId)).size).toBe(1);
  });
});

describe("a statistic is refused", () => {
  const refusals: [what: string, changes: Changes, code: string][] = [
    ["a period that is none", { period: "2023-13" }, "statistics.periodInvalid"],
    ["no period in a series", { period: null }, "statistics.periodMissing"],
    [
      "a range the wrong way round",
      { value: { low: "45", high: "44" } },
      "statistics.rangeReversed",
    ],
    ["a value and a range", { value: { value: "44", low: "44" } }, "statistics.valueOrRange"],
    ["neither value nor range", { value: { value: null } }, "statistics.valueOrRange"],
    ["no number", { value: { value: "46,5" } }, "statistics.notANumber"],
    ["infinity", { value: { value: "Infinity" } }, "statistics.notANumber"],
    [
      "more digits than a number has",
      { value: { value: "9".repeat(200_000) } },
      "statistics.notANumber",
    ],
    [
      "an empty reason",
      { value: { origin: { kind: "none", because: "  " } } },
      "statistics.reasonMissing",
    ],
    ["a day that is none", { value: { knownFrom: "2024-02-31" } }, "statistics.knownFromInvalid"],
    ["a day that is no date", { value: { knownFrom: "yesterday" } }, "statistics.knownFromInvalid"],
    ["a day to come", { value: { knownFrom: "2099-01-01" } }, "statistics.knownInFuture"],
    [
      "a series that isn't there",
      { target: { kind: "series", seriesId: missingId } },
      "thing.notFound",
    ],
    [
      "a passage that isn't there",
      { value: { origin: { kind: "passage", passageId: missingId } } },
      "thing.notFound",
    ],
    [
      "a run that isn't there",
      { value: { origin: { kind: "derivation", runId: missingId } } },
      "thing.notFound",
    ],
    [
      "a text that isn't there",
      { value: { origin: { kind: "span", textLayerId: missingId, start: 0, end: 4 } } },
      "statistics.passageNotThere",
    ],
    ["a speaker who isn't there", { saidBy: { personId: missingId } }, "thing.notFound"],
    [
      "two speakers",
      { saidBy: { personId: missingId, organisationId: missingId } },
      "statistics.saidByOne",
    ],
    [
      "an organisation and a role",
      { saidBy: { organisationId: missingId, roleId: missingId } },
      "statistics.saidByOne",
    ],
  ];
  test.each(refusals)("for %s", async (_, changes, code) => {
    const before = await studioDb().$count(statistics);
    expect(codesOf(await create(changes))[0]).toBe(code);
    expect(await studioDb().$count(statistics)).toBe(before);
  });

  test("for words outside the text", async () => {
    const { textLayerId } = await buildCapture();
    const origin = { kind: "span" as const, textLayerId, start: 10_000, end: 10_010 };
    expect(codesOf(await create({ value: { origin } }))).toEqual(["statistics.passageNotThere"]);
  });

  test("for a noun among amounts of money, but not among things that are counted", async () => {
    const counted = await buildIndicator({ unit: { kind: "count", code: "measures" } });
    const measures = await buildSeries({ indicatorId: counted.id });
    const money = await buildSeries();
    const tasks = (series: { id: string }) =>
      create({
        target: { kind: "series", seriesId: series.id, unit: { kind: "count", code: "tasks" } },
        value: { value: "130", scale: 0 },
      });
    const made = requireValue(await tasks(measures));
    expect(await readStatistic(made.statisticId)).toMatchObject({
      unitKind: "count",
      unitCode: "tasks",
    });
    expect(await tasks(money)).toMatchObject({
      problems: [
        { code: "statistics.otherUnit", values: { series: "US dollars", figure: "tasks" } },
      ],
    });
  });

  test("for a figure in another unit than its series, also one made on the spot", async () => {
    const percentage = await buildIndicator({ unit: { kind: "percent" } });
    const dollars = { kind: "currency" as const, code: "USD" };
    const percent = { kind: "percent" as const };
    const money = await buildSeries();
    const intoSeries = { kind: "series" as const, seriesId: money.id, unit: percent };
    expect(codesOf(await create({ target: intoSeries }))).toEqual(["statistics.otherUnit"]);
    for (const currency of [null, "USD"]) {
      const series = { indicatorId: percentage.id, currency };
      const target = { kind: "new_series" as const, series, unit: dollars };
      expect(codesOf(await create({ target })), String(currency)).toEqual(["statistics.otherUnit"]);
    }
    expect(
      codesOf(
        await createSeries(await buildStaff(), { indicatorId: percentage.id, currency: "USD" }),
      ),
    ).toEqual(["statistics.otherUnit"]);
    const fits = { ...intoSeries, unit: dollars };
    const made = requireValue(await create({ target: fits }));
    expect(await readStatistic(made.statisticId)).toMatchObject({ unitKind: null, unitCode: null });
  });

  test("when the same was reported already; another speaker, nature or period is another report", async () => {
    const { id: seriesId } = await buildSeries();
    const target = { kind: "series" as const, seriesId };
    const { id: organisationId } = await buildOrganisation();
    requireValue(await create({ target }));
    expect(codesOf(await create({ target }))).toEqual(["statistics.alreadyReported"]);
    expect(codesOf(await create({ target, period: "2023-01/2023-12" }))).toEqual([
      "statistics.alreadyReported",
    ]);
    for (const other of [
      { nature: "forecast" as const },
      { period: "2022" },
      { saidBy: { organisationId } },
      { periodKind: "as_of" as const },
    ])
      requireValue(await create({ target, ...other }));
    expect(codesOf(await create({ target, saidBy: { organisationId } }))).toEqual([
      "statistics.alreadyReported",
    ]);
  });

  test("for all but one of ten who report the same at once", async () => {
    const { id: seriesId } = await buildSeries();
    const target = { kind: "series" as const, seriesId };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ target })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["statistics.alreadyReported"]));
  });
});

describe("a speaker's role", () => {
  const minister = async (role: { from?: string; to?: string }) => {
    const titles = { en: "Minister of Trade" };
    const organisation = { name: "Ministry", language: "en" };
    const person = await buildPerson({ roles: [{ titles, organisation, ...role }] });
    return { personId: person.id, roleId: person.roles[0]?.id ?? null };
  };

  test("is one held on the day on which the source was published, or the value is said to be known", async () => {
    // The source of buildValue is of 14 November 2023.
    const held = await minister({ from: "2020" });
    const past = await minister({ from: "2010", to: "2019" });
    requireValue(await create({ saidBy: held }));
    const refused = await create({ saidBy: past });
    expect(refused).toMatchObject({
      problems: [
        {
          code: "statistics.roleNotHeld",
          field: "saidBy",
          values: { date: "2023-11-14", role: "Minister of Trade" },
        },
      ],
    });
    requireValue(await create({ saidBy: past, value: { knownFrom: "2018-05-01" } }));
    expect(codesOf(await create({ saidBy: held, value: { knownFrom: "2018-05-01" } }))).toEqual([
      "statistics.roleNotHeld",
    ]);
  });

  test("can't be moved away from under a statistic, but from under one that was withdrawn", async () => {
    const held = await minister({ from: "2020" });
    const { statisticId } = requireValue(await create({ saidBy: held }));
    const end = { roleId: held.roleId ?? "", revision: 1, to: "2023-10" };
    expect(await endRole(author, end)).toMatchObject({
      problems: [{ code: "people.statisticRestsOnRole", values: { date: "2023-11-14" } }],
    });
    const move = studioDb()
      .update(roles)
      .set({ toEdtf: "2023-10" })
      .where(eq(roles.id, end.roleId));
    expect(await constraintOf(move.execute())).toBe("roles_kept");
    requireValue(await endRole(author, { ...end, to: "2023-11" }));
    requireValue(await withdrawStatistic(author, statisticId));
    requireValue(await endRole(author, { ...end, revision: 2 }));
  });

  test("is held on the day given with a value, and on no day where none is known", async () => {
    const past = await minister({ from: "2010" });
    requireValue(await create({ saidBy: past, value: { knownFrom: "2018-05-01" } }));
    const end = { roleId: past.roleId ?? "", revision: 1 };
    expect(await endRole(author, { ...end, to: "2018-04" })).toMatchObject({
      problems: [{ code: "people.statisticRestsOnRole", values: { date: "2018-05-01" } }],
    });
    const undated = await minister({});
    const origin = { kind: "none" as const, because: "Nobody wrote it down." };
    requireValue(await create({ saidBy: undated, value: { origin } }));
    requireValue(await endRole(author, { roleId: undated.roleId, revision: 1, to: "1999" }));
  });

  test("is not asked about where nobody knows the day", async () => {
    const { textLayerId } = await buildCapture({
      sourceId: (await buildSource({ published: null })).id,
    });
    const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
    requireValue(await create({ saidBy: await minister({ to: "1999" }), value: { origin } }));
  });

  test("is the speaker's own, or alone of somebody unnamed", async () => {
    const [one, other] = [await minister({}), await minister({})];
    expect(
      codesOf(await create({ saidBy: { personId: one.personId, roleId: other.roleId } })),
    ).toEqual(["quotes.roleNotTheirs"]);
    expect(codesOf(await create({ saidBy: { roleId: one.roleId } }))).toEqual([
      "quotes.roleIsNamed",
    ]);
    requireValue(await create({ saidBy: { roleId: (await buildUnnamedRole()).id } }));
  });
});

test("the system makes statistics in nobody's name", async () => {
  const made = await buildStatistic({}, systemActor);
  expect(await readStatistic(made.statisticId)).toMatchObject({ createdBy: null });
});
