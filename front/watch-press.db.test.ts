import { randomUUID } from "node:crypto";
import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { urlAs } from "#db/roles.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { pressTagged, pressWaiting } from "#domain/press/commands.ts";
import { makeDue } from "#domain/press/writes.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import { buildPressedPages } from "#tests/factories/pressed-pages.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { watchPress } from "./watch-press.ts";

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startPressWeb();
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const press = (tags: readonly Tag[]) => pressTagged(systemActor, web.room(), tags);

async function pressNew(path: string): Promise<Tag> {
  const tag = tagOf("statistic", randomUUID());
  web.pages.set(path, { text: "1", tags: [tag] });
  await makeDue(database.studio, [path]);
  await pressWaiting(systemActor, web.room());
  return tag;
}

async function watch() {
  const pressed: (string | undefined)[] = [];
  const watching = watchPress({
    databaseUrl: urlAs(database.url, "plumbline_public"),
    log: pino({ level: "silent" }),
    onPressed: (path) => pressed.push(path),
  });
  onTestFinished(() => watching.stop());
  await expect.poll(() => watching.isListening()).toBe(true);
  return { ...watching, pressed };
}

test("a page is old from the commit of a change until it is pressed, and only the page that carries what changed", async () => {
  const tag = await pressNew("/a");
  await pressNew("/b");
  const front = await watch();
  expect(front.isStale("/a")).toBe(false);
  await changeTag(tag);
  await expect.poll(() => front.isStale("/a")).toBe(true);
  expect(front.isStale("/b")).toBe(false);
  await press([tag]);
  await expect.poll(() => front.isStale("/a")).toBe(false);
  expect(front.pressed).toContain("/a");
});

test("whoever comes later, or lost the connection, learns what is old at that moment", async () => {
  const tag = await pressNew("/c");
  const early = await watch();
  await endFronts();
  await changeTag(tag);
  await expect.poll(() => early.isStale("/c"), { timeout: 10_000 }).toBe(true);
  const late = await watch();
  expect(late.isStale("/c")).toBe(true);
  // All addresses may lead elsewhere now.
  expect(late.pressed).toContain(undefined);
  await press([tag]);
  await expect.poll(() => [early.isStale("/c"), late.isStale("/c")]).toEqual([false, false]);
});

test("without a database it goes on trying, and takes nothing for old", async () => {
  const url = new URL(database.url);
  url.port = "9";
  const watching = watchPress({
    databaseUrl: url.href,
    log: pino({ level: "silent" }),
    onPressed: () => undefined,
  });
  expect(watching.isListening()).toBe(false);
  expect(watching.isStale("/a")).toBe(false);
  await watching.stop();
});

/** As its owner, who alone may. */
async function endFronts(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plumbline_front' and datname = current_database()",
  );
  await owner.end();
}

test("changes of thousands of pages, one after another, don't keep the database busy with what a front asks, and are known within a second", async () => {
  const tag = await buildPressedPages(10_000, "storm");
  const front = await watch();
  const asking = watchLists();
  const startedAt = performance.now();
  while (performance.now() - startedAt < 1_500) await changeTag(tag);
  const share = asking.ms() / (performance.now() - startedAt);
  expect(front.isStale(`/storm/${"x".repeat(40)}-9999`)).toBe(true);
  expect(asking.count()).toBeGreaterThan(1);
  expect(share).toBeLessThan(0.4);
});

/** How often, and for how long, fronts of this process ask which pages are old. */
function watchLists() {
  const { query } = pg.Client.prototype;
  const took: number[] = [];
  const spy = vi.spyOn(pg.Client.prototype, "query");
  spy.mockImplementation(async function (this: pg.Client, ...args: unknown[]) {
    const startedAt = performance.now();
    const answer = await Reflect.apply(query, this, args);
    if (String(args[0]).includes("published_stale_pages")) took.push(performance.now() - startedAt);
    return answer;
  });
  onTestFinished(() => spy.mockRestore());
  return { count: () => took.length, ms: () => took.reduce((sum, each) => sum + each, 0) };
}
