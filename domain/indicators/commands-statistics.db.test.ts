import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { roles } from "#db/schema/people.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { endRole } from "#domain/people/commands-roles.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildPerson, buildUnnamedRole } from "#tests/factories/people.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildStatistic,
  listVintages,
  readStatistic,
  reportedWords,
  type StatisticOverrides,
  tryStatistic,
} from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import type { ValueInput } from "./input.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const create = (changes?: StatisticOverrides) => tryStatistic(author, changes);

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
