import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { derivationRuns } from "#db/schema/derivations.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { buildSubmittedBrief, citeStatistic } from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildSeries,
  buildStatistic,
  putRight,
  readStatistic,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createDerivation } from "./commands-derivations.ts";
import { adoptStatistic } from "./commands-judgements.ts";
import type { UpdateStatisticInput } from "./input.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const put = (statisticId: string, changes?: Partial<UpdateStatisticInput>) =>
  putRight(author, statisticId, changes);

const ships = {
  kind: "stated" as const,
  what: "Ships at the berth",
  unit: { kind: "count" as const, code: "ships" },
};
const three = { value: "3", scale: 0 };

test("of a correction and an adoption that come at once one is refused", async () => {
  for (let time = 0; time < 8; time += 1) {
    const { id: seriesId, sliceId } = await buildSeries();
    const { statisticId } = await buildStatistic({ target: { kind: "series", seriesId } });
    const adopted = { statisticId, sliceId, coverage: "goods", period: "2023", reason: "A test." };
    const both = await Promise.all([
      put(statisticId, { period: "2024" }),
      adoptStatistic(editor, adopted),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  }
});

test("a version that is published at the same moment prints what stands there after", async () => {
  for (let time = 0; time < 4; time += 1) {
    const cited = await buildStatistic();
    const document = write("It came to ", citeStatistic(cited), ".");
    const { briefId, revision } = await buildSubmittedBrief({ document });
    await signOffDraft(editor, briefId);
    const [published] = await Promise.all([
      publishBrief(editor, { briefId, revision, changeClass: "first" }),
      put(cited.statisticId, { period: "1987" }),
    ]);
    requireValue(published);
    const [version] = await studioDb()
      .select({ canonical: briefVersions.canonical })
      .from(briefVersions)
      .where(eq(briefVersions.briefId, briefId));
    const now = await readStatistic(cited.statisticId);
    expect(version?.canonical?.includes("1987")).toBe(now?.period === "1987");
  }
});

test("what is reckoned while its unit is put right is in the unit that stands there then", async () => {
  for (let time = 0; time < 8; time += 1) {
    const { statisticId, vintageId } = await buildStatistic({ target: ships, value: three });
    const stated = { what: "Barges", unit: { kind: "count" as const, code: "barges" } };
    const twice = { operation: "sum" as const, decimals: 0, mixesBecause: "A test." };
    const [, reckoned] = await Promise.all([
      put(statisticId, { stated }),
      createDerivation(author, { ...twice, title: "Twice", vintageIds: [vintageId, vintageId] }),
    ]);
    const { runId } = requireValue(reckoned);
    const [run] = await studioDb()
      .select()
      .from(derivationRuns)
      .where(eq(derivationRuns.id, runId));
    expect(run?.unitCode).toBe((await readStatistic(statisticId))?.unitCode);
  }
});
