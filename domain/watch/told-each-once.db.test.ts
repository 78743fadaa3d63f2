import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passageDrifts } from "#db/schema/watch.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { resolveNotice } from "#domain/briefs/commands-notices.ts";
import { findDraftView } from "#domain/briefs/queries-desk.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { succeed } from "#domain/result.ts";
import { buildNextVersion, citeStatistic } from "#tests/factories/briefs.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { reportedWords } from "#tests/factories/statistics.ts";
import { buildWatched, room, world } from "#tests/factories/watched.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { watchSources } from "./commands.ts";
import { decideDrift } from "./commands-drifts.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

/** A source that a draft and a published brief rest on, which says another figure from now on each time it is asked to. */
async function buildFigures() {
  const watched = await buildWatched(author);
  const { text, become, check, cites, draft } = watched;
  const say = async (figure: string) => {
    become(text.replace("46.5 billion", `${figure} billion`));
    await check();
    await handleNoticeJobs(2);
  };
  const count = async (briefId: string) => (await listNoticeRows(briefId)).length;
  const dismiss = async (briefId: string) => {
    const [notice] = await listNoticeRows(briefId);
    const noticeId = notice?.id ?? "";
    const reason = "A slip of theirs.";
    requireValue(await resolveNotice(author, { noticeId, decision: "dismissed", reason }));
  };
  const warnings = async () =>
    Object.values((await findDraftView(author, draft.briefId))?.evidence.passages ?? {}).flatMap(
      ({ drift }) => drift ?? [],
    );
  const open = async () => (await watched.read()).drifts.filter(({ state }) => state === "open");
  return { ...watched, say, count, dismiss, warnings, open, cites, draft };
}

describe("A brief's notice that was dismissed", () => {
  test("holds for that change: the next is told, and the one that was dismissed isn't told again", async () => {
    const { say, count, dismiss, warnings, cites, draft } = await buildFigures();
    await say("48.5");
    for (const { briefId } of [cites, draft]) await dismiss(briefId);
    expect(await warnings()).toEqual([]);
    await say("48.5");
    expect(await count(cites.briefId)).toBe(0);
    await say("49.1");
    expect(await count(cites.briefId)).toBe(1);
    expect(await listNotices(author, cites.briefId)).toMatchObject([
      { drift: { state: "open", held: reportedWords, now: "49.1 billion dollars", nowIn: 3 } },
    ]);
    expect(await count(draft.briefId)).toBe(1);
    expect(await warnings()).toEqual(["changed"]);
    await say("48.5");
    expect(await count(cites.briefId)).toBe(0);
    expect(await count(draft.briefId)).toBe(0);
    expect(await warnings()).toEqual([]);
    await say("49.1");
    expect(await count(cites.briefId)).toBe(1);
  });

  test("isn't told by the next version either, and another change is", async () => {
    const { say, count, dismiss, cites, statistic } = await buildFigures();
    let latest: Parameters<typeof buildNextVersion>[0] = cites;
    const says = async (words: string) => {
      latest = await buildNextVersion(latest, write(words, citeStatistic(statistic)));
    };
    await say("48.5");
    await dismiss(cites.briefId);
    await says("It came to ");
    expect(await count(cites.briefId)).toBe(0);
    await say("49.1");
    await says("All of it came to ");
    expect(await count(cites.briefId)).toBe(1);
  });
});

test("A change that was dismissed for its source isn't told again after another stood there", async () => {
  const { say, count, open, cites } = await buildFigures();
  await say("48.5");
  const [drift] = await open();
  const decided = { driftId: drift?.id ?? "", decision: "dismissed" as const };
  requireValue(await decideDrift(author, { ...decided, reason: "A slip of theirs." }));
  await say("49.1");
  expect(await open()).toHaveLength(1);
  expect(await count(cites.briefId)).toBe(1);
  await say("48.5");
  expect(await open()).toEqual([]);
  expect(await count(cites.briefId)).toBe(0);
  await say("48.5");
  expect(await open()).toEqual([]);
});

test("A change that is accepted before its job ran is told to every brief all the same", async () => {
  const { text, become, check, open, count, cites } = await buildFigures();
  become(text.replace("46.5 billion", "48.5 billion"));
  await check();
  const [drift] = await open();
  requireValue(await decideDrift(author, { driftId: drift?.id ?? "", decision: "accepted" }));
  await handleNoticeJobs();
  expect(await count(cites.briefId)).toBe(1);
});

test("A round tells what was never told, once", async () => {
  const { text, become, check, count, cites, draft } = await buildFigures();
  become(text.replace("46.5 billion", "48.5 billion"));
  await check();
  // As it was left before its briefs were found as they are today.
  await database.studio.execute(sql`delete from pgboss.job where name = 'raise-notices'`);
  await runWrite(systemActor, async ({ tx, audit }) => {
    await tx.update(passageDrifts).set({ toldAt: null });
    audit({ action: "source.watch", thing: "drift", thingId: null });
    return succeed(null);
  });
  const round = async () => {
    requireValue(await watchSources(systemActor, room));
    return await handleNoticeJobs(2);
  };
  expect(await round()).toMatchObject([{ cause: "drift" }]);
  for (const { briefId } of [cites, draft]) expect(await count(briefId)).toBe(1);
  expect(await round()).toEqual([]);
});

test("A file that is made anew at each download is noted as it is, and nothing is told or kept", async () => {
  const { url, text, read, check, count, cites } = await buildFigures();
  const mark = [0xef, 0xbb, 0xbf];
  const bytes = Uint8Array.from([...mark, ...new TextEncoder().encode(text)]);
  world.set(url, { bytes, mediaType: "text/csv" });
  expect(await check()).toEqual({ outcome: "ok", standing: "live", drifted: [] });
  await handleNoticeJobs();
  expect(await count(cites.briefId)).toBe(0);
  expect((await read()).checks).toMatchObject([{ failure: "watch.otherBytes", captureN: null }]);
});
