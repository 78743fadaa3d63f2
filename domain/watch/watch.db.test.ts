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
import {
  buildBrief,
  buildPublishedBrief,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { write } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkSource, requestCheck, watchSources } from "./commands.ts";
import { decideDrift } from "./commands-drifts.ts";
import { getWatch } from "./queries.ts";
import { findSeen } from "./queries-held.ts";
import type { Visited, WatchRoom } from "./room.ts";
import { startWatching } from "./writes.ts";

let database: TestDatabase;
let author: TestStaff;
type Answer = Extract<Visited, { kind: "answered" }>;
/** What each address answers: a page, or nothing. */
const world = new Map<
  string,
  Partial<Answer> | Exclude<Visited, { kind: "answered" | "unchanged" }>
>();
const asked: string[] = [];
const seenBy: Parameters<WatchRoom["visit"]>[1][] = [];

const room: WatchRoom = {
  async visit(url, seen) {
    asked.push(url);
    seenBy.push(seen);
    const answer = world.get(url) ?? { status: 404 };
    if (answer.kind === "failed" || answer.kind === "postponed") return answer;
    const page: Answer = {
      ...{ kind: "answered", status: 200, finalUrl: url, headers: {}, mediaType: "text/plain" },
      bytes: new Uint8Array(),
    };
    return { ...page, ...answer };
  },
  async read({ bytes }) {
    const text = new TextDecoder().decode(bytes);
    if (text === "") return { text: null, failure: "captures.empty" };
    return { text, wholeText: null, title: null, isFree: null };
  },
  chance: () => 0.5,
};

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());
beforeEach(() => {
  asked.length = 0;
});

let made = 0;

/** A source with an address, its text, a quotation and a value bound in it, and a published brief that cites both; a second brief cites something else. */
async function buildWatched() {
  made += 1;
  const url = `https://news.example/${made}`;
  const text = `${articleText}\n\nArticle ${made}.`;
  const source = await buildSource({ url });
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const statistic = await buildStatistic({ value: { origin } });
  const blocks = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
  const cites = await buildPublishedBrief({ blocks });
  const draft = await buildBrief({ document: write("It came to ", citeStatistic(statistic), ".") });
  await handleNoticeJobs();
  const become = (now: string) => world.set(url, { bytes: new TextEncoder().encode(now) });
  become(text);
  const check = async () => requireValue(await checkSource(systemActor, room, source.id));
  const read = async () => {
    const watch = await getWatch(author, source.id);
    if (!watch) throw new Error("There is no watch.");
    return watch;
  };
  return { ...{ url, text, source, cites, draft, become, check, read } };
}

const kindsOf = async (briefId: string) => (await listNoticeRows(briefId)).map(({ kind }) => kind);
const editDigit = (text: string) => text.replace("46.5 billion", "48.5 billion");
const editNot = (text: string) => text.replace("must not repeat", "must repeat");

describe("A source is looked at", () => {
  test("and nothing is told where it is as it was", async () => {
    const { check, read, cites } = await buildWatched();
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
    const { check, become, text, cites } = await buildWatched();
    become(text.replace("1,300 tonnes", "1,500 tonnes"));
    expect(await check()).toMatchObject({ outcome: "ok_changed_elsewhere", drifted: [] });
    await handleNoticeJobs();
    expect(await kindsOf(cites.briefId)).toEqual([]);
  });

  test("and every brief that rests on a changed passage is told, once, with what it was told from kept", async () => {
    const { check, become, text, read, cites, draft, source } = await buildWatched();
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
    const { check, become, text, read } = await buildWatched();
    become(editNot(text).replace(/Trade came.*5\.7%\./, "Trade grew."));
    expect(await check()).toMatchObject({ outcome: "passage_missing" });
    expect((await read()).drifts).toMatchObject([
      { fate: "changed", held: quotedWords, now: "We must repeat the mistakes of 2014" },
      { fate: "missing", held: reportedWords, now: null, nowIn: null },
    ]);
  });

  test("and what stands there again as it was closes its notices by itself", async () => {
    const { check, become, text, read, cites } = await buildWatched();
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
    const { check, become, text, read } = await buildWatched();
    become(editDigit(text));
    await check();
    become(text.replace("46.5 billion", "49.1 billion"));
    expect((await check()).drifted).toHaveLength(1);
    expect((await read()).drifts).toMatchObject([{ state: "open", now: "49.1 billion dollars" }]);
  });

  test("and one that is gone is dead after three days, not before", async () => {
    const { url, text, become, check, source, read, cites } = await buildWatched();
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
    const { url, check, read } = await buildWatched();
    world.set(url, { kind: "failed", outcome: "unreachable", reason: "connect.timeout" });
    expect(await check()).toMatchObject({ outcome: "unreachable", standing: "unknown" });
    expect((await read()).checks).toMatchObject([{ failure: "connect.timeout", httpStatus: null }]);
  });

  test("and one whose host isn't to be asked yet is looked at later, and nothing is said of it", async () => {
    const { url, check, read, source } = await buildWatched();
    await startWatching(database.studio, [source.id]);
    const until = new Date(Date.now() + 3_600_000);
    world.set(url, { kind: "postponed", until });
    expect(await check()).toMatchObject({ outcome: "postponed", standing: "unknown" });
    expect(await read()).toMatchObject({ checks: [], nextCheckAt: until.toISOString() });
  });

  test("and a page that only says 200 is told by what the site says of one that can't be there", async () => {
    const { become, check } = await buildWatched();
    const other = "All about gardens and what grows in them in spring. ".repeat(80);
    become(other);
    expect(await check()).toMatchObject({ outcome: "passage_missing" });
    expect(asked.at(-1)).toMatch(/^https:\/\/news\.example\/no-such-page-/);
  });

  test("and nothing is told of a page that can't be read, however the site answers elsewhere", async () => {
    const { url, check, read, cites, become, text } = await buildWatched();
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
    const { url, check, read, cites, source } = await buildWatched();
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
    const { check, become, text, read, source } = await buildWatched();
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
    const { read, source } = await buildWatched();
    await askToKeep(source.id);
    await askToKeep(source.id);
    const { checks } = await read();
    expect(checks[0]).toMatchObject({ outcome: "ok", captureN: null, held: { n: 1 } });
    expect(await numbersOf(source.id)).toHaveLength(1);
  });

  test("and what it answered before, and then not, is kept once more", async () => {
    const { become, text, source } = await buildWatched();
    const other = text.replace("1,300 tonnes", "1,500 tonnes");
    for (const now of [other, text, text, other]) {
      become(now);
      await askToKeep(source.id);
    }
    expect(await numbersOf(source.id)).toEqual(["1 paste", "2 fetch", "3 fetch", "4 fetch"]);
  });

  test("whatever its server says of what we have", async () => {
    const { become, text, source, check, url } = await buildWatched();
    world.set(url, { bytes: new TextEncoder().encode(text), headers: { etag: '"1"' } });
    await check();
    become(text.replace("1,300 tonnes", "1,500 tonnes"));
    seenBy.length = 0;
    await askToKeep(source.id);
    expect(seenBy).toEqual([{ etag: null, lastModified: null }]);
  });

  test("and a page that says it is gone is none", async () => {
    const { url, read, source } = await buildWatched();
    world.set(url, { status: 404, bytes: new TextEncoder().encode("There is nothing here.") });
    await askToKeep(source.id);
    const { checks } = await read();
    expect(checks[0]).toMatchObject({ outcome: "gone", isToKeep: true, captureN: null });
    expect(await numbersOf(source.id)).toHaveLength(1);
  });

  test("and put off where its host wants to be left alone", async () => {
    const { url, read, source } = await buildWatched();
    const until = new Date(Date.now() + 3_600_000);
    world.set(url, { kind: "postponed", until });
    await askToKeep(source.id);
    expect((await read()).keeping).toEqual({ state: "put-off", at: until.toISOString() });
  });

  test("and told as lost once nothing came of it for longer than any visit takes", async () => {
    const { read, source } = await buildWatched();
    requireValue(await requestCheck(author, source.id, { keep: true }));
    await database.studio
      .update(sourceWatches)
      .set({ keepAskedAt: new Date(Date.now() - 3_600_000) })
      .where(eq(sourceWatches.sourceId, source.id));
    expect((await read()).keeping).toMatchObject({ state: "lost" });
  });
});

describe("A change is decided on", () => {
  test("dismissed with a reason, it is gone from the briefs too, and isn't told of again", async () => {
    const { check, become, text, read, cites } = await buildWatched();
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
    const { check, become, text, read, cites } = await buildWatched();
    become(editNot(text));
    await check();
    const [drift] = (await read()).drifts;
    requireValue(await decideDrift(author, { driftId: drift?.id ?? "", decision: "accepted" }));
    await handleNoticeJobs();
    expect((await read()).drifts).toMatchObject([{ state: "accepted" }]);
    expect(await kindsOf(cites.briefId)).toEqual([]);
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
  const { source, cites, read } = await buildWatched();
  const other = await buildWatched();
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
  const { source, url } = await buildWatched();
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
