import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseStatistic } from "./commands-release.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import { loadPublicRivals } from "./load-statistics.ts";
import { findStatistic } from "./queries-statistics.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

/** Among the rivals that readers are shown. */
async function isPublic(statisticId: string): Promise<boolean> {
  const sliceId = (await findStatistic(author, statisticId))?.sliceId ?? "";
  const rivals = await loadPublicRivals(studioDb(), { sliceIds: [sliceId], cited: [] }, "en");
  return rivals.some((one) => one.statisticId === statisticId);
}

test("what a second person releases is readers' to see, once, with an audit row", async () => {
  const { statisticId } = await buildStatistic({}, author);
  expect(await isPublic(statisticId)).toBe(false);
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await isPublic(statisticId)).toBe(true);
  expect((await findStatistic(author, statisticId))?.isReleased).toBe(true);
  const rows = await listAuditRows();
  expect(rows.at(-1)).toMatchObject({ action: "statistic.release", thingId: statisticId });
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await listAuditRows()).toHaveLength(rows.length);
});

test("nobody releases their own statistic, and the system none", async () => {
  const { statisticId } = await buildStatistic({}, editor);
  for (const actor of [editor, systemActor]) {
    expect(await releaseStatistic(actor, statisticId)).toEqual({
      ok: false,
      problems: [{ code: "release.secondPersonNeeded" }],
    });
  }
  expect(await isPublic(statisticId)).toBe(false);
});

test("authors, moderators and the public release nothing; what is withdrawn or missing isn't found", async () => {
  const { statisticId } = await buildStatistic({}, editor);
  const moderator = await buildStaff({ roles: ["moderator"] });
  for (const actor of [author, moderator, publicActor]) {
    expect(await releaseStatistic(actor, statisticId)).toEqual({
      ok: false,
      problems: [{ code: "auth.notAllowed" }],
    });
  }
  requireValue(await withdrawStatistic(editor, statisticId));
  const second = await buildStaff({ roles: ["editor"] });
  for (const id of [statisticId, "x"]) {
    expect(await releaseStatistic(second, id)).toEqual({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
  }
});
