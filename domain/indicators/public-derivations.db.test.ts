import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { derivations } from "#db/schema/derivations.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildGrowth,
  buildReckoned,
  buildRevision,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { rerunDerivation, updateDerivation } from "./commands-derivations.ts";
import { deprecateStatistic } from "./commands-judgements.ts";
import { releaseStatistic } from "./commands-release.ts";
import { findPublicStatistic } from "./queries-public.ts";
import { takeDerivationsAsOf } from "./view-public-derivations.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const release = async (statisticId: string) =>
  requireValue(await releaseStatistic(editor, statisticId));

/** A version that cites a run, as if it had been composed. */
const cite = async (runId: string) =>
  await database.studio.transaction(async (tx) => {
    const briefId = await insertBrief(tx);
    await publishVersion(tx, { briefId, citations: [{ derivationRunId: runId }] });
  });

/** What grew between two years, both of which readers may know of. */
async function buildReadable() {
  const growth = await buildGrowth();
  for (const { statisticId } of [growth.earlier, growth.later]) await release(statisticId);
  return growth;
}

const read = async (code: string) => (await findPublicStatistic(code, "en"))?.view.derivations;

describe("our arithmetic", () => {
  test("is nobody's to see until a version that can be read cites it; then by each value that went in, with its sum", async () => {
    const { earlier, later, run } = await buildReadable();
    expect(await read(later.code)).toEqual([]);
    await cite(run.runId);
    for (const { code } of [earlier, later]) {
      expect(await read(code)).toMatchObject([
        {
          runId: run.runId,
          operation: "difference",
          printed: "2.5\u00a0billion\u00a0dollars",
          formula:
            "46.5\u00a0billion\u00a0dollars − 44\u00a0billion\u00a0dollars =\u00a02.5\u00a0billion\u00a0dollars",
          staleFrom: null,
          inputs: [{ code: later.code }, { code: earlier.code }],
        },
      ]);
    }
  });

  test("or a second person has released it, and no embargo holds", async () => {
    const { later, run } = await buildReadable();
    const change = async (row: Partial<typeof derivations.$inferInsert>) =>
      await database.studio
        .update(derivations)
        .set(row)
        .where(eq(derivations.id, run.derivationId));
    await change({ releasedBy: editor.id, releasedAt: new Date() });
    expect(await read(later.code)).toHaveLength(1);
    await change({ embargoUntil: new Date(Date.now() + 3_600_000) });
    expect(await read(later.code)).toEqual([]);
  });

  test("is not shown where one of its values isn't", async () => {
    const { later, run } = await buildGrowth();
    await release(later.statisticId);
    await cite(run.runId);
    expect(await read(later.code)).toEqual([]);
  });

  test("stands with the value that came out of it", async () => {
    const growth = await buildReadable();
    const reckoned = await buildReckoned(growth.run);
    await release(reckoned.statisticId);
    expect(await read(reckoned.code)).toMatchObject([{ runId: growth.run.runId }]);
  });

  test("is stale once readers may know that a value was revised, and says so of no day before; the next run waits to be cited", async () => {
    const { later, run } = await buildReadable();
    await cite(run.runId);
    await buildRevision(later.statisticId, { value: { knownFrom: "2024-06-01" } }, author);
    expect(await read(later.code)).toMatchObject([{ staleFrom: null }]);
    await release(later.statisticId);
    const runs = (await read(later.code)) ?? [];
    expect(runs).toMatchObject([{ runId: run.runId, staleFrom: "2024-06-01T00:00:00.000Z" }]);
    expect(takeDerivationsAsOf(runs, "2024-05-31")).toMatchObject([{ staleFrom: null }]);
    const { derivationId } = run;
    const next = requireValue(await rerunDerivation(author, { derivationId }));
    expect(await read(later.code)).toHaveLength(1);
    await cite(next.runId);
    const both = (await read(later.code)) ?? [];
    expect(takeDerivationsAsOf(both, null).map(({ runId }) => runId)).toEqual([next.runId]);
    expect(takeDerivationsAsOf(both, "2024-05-31").map(({ runId }) => runId)).toEqual([run.runId]);
    expect(takeDerivationsAsOf(both, "1999-12-31")).toEqual([]);
  });

  test("says of a value that went in if it was shown to be wrong", async () => {
    const { earlier, later, run } = await buildReadable();
    await cite(run.runId);
    const { statisticId } = earlier;
    const reason = "It was misprinted.";
    requireValue(await deprecateStatistic(editor, { statisticId, deprecated: true, reason }));
    expect((await read(later.code))?.[0]?.inputs).toMatchObject([
      { deprecatedBecause: null },
      { deprecatedBecause: reason },
    ]);
  });

  test("is made anew on the pages of its values when it is called otherwise", async () => {
    const { earlier, run } = await buildReadable();
    await cite(run.runId);
    const { derivationId } = run;
    const changeOf = async () => {
      const { rows } = await database.studio.execute<{ n: string | null }>(
        sql`select max(change)::text as n from tag_changes where tag = ${`statistic:${earlier.statisticId}`}`,
      );
      return rows[0]?.n;
    };
    const before = await changeOf();
    const renamed = { derivationId, revision: 1, title: "What it rose by" };
    requireValue(await updateDerivation(author, renamed));
    expect(await changeOf()).not.toBe(before);
    expect(await read(earlier.code)).toMatchObject([{ title: "What it rose by" }]);
  });
});

test("a derivation of values that nobody released shows nobody anything", async () => {
  const run = await buildDerivation();
  await cite(run.runId);
  const { rows } = await database.public.execute(
    sql`select run_id from published_derivation_runs where run_id = ${run.runId} union all select run_id from published_derivation_inputs where run_id = ${run.runId}`,
  );
  expect(rows).toEqual([]);
});
