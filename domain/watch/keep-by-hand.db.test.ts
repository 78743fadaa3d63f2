import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { captures } from "#db/schema/captures.ts";
import { sourceWatches } from "#db/schema/watch.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { asked, buildWatched, room, seenBy, world } from "#tests/factories/watched.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkSource, requestCheck } from "./commands.ts";
import { getWatch } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());
beforeEach(() => {
  asked.length = 0;
});

describe("A capture is asked for by hand", () => {
  async function askToKeep(sourceId: string) {
    requireValue(await requestCheck(author, sourceId, { keep: true }));
    const waiting = (await getWatch(author, sourceId))?.keeping;
    requireValue(await checkSource(systemActor, room, sourceId, { keep: true }));
    return waiting;
  }
  const numbersOf = async (sourceId: string) =>
    (
      await database.studio
        .select({ n: captures.n, method: captures.method })
        .from(captures)
        .where(eq(captures.sourceId, sourceId))
        .orderBy(captures.n)
    ).map(({ n, method }) => `${n} ${method}`);

  test("and kept where the page changed elsewhere, which a mere look doesn't keep", async () => {
    const { check, become, text, read, source } = await buildWatched(author);
    become(text.replace("1,300 tonnes", "1,500 tonnes"));
    await check();
    expect(await numbersOf(source.id)).toHaveLength(1);
    expect(await askToKeep(source.id)).toMatchObject({ state: "under-way" });
    expect(await numbersOf(source.id)).toEqual(["1 paste", "2 fetch"]);
    const { keeping, checks } = await read();
    expect(keeping).toBeNull();
    expect(checks[0]).toMatchObject({
      ...{ outcome: "ok_changed_elsewhere", isToKeep: true, captureN: 2, held: null },
    });
    expect(
      (await listAuditRows()).map(({ action, detail }) => ({ action, detail })),
    ).toContainEqual({ action: "source.check", detail: { keep: true } });
  });

  test("and where nothing changed since the newest one, that one is named", async () => {
    const { read, source } = await buildWatched(author);
    await askToKeep(source.id);
    await askToKeep(source.id);
    const { checks } = await read();
    expect(checks[0]).toMatchObject({ outcome: "ok", captureN: null, held: { n: 1 } });
    expect(await numbersOf(source.id)).toHaveLength(1);
  });

  test("and what it answered before, and then not, is kept once more", async () => {
    const { become, text, source } = await buildWatched(author);
    const other = text.replace("1,300 tonnes", "1,500 tonnes");
    for (const now of [other, text, text, other]) {
      become(now);
      await askToKeep(source.id);
    }
    expect(await numbersOf(source.id)).toEqual(["1 paste", "2 fetch", "3 fetch", "4 fetch"]);
  });

  test("whatever its server says of what we have", async () => {
    const { become, text, source, check, url } = await buildWatched(author);
    world.set(url, { bytes: new TextEncoder().encode(text), headers: { etag: '"1"' } });
    await check();
    become(text.replace("1,300 tonnes", "1,500 tonnes"));
    seenBy.length = 0;
    await askToKeep(source.id);
    expect(seenBy).toEqual([{ etag: null, lastModified: null }]);
  });

  test("and a page that says it is gone is none", async () => {
    const { url, read, source } = await buildWatched(author);
    world.set(url, { status: 404, bytes: new TextEncoder().encode("There is nothing here.") });
    await askToKeep(source.id);
    const { checks } = await read();
    expect(checks[0]).toMatchObject({ outcome: "gone", isToKeep: true, captureN: null });
    expect(await numbersOf(source.id)).toHaveLength(1);
  });

  test("and put off where its host wants to be left alone", async () => {
    const { url, read, source } = await buildWatched(author);
    const until = new Date(Date.now() + 3_600_000);
    world.set(url, { kind: "postponed", until });
    await askToKeep(source.id);
    expect((await read()).keeping).toEqual({ state: "put-off", at: until.toISOString() });
  });

  test("and told as lost once nothing came of it for longer than any visit takes", async () => {
    const { read, source } = await buildWatched(author);
    requireValue(await requestCheck(author, source.id, { keep: true }));
    await database.studio
      .update(sourceWatches)
      .set({ keepAskedAt: new Date(Date.now() - 3_600_000) })
      .where(eq(sourceWatches.sourceId, source.id));
    expect((await read()).keeping).toMatchObject({ state: "lost" });
  });
});
