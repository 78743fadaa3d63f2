import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publicDb } from "#db/client.ts";
import { captures } from "#db/schema/captures.ts";
import { sourceWatches } from "#db/schema/watch.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { paragraph, sourceNote } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { reportedWords } from "#tests/factories/statistics.ts";
import { asked, buildWatched, room, world } from "#tests/factories/watched.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { watchSources } from "./commands.ts";
import { decideDrift } from "./commands-drifts.ts";
import { findSeen } from "./queries-held.ts";
import { startWatching } from "./writes.ts";

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

const kindsOf = async (briefId: string) => (await listNoticeRows(briefId)).map(({ kind }) => kind);
const editDigit = (text: string) => text.replace("46.5 billion", "48.5 billion");
const editNot = (text: string) => text.replace("must not repeat", "must repeat");

describe("A source is looked at", () => {
  test("and nothing is told where it is as it was", async () => {
    const { check, read, cites } = await buildWatched(author);
    expect(await check()).toEqual({ outcome: "ok", standing: "live", drifted: [] });
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
    expect(await read()).toMatchObject({
      standing: "live",
      drifts: [],
      checks: [{ outcome: "ok", httpStatus: 200, captureN: null }],
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      actorKind: "system",
      action: "source.check",
      detail: { outcome: "ok", standing: "live", drifted: 0 },
    });
  });

  test("and only noted where it changed elsewhere", async () => {
    const { check, become, text, cites } = await buildWatched(author);
    become(text.replace("1,300 tonnes", "1,500 tonnes"));
    expect(await check()).toMatchObject({ outcome: "ok_changed_elsewhere", drifted: [] });
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
  });

  test("and every brief that rests on a changed passage is told, once, with what it was told from kept", async () => {
    const { check, become, text, read, cites, draft, source } = await buildWatched(author);
    const other = await buildPublishedBrief();
    become(editDigit(text));
    expect((await check()).drifted).toHaveLength(1);
    expect((await check()).drifted).toEqual([]);
    await handleNoticeJobs(2);
    expect(await kindsOf(cites.briefId)).toEqual(["passage_drifted"]);
    expect(await kindsOf(draft.briefId)).toEqual(["passage_drifted"]);
    expect(await kindsOf(other.briefId)).toEqual([]);
    const published = await findPublishedBrief(cites.slug);
    expect(published?.notices).toMatchObject([{ kind: "passage_drifted", entry: 1 }]);
    const { drifts, standing } = await read();
    expect(standing).toBe("drifted");
    expect(drifts).toMatchObject([
      {
        fate: "changed",
        state: "open",
        held: reportedWords,
        now: "48.5 billion dollars",
        heldIn: 1,
        nowIn: 2,
      },
    ]);
    const [kept] = await database.studio
      .select()
      .from(captures)
      .where(and(eq(captures.sourceId, source.id), eq(captures.n, 2)));
    expect(kept).toMatchObject({ method: "fetch", httpStatus: 200 });
  });

  test("and a sentence that says the opposite is told of, and one that went", async () => {
    const { check, become, text, read } = await buildWatched(author);
    become(editNot(text).replace(/Trade came.*5\.7%\./, "Trade grew."));
    expect(await check()).toMatchObject({ outcome: "passage_missing" });
    expect((await read()).drifts).toMatchObject([
      { fate: "changed", held: quotedWords, now: "We must repeat the mistakes of 2014" },
      { fate: "missing", held: reportedWords, now: null, nowIn: null },
    ]);
  });

  test("and what stands there again as it was closes its notices by itself", async () => {
    const { check, become, text, read, cites } = await buildWatched(author);
    become(editDigit(text));
    await check();
    await handleNoticeJobs();
    become(text);
    expect(await check()).toMatchObject({ outcome: "ok", standing: "live" });
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
    expect((await read()).drifts).toEqual([]);
    become(editDigit(text));
    await check();
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual(["passage_drifted"]);
  });

  test("and a passage that changes once more is told of once more", async () => {
    const { check, become, text, read } = await buildWatched(author);
    become(editDigit(text));
    await check();
    become(text.replace("46.5 billion", "49.1 billion"));
    expect((await check()).drifted).toHaveLength(1);
    expect((await read()).drifts).toMatchObject([{ state: "open", now: "49.1 billion dollars" }]);
  });

  test("and one that is gone is dead after three days, not before", async () => {
    const { url, text, become, check, source, read, cites } = await buildWatched(author);
    world.set(url, { status: 404 });
    expect(await check()).toMatchObject({ outcome: "gone", standing: "unknown" });
    for (const daysAgo of [2, 1]) {
      await database.studio
        .update(sourceWatches)
        .set({ failedOn: sql`(now() at time zone 'UTC')::date - ${daysAgo}::int` })
        .where(eq(sourceWatches.sourceId, source.id));
      await check();
    }
    expect(await read()).toMatchObject({ standing: "dead", drifts: [] });
    const told = async () =>
      (await findPublishedBrief(cites.slug))?.notices.map(({ kind, entry }) => `${kind} ${entry}`);
    expect(await told()).toEqual(["source_gone 1", "source_gone 2"]);
    become(text);
    expect(await check()).toMatchObject({ outcome: "ok", standing: "live" });
    expect(await told()).toEqual([]);
  });

  test("and one that can't be reached from here isn't called dead", async () => {
    const { url, check, read } = await buildWatched(author);
    world.set(url, { kind: "failed", outcome: "unreachable", reason: "connect.timeout" });
    expect(await check()).toMatchObject({ outcome: "unreachable", standing: "unknown" });
    expect((await read()).checks).toMatchObject([{ failure: "connect.timeout", httpStatus: null }]);
  });

  test("and one whose host isn't to be asked yet is looked at later, and nothing is said of it", async () => {
    const { url, check, read, source } = await buildWatched(author);
    await startWatching(database.studio, [source.id]);
    const until = new Date(Date.now() + 3_600_000);
    world.set(url, { kind: "postponed", until });
    expect(await check()).toMatchObject({ outcome: "postponed", standing: "unknown" });
    expect(await read()).toMatchObject({ checks: [], nextCheckAt: until.toISOString() });
  });

  test("and a page that only says 200 is told by what the site says of one that can't be there", async () => {
    const { become, check } = await buildWatched(author);
    const other = "All about gardens and what grows in them in spring. ".repeat(80);
    become(other);
    expect(await check()).toMatchObject({ outcome: "passage_missing" });
    expect(asked.at(-1)).toMatch(/^https:\/\/news\.example\/no-such-page-/);
  });

  test("and nothing is told of a page that can't be read, however the site answers elsewhere", async () => {
    const { url, check, read, cites, become, text } = await buildWatched(author);
    await check();
    world.set(url, { bytes: new Uint8Array() });
    expect(await check()).toEqual({ outcome: "unreachable", standing: "live", drifted: [] });
    become("Please enable JavaScript to see this page.");
    expect(await check()).toEqual({ outcome: "blocked", standing: "live", drifted: [] });
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
    expect((await read()).checks).toMatchObject([
      { outcome: "blocked", captureN: null },
      { outcome: "unreachable", failure: "captures.empty", captureN: null },
      { outcome: "ok" },
    ]);
    become(text);
    expect(await check()).toMatchObject({ outcome: "ok", standing: "live" });
  });

  test("and quite another page is told of when it is there on a second day, too", async () => {
    const { url, check, read, cites, source } = await buildWatched(author);
    await check();
    const bytes = new TextEncoder().encode("All about gardens. ".repeat(200));
    world.set(url, { bytes, headers: { etag: "gardens" } });
    expect(await check()).toEqual({ outcome: "passage_missing", standing: "live", drifted: [] });
    expect(await check()).toMatchObject({ standing: "live", drifted: [] });
    expect((await read()).checks[0]).toMatchObject({ failure: "watch.doubtful", captureN: null });
    expect(await findSeen(database.studio, source.id)).toMatchObject({ etag: null });
    const { rows } = await publicDb().execute(
      sql`select outcome from published_source_checks where source_id = ${source.id}`,
    );
    expect(rows).toEqual([{ outcome: "ok" }]);
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
    await database.studio
      .update(sourceWatches)
      .set({ failedOn: sql`(now() at time zone 'UTC')::date - 1` })
      .where(eq(sourceWatches.sourceId, source.id));
    const told = await check();
    expect(told).toMatchObject({ outcome: "passage_missing", standing: "drifted" });
    expect(told.drifted).toHaveLength(2);
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual(["passage_drifted", "passage_drifted"]);
    expect((await read()).checks[0]).toMatchObject({ failure: null, captureN: 2 });
    expect((await check()).drifted).toEqual([]);
  });
});

describe("A change is decided on", () => {
  test("dismissed with a reason, it is gone from the briefs too, and isn't told of again", async () => {
    const { check, become, text, read, cites } = await buildWatched(author);
    become(editDigit(text));
    await check();
    await handleNoticeJobs();
    const [drift] = (await read()).drifts;
    const driftId = drift?.id ?? "";
    expect(await decideDrift(author, { driftId, decision: "dismissed", reason: "" })).toMatchObject(
      {
        problems: [{ code: "watch.reasonMissing", field: "reason" }],
      },
    );
    requireValue(
      await decideDrift(author, { driftId, decision: "dismissed", reason: "A slip of theirs." }),
    );
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
    expect((await check()).drifted).toEqual([]);
    expect(await decideDrift(author, { driftId, decision: "accepted" })).toMatchObject({
      problems: [{ code: "watch.driftDecided" }],
    });
  });

  test("accepted, it still waits for every brief that rests on it", async () => {
    const { check, become, text, read, cites } = await buildWatched(author);
    become(editNot(text));
    await check();
    const [drift] = (await read()).drifts;
    requireValue(await decideDrift(author, { driftId: drift?.id ?? "", decision: "accepted" }));
    await handleNoticeJobs();
    expect((await read()).drifts).toMatchObject([
      { state: "accepted", decided: { by: author.name } },
    ]);
    expect(await kindsOf(cites.briefId)).toEqual(["passage_drifted"]);
  });

  test("not by the public", async () => {
    const decided = await decideDrift(
      { kind: "public" },
      { driftId: crypto.randomUUID(), decision: "accepted" },
    );
    expect(decided).toMatchObject({ ok: false, problems: [{ code: "auth.notAllowed" }] });
  });
});

test("a round lets go of what no published brief rests on any more, until one does again", async () => {
  const { source, cites, read } = await buildWatched(author);
  const other = await buildWatched(author);
  const round = async () => requireValue(await watchSources(systemActor, room));
  await round();
  expect((await read()).nextCheckAt).not.toBeNull();
  requireValue(
    await withdrawBrief(cites.editor, { briefId: cites.briefId, note: "It rested on a slip." }),
  );
  await round();
  expect((await read()).nextCheckAt, "a draft alone doesn't keep it").toBeNull();
  expect((await other.read()).nextCheckAt).not.toBeNull();
  await buildPublishedBrief({ blocks: [paragraph("So", sourceNote({ sourceId: source.id }))] });
  await round();
  expect((await read()).nextCheckAt).not.toBeNull();
});

test("a round takes up what published briefs cite, and looks at what is due, each once", async () => {
  const { source, url } = await buildWatched(author);
  const uncited = await buildSource({ url: "https://news.example/uncited" });
  requireValue(await watchSources(systemActor, room));
  const find = async (id: string) =>
    (await database.studio.select().from(sourceWatches).where(eq(sourceWatches.sourceId, id)))[0];
  expect((await find(source.id))?.nextCheckAt).toBeInstanceOf(Date);
  expect(await find(uncited.id)).toBeUndefined();
  await database.studio.update(sourceWatches).set({ nextCheckAt: new Date(0) });
  asked.length = 0;
  const rounds = await Promise.all([
    watchSources(systemActor, room),
    watchSources(systemActor, room),
  ]);
  const checked = rounds.map((round) => requireValue(round).checked);
  expect(asked.filter((each) => each === url)).toHaveLength(1);
  expect((checked[0] ?? 0) + (checked[1] ?? 0)).toBe(await database.studio.$count(sourceWatches));
  const next = (await find(source.id))?.nextCheckAt?.getTime() ?? 0;
  expect(next - Date.now()).toBeGreaterThan(6 * 24 * 60 * 60 * 1000);
});
