import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { derivationRuns } from "#db/schema/derivations.ts";
import { derivationInputs } from "#db/schema/statistics.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
  buildTwoYears,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createDerivation, rerunDerivation, updateDerivation } from "./commands-derivations.ts";
import type { CreateDerivationInput } from "./input-derivations.ts";
import { findDerivation } from "./queries-derivations.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";

async function derive(vintageIds: string[], changes: Partial<CreateDerivationInput> = {}) {
  const input = { title: "Together", operation: "sum" as const, decimals: 1, scale: 9, vintageIds };
  return await createDerivation(author, { ...input, ...changes });
}

async function listRuns(derivationId: string) {
  const runs = await studioDb()
    .select()
    .from(derivationRuns)
    .where(eq(derivationRuns.derivationId, derivationId))
    .orderBy(asc(derivationRuns.n));
  const inputs = await Promise.all(
    runs.map(({ id }) =>
      studioDb()
        .select({ vintageId: derivationInputs.vintageId })
        .from(derivationInputs)
        .where(eq(derivationInputs.runId, id))
        .orderBy(asc(derivationInputs.position)),
    ),
  );
  return runs.map(({ n, value }, at) => ({
    n,
    value,
    vintageIds: inputs[at]?.map(({ vintageId }) => vintageId),
  }));
}

describe("a derivation", () => {
  test("is reckoned at once, and its run lists its inputs by vintage, in their order", async () => {
    const { earlier, later } = await buildTwoYears();
    const vintageIds = [later.vintageId, earlier.vintageId];
    const made = requireValue(await derive(vintageIds, { operation: "difference" }));
    expect(made).toMatchObject({ n: 1, code: expect.stringMatching(/^d-/) });
    expect(await listRuns(made.derivationId)).toEqual([{ n: 1, value: "2500000000", vintageIds }]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "derivation.create",
      thing: "derivation",
      thingId: made.derivationId,
      actorId: author.id,
      detail: { runId: made.runId },
    });
  });

  test("of values that count otherwise, by others, or don't say needs a reason, and keeps it", async () => {
    const { indicatorId, ...goods } = await buildSeries();
    const cited = async (series: { id: string }) =>
      (await buildStatistic({ target: { kind: "series", seriesId: series.id } })).vintageId;
    const first = await cited(goods);
    const services = await cited(await buildSeries({ indicatorId, coverage: "services" }));
    const byOthers = await cited(await buildSeries({ indicatorId }));
    const unsaid = await cited(await buildSeries({ indicatorId, coverage: "not_stated" }));
    const nobody = await cited(await buildSeries({ indicatorId, compilerId: null }));
    for (const other of [services, byOthers, unsaid, nobody]) {
      expect(codesOf(await derive([first, other]))).toEqual(["derivations.needsReason"]);
      requireValue(await derive([first, other], { mixesBecause: "Both are of one report." }));
    }
  });

  test("of other units is refused, whatever the reason", async () => {
    const { later } = await buildTwoYears();
    const tonnes = await buildIndicator({ unit: { kind: "measure", code: "t" } });
    const { id: seriesId } = await buildSeries({ indicatorId: tonnes.id });
    const weighed = await buildStatistic({ target: { kind: "series", seriesId } });
    const mixed = await derive([later.vintageId, weighed.vintageId], { mixesBecause: "Why not." });
    expect(codesOf(mixed)).toEqual(["derivations.unitsDontMeet"]);
  });

  test("of a range, of one value, of nothing, or of no use is refused", async () => {
    const { series, earlier, later } = await buildTwoYears();
    const target = { kind: "series" as const, seriesId: series.id };
    const range = await buildStatistic({
      target,
      period: "2021",
      value: { low: "40", high: "41" },
    });
    const zero = await buildStatistic({ target, period: "2020", value: { value: "0" } });
    expect(codesOf(await derive([later.vintageId, range.vintageId]))).toEqual([
      "derivations.range",
    ]);
    expect(codesOf(await derive([later.vintageId]))).toEqual(["derivations.needsTwoOrMore"]);
    expect(codesOf(await derive([later.vintageId, missingId]))).toEqual(["thing.notFound"]);
    const ratio = { operation: "ratio" as const, scale: 0 };
    expect(codesOf(await derive([earlier.vintageId, zero.vintageId], ratio))).toEqual([
      "derivations.zero",
    ]);
    expect(codesOf(await derive([], {}))).toEqual(["input.required"]);
    expect(codesOf(await derive([later.vintageId, earlier.vintageId], { title: " " }))).toEqual([
      "input.required",
    ]);
  });
});

describe("running it again", () => {
  const rerun = async (derivationId: string) => await rerunDerivation(author, { derivationId });

  test("takes the newest vintages of the same statistics, in the same order, and keeps the first run", async () => {
    const { earlier, later } = await buildTwoYears();
    const made = await buildDerivation({ vintageIds: [later.vintageId, earlier.vintageId] });
    const revised = await buildRevision(later.statisticId);
    const again = requireValue(await rerun(made.derivationId));
    expect(again).toMatchObject({ n: 2, derivationId: made.derivationId });
    expect(await listRuns(made.derivationId)).toEqual([
      { n: 1, value: "2500000000", vintageIds: [later.vintageId, earlier.vintageId] },
      { n: 2, value: "3000000000", vintageIds: [revised.vintageId, earlier.vintageId] },
    ]);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "derivation.run",
      thing: "derivation",
      thingId: made.derivationId,
      detail: { runId: again.runId, n: 2 },
    });
  });

  test("while nothing was revised is refused", async () => {
    const made = await buildDerivation();
    expect(codesOf(await rerun(made.derivationId))).toEqual(["derivations.fresh"]);
    expect(await listRuns(made.derivationId)).toHaveLength(1);
  });

  test("ten times at once happens once", async () => {
    const { earlier, later } = await buildTwoYears();
    const { derivationId } = await buildDerivation({
      vintageIds: [later.vintageId, earlier.vintageId],
    });
    await buildRevision(earlier.statisticId, { value: { value: "43" } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => rerun(derivationId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["derivations.fresh"]));
    expect((await listRuns(derivationId)).map(({ n }) => n)).toEqual([1, 2]);
  });

  test("is refused where an input has become a range, and of nothing", async () => {
    const { earlier, later } = await buildTwoYears();
    const { derivationId } = await buildDerivation({
      vintageIds: [later.vintageId, earlier.vintageId],
    });
    await buildRevision(later.statisticId, { value: { value: null, low: "46", high: "47" } });
    expect(codesOf(await rerun(derivationId))).toEqual(["derivations.range"]);
    expect(codesOf(await rerun(missingId))).toEqual(["thing.notFound"]);
  });
});

describe("calling it otherwise", () => {
  test("leaves its runs as they are, and a row in the trail", async () => {
    const { derivationId } = await buildDerivation();
    const before = await listRuns(derivationId);
    const change = { derivationId, revision: 1, title: "  What it grew by in 2023 " };
    expect(await updateDerivation(author, change)).toMatchObject({ value: { revision: 2 } });
    expect(await findDerivation(author, derivationId)).toMatchObject({
      title: "What it grew by in 2023",
      revision: 2,
    });
    expect(await listRuns(derivationId)).toEqual(before);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "derivation.update",
      thing: "derivation",
      thingId: derivationId,
      actorId: author.id,
      detail: { revision: 2 },
    });
  });

  test("is refused without a name, for who started from an older revision, and of nothing", async () => {
    const { derivationId } = await buildDerivation();
    const change = { derivationId, revision: 1, title: "Another name" };
    requireValue(await updateDerivation(author, change));
    for (const [changes, code] of [
      [{ title: " " }, "input.required"],
      [{}, "thing.changed"],
      [{ derivationId: missingId }, "thing.notFound"],
    ] as const)
      expect(codesOf(await updateDerivation(author, { ...change, ...changes }))).toEqual([code]);
  });
});
