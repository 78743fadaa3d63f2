import { eq, sql } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { pressBuilds, pressedPages } from "#db/schema/pressed-pages.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { frontPages } from "#domain/press/pages.ts";
import { countDue } from "#domain/press/queries.ts";
import { getPressAlarm } from "#domain/press/queries-alarm.ts";
import type { PressRoom } from "#domain/press/room.ts";
import { makeDue } from "#domain/press/writes.ts";
import { startPressWeb, testBuild } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { keepPressing } from "./keep-pressing.ts";

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startPressWeb();
  for (const path of [...frontPages, "/favicon.svg", "/reader.js"])
    web.pages.set(path, { text: path });
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const often = { lookEveryMs: 20, roundEveryMs: 100, afterFailureMs: 20 };
function work(room: PressRoom = web.room()) {
  const working = keepPressing(room, pino({ level: "silent" }), often);
  onTestFinished(working.stop);
  return working;
}
const alarm = async () => {
  const found = await getPressAlarm(systemActor);
  if (!found.ok) throw new Error("refused");
  return found.value;
};
/** As if so long had passed since all that the database knows. */
async function passTime(interval: string): Promise<void> {
  await database.studio.execute(
    sql`update press_builds set seen_at = seen_at - ${interval}::interval, failing_since = failing_since - ${interval}::interval`,
  );
  await database.studio.execute(
    sql`update pressed_pages set due_since = due_since - ${interval}::interval, pressed_at = pressed_at - ${interval}::interval`,
  );
}
const isPressed = async (path: string) => (await web.room().files.pointedTo(path)) !== null;

test("a worker presses what waits, and what told nobody, until it is to stop", async () => {
  const working = work();
  await expect.poll(() => isPressed("/briefs"), { timeout: 10_000 }).toBe(true);
  web.pages.set("/a", { text: "a" });
  await makeDue(database.studio, ["/a"]);
  await expect.poll(() => isPressed("/a")).toBe(true);
  await web.room().files.remove("/a");
  await expect.poll(() => isPressed("/a")).toBe(true);
  await working.stop();
  await makeDue(database.studio, ["/a"]);
  expect(await countDue()).toBe(1);
});

test("staff are told that no worker runs, or presses nothing, until one does again", async () => {
  expect(await alarm()).toBeNull();
  await passTime("10 minutes");
  expect(await alarm()).toMatchObject({ kind: "noWorker", waiting: 1 });
  const away = work({ ...web.room(), web: { port: () => 9, publicUrl: "http://a.example" } });
  // It is there, but can press nothing.
  await expect.poll(alarm).toMatchObject({ kind: "still", waiting: 1 });
  await expect
    .poll(async () => (await database.studio.select().from(pressBuilds))[0]?.failure)
    .toContain("Web doesn't answer");
  await passTime("10 minutes");
  await expect
    .poll(alarm)
    .toMatchObject({ kind: "failing", reason: expect.stringContaining("Web doesn't answer") });
  await away.stop();
  const working = work();
  await expect.poll(alarm).toBeNull();
  await working.stop();
  // One that says that it is there, but takes nothing.
  await makeDue(database.studio, ["/a"]);
  await passTime("10 minutes");
  await database.studio
    .update(pressBuilds)
    .set({ seenAt: sql`clock_timestamp()` })
    .where(eq(pressBuilds.build, testBuild));
  expect(await alarm()).toMatchObject({ kind: "still", waiting: 1 });
  await database.studio.update(pressedPages).set({ isDue: false });
  expect(await alarm()).toBeNull();
});

test("strangers don't hear of it", async () => {
  expect(await getPressAlarm(publicActor)).toMatchObject({ ok: false });
});
