import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, buildPublishedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildOrganisation, buildPerson } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildSeries,
  buildStatistic,
  putRight,
  readStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { giveSeries } from "./commands-update.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import type { UpdateStatisticInput } from "./input.ts";
import { findStatistic } from "./queries-statistics.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";

const put = (statisticId: string, changes?: Partial<UpdateStatisticInput>) =>
  putRight(author, statisticId, changes);

const ships = {
  kind: "stated" as const,
  what: "Ships at the berth",
  unit: { kind: "count" as const, code: "ships" },
};
const three = { value: "3", scale: 0 };

async function listToldOf(statisticId: string): Promise<number> {
  const { rows } = await studioDb().execute(
    sql`select id from pgboss.job where name = 'raise-notices' and data ->> 'cause' = 'rival' and data ->> 'statisticId' = ${statisticId}`,
  );
  return rows.length;
}

describe("what was written down wrongly of a report", () => {
  test("is put right, and the trail keeps what stood there", async () => {
    const { statisticId } = await buildStatistic();
    const person = await buildPerson();
    const saidBy = { personId: person.id, roleId: person.roles[0]?.id };
    const change = { period: "2023-01/2023-06", nature: "claim" as const, saidBy };
    expect(await put(statisticId, change)).toMatchObject({ value: { revision: 2 } });
    expect(await readStatistic(statisticId)).toMatchObject({
      period: "2023-S1",
      periodKind: "over",
      nature: "claim",
      saidByPersonId: person.id,
      saidByRoleId: saidBy.roleId,
      revision: 2,
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "statistic.update",
      thing: "statistic",
      thingId: statisticId,
      actorId: author.id,
      detail: {
        revision: 2,
        was: { period: "2023", nature: "count", saidByPersonId: null, saidByRoleId: null },
      },
    });
  });

  test("is told to briefs that go by another value of the period in which it stands now, and of no other change", async () => {
    const { statisticId } = await buildStatistic();
    expect(await listToldOf(statisticId)).toBe(1);
    requireValue(await put(statisticId, { nature: "plan" }));
    expect(await listToldOf(statisticId)).toBe(1);
    requireValue(await put(statisticId, { revision: 2, nature: "plan", period: "2024" }));
    expect(await listToldOf(statisticId)).toBe(2);
  });

  test("may be what a stated figure is, and its unit", async () => {
    const { statisticId } = await buildStatistic({ target: ships, value: three });
    const stated = {
      what: " Barges at the berth ",
      unit: { kind: "count" as const, code: "barges" },
    };
    requireValue(await put(statisticId, { stated }));
    expect(await readStatistic(statisticId)).toMatchObject({
      what: "Barges at the berth",
      unitCode: "barges",
    });
    expect((await listAuditRows()).at(-1)?.detail).toEqual({
      revision: 2,
      was: { unitCode: "ships" },
    });
    requireValue(await put(statisticId, { revision: 2, nature: "plan" }));
    expect(await readStatistic(statisticId)).toMatchObject({ what: "Barges at the berth" });
  });

  test("is a period that was missing, so that the figure can be given its series", async () => {
    const counted = await buildIndicator({ unit: { kind: "count", code: "ships" } });
    const { id: seriesId } = await buildSeries({ indicatorId: counted.id });
    const { statisticId } = await buildStatistic({ target: ships, period: null, value: three });
    expect(codesOf(await giveSeries(author, { statisticId, seriesId, revision: 1 }))).toEqual([
      "statistics.periodMissing",
    ]);
    requireValue(await put(statisticId, { period: "2023-05" }));
    requireValue(await giveSeries(author, { statisticId, seriesId, revision: 2 }));
    expect(await findStatistic(author, statisticId)).toMatchObject({ period: "2023-05", seriesId });
  });
});

describe("it is refused", () => {
  const claim = { nature: "claim" as const };

  test("for a period that is none, or none in a series, and for words of a figure that has one", async () => {
    const { statisticId } = await buildStatistic();
    const { what, unit } = ships;
    for (const [changes, code] of [
      [{ period: "2023-13" }, "statistics.periodInvalid"],
      [{ period: " " }, "statistics.periodMissing"],
      [{ stated: { what, unit } }, "statistics.hasSeries"],
      [{ saidBy: { personId: missingId } }, "thing.notFound"],
    ] as const)
      expect(codesOf(await put(statisticId, changes))).toEqual([code]);
    expect(await readStatistic(statisticId)).toMatchObject({ period: "2023", revision: 1 });
  });

  test("for a role that was not held on the day of the speech", async () => {
    const { statisticId } = await buildStatistic();
    const { id: personId, roles } = await buildPerson({
      roles: [{ titles: { en: "Minister" }, from: "2010", to: "2019" }],
    });
    // The source of buildStatistic is of 14 November 2023.
    expect(await put(statisticId, { saidBy: { personId, roleId: roles[0]?.id } })).toMatchObject({
      problems: [
        { code: "statistics.roleNotHeld", field: "saidBy", values: { date: "2023-11-14" } },
      ],
    });
  });

  test("where that is another report that is here already", async () => {
    const target = { kind: "series" as const, seriesId: (await buildSeries()).id };
    await buildStatistic({ target, period: "2022" });
    const { statisticId } = await buildStatistic({ target });
    expect(codesOf(await put(statisticId, { period: "2022" }))).toEqual([
      "statistics.alreadyReported",
    ]);
  });

  test("for who started from an older revision, of what was withdrawn, and of nothing", async () => {
    const { statisticId } = await buildStatistic();
    requireValue(await put(statisticId, claim));
    expect(codesOf(await put(statisticId))).toEqual(["thing.changed"]);
    requireValue(await withdrawStatistic(author, statisticId));
    expect(codesOf(await put(statisticId, { revision: 3 }))).toEqual(["thing.notFound"]);
    expect(codesOf(await put(missingId))).toEqual(["thing.notFound"]);
  });

  test("once a version cites it; a draft alone settles nothing", async () => {
    const cited = await buildStatistic();
    const document = write("It came to ", citeStatistic(cited), ".");
    await buildBrief({ document });
    requireValue(await put(cited.statisticId, claim));
    await buildPublishedBrief({ document });
    expect(codesOf(await put(cited.statisticId, { revision: 2 }))).toEqual(["statistics.settled"]);
    expect(await findStatistic(author, cited.statisticId)).toMatchObject({ isSettled: true });
  });

  test("once something was reckoned from it", async () => {
    const { statisticId, vintageId } = await buildStatistic();
    await buildDerivation({ vintageIds: [vintageId, vintageId], mixesBecause: "A test." });
    expect(codesOf(await put(statisticId, claim))).toEqual(["statistics.settled"]);
  });
});

test("a stated figure that a version cites may still be given the period that was missing, and nothing else", async () => {
  const cited = await buildStatistic({ target: ships, period: null, value: three });
  await buildPublishedBrief({ document: write("There lay ", citeStatistic(cited), ".") });
  const { statisticId } = cited;
  const stated = { what: "Barges", unit: ships.unit };
  expect(codesOf(await put(statisticId, { stated }))).toEqual(["statistics.settled"]);
  requireValue(await put(statisticId, { period: "2023-05-09", periodKind: "as_of" }));
  expect(codesOf(await put(statisticId, { revision: 2 }))).toEqual(["statistics.settled"]);
});

test("who said it, as a form has it, is what was said", async () => {
  const { id: organisationId } = await buildOrganisation();
  const { statisticId } = await buildStatistic({ saidBy: { organisationId } });
  expect(await findStatistic(author, statisticId)).toMatchObject({
    speaker: { personId: null, organisationId, roleId: null },
    what: null,
    isSettled: false,
  });
});
