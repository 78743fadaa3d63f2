import { fork } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pressBuilds, pressedPages } from "#db/schema/pressed-pages.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb, testBuild } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { mendSite, sweepSite } from "./commands-mend.ts";
import { verifySite } from "./commands-verify.ts";
import { bodyOf, objectOf, pointerOf } from "./layout.ts";
import { frontPages } from "./pages.ts";
import { listHeldPages } from "./queries.ts";
import type { PressRoom } from "./room.ts";
import { makeDue } from "./writes.ts";

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
beforeEach(async () => {
  await web.forgetAll(database.studio);
  await database.studio.update(pressBuilds).set({ seenAt: new Date(0) });
  for (const path of frontPages) web.pages.set(path, { text: `${path} one` });
  web.pages.set("/favicon.svg", { type: "image/svg+xml", text: "<svg/>" });
  web.pages.set("/reader.js", { type: "text/javascript", text: "1" });
});

const tag: Tag = tagOf("statistic", "a-statistic");
const round = async (room: PressRoom = web.room()) => {
  const mended = await mendSite(systemActor, room);
  if (!mended.ok) throw new Error("refused");
  return mended.value;
};
const read = async (path: string) => {
  const { files } = web.room();
  return String(await files.read((await files.pointedTo(path)) ?? ""));
};
const objectAt = async (path: string) => (await web.room().files.pointedTo(path)) ?? "";
const at = (path: string) => join(web.room().files.folder, path);

/** Every page is as it would be pressed now, and nobody is told of any. */
async function expectClean(room = web.room()): Promise<void> {
  expect(await verifySite(systemActor, room)).toMatchObject({ ok: true, value: { findings: [] } });
  expect(await listHeldPages(systemActor)).toEqual({ ok: true, value: [] });
}

/** As if so much time had passed for the database, or its clock had been set. */
async function shiftClaims(interval: string): Promise<void> {
  await database.studio.execute(
    sql`update pressed_pages set claimed_until = claimed_until + ${interval}::interval`,
  );
}

test("a worker that is killed amid pressing leaves nothing half done, and the next goes on", async () => {
  const paths = Array.from({ length: 40 }, (_, n) => `/a/${n}`);
  for (const path of paths) web.pages.set(path, { text: path.repeat(2_000) });
  const stuck = new Promise<void>(() => undefined);
  for (const path of paths.slice(20))
    web.pages.set(path, { text: path.repeat(2_000), meanwhile: () => stuck });
  await makeDue(database.studio, paths);
  const worker = fork("tests/setup/press-process.ts", [String(web.port), testBuild]);
  await expect
    .poll(() => web.asked.filter((path) => paths.indexOf(path) >= 20).length, { timeout: 20_000 })
    .toBe(4);
  worker.kill("SIGKILL");
  await new Promise((ended) => worker.once("exit", ended));
  expect(await objectAt("/a/3")).not.toBe("");
  for (const path of paths) web.pages.set(path, { text: path.repeat(2_000) });
  await shiftClaims("-1 minute");
  expect(await round()).toMatchObject({ failed: 0 });
  await expectClean();
});

describe("storage that refuses", () => {
  test.each([
    ["ENOSPC", "The disk is full."],
    ["EROFS", "The folder of the site can't be written to."],
    ["ENAMETOOLONG", "The disk answers with ENAMETOOLONG."],
  ])(
    "by %s leaves the last good page, staff are told, and the next round mends all",
    async (code, words) => {
      web.pages.set("/briefs", { text: "good", tags: [tag] });
      await round();
      web.pages.set("/briefs", { text: "better", tags: [tag] });
      await changeTag(tag);
      const room = web.room();
      const refuse = async () => {
        throw Object.assign(new Error(code), { code, path: "/x", syscall: "open" });
      };
      const { folder } = room.files;
      const refusing = {
        ...room.files,
        folder,
        keep: refuse,
        point: refuse,
        pack: refuse,
        sweep: refuse,
      };
      expect(await round({ ...room, files: refusing })).toMatchObject({ failed: 1 });
      expect(await read("/briefs")).toContain("good");
      expect(await listHeldPages(systemActor)).toMatchObject({
        value: [{ path: "/briefs", reason: words, hasFile: true }],
      });
      await round();
      expect(await read("/briefs")).toContain("better");
      await expectClean();
    },
  );

  test("but holds every page as it is to be refuses nothing", async () => {
    await round();
    const { files, ...room } = web.room();
    const refuse = async () => {
      throw Object.assign(new Error("EROFS"), { code: "EROFS" });
    };
    const readOnly = { ...files, point: refuse, remove: refuse, pack: refuse, sweep: refuse };
    await makeDue(database.studio, ["/briefs"]);
    expect(await round({ ...room, files: readOnly })).toMatchObject({ same: 1, failed: 0 });
  });
});

test("what the disk can't read, or has put something else in its place, is pressed anew, and keeps no other page back", async () => {
  await round();
  const body = at(
    `${objectOf(await objectAt("/briefs"))}/${bodyOf({ ending: "html", status: 200 }, null)}`,
  );
  await rm(body);
  // Reading it is an error, and not only the wrong bytes.
  await mkdir(body);
  const pointer = at(pointerOf("/"));
  await rm(pointer);
  await mkdir(join(pointer, "stray"), { recursive: true });
  expect(await verifySite(systemActor, web.room())).toMatchObject({
    value: {
      findings: [
        { path: "/", kind: "missing" },
        { path: "/briefs", how: "unreadable" },
      ],
    },
  });
  web.pages.set("/a", { text: "new" });
  await makeDue(database.studio, ["/a"]);
  await round();
  expect(await read("/a")).toContain("new");
  await expectClean();
});

describe("a clock that is set", () => {
  afterEach(() => void vi.useRealTimers());

  test.each(["1 hour", "-1 hour"])("by %s for the database holds nothing up", async (interval) => {
    web.pages.set("/a", { text: "1" });
    await makeDue(database.studio, ["/a"]);
    // Whoever pressed was killed; then the clock was set, so what was written is from another time.
    await database.studio
      .update(pressedPages)
      .set({ claimedUntil: sql`clock_timestamp() + interval '30 seconds'` });
    await shiftClaims(interval);
    // A newer build was there, and is no more.
    await database.studio.insert(pressBuilds).values({
      build: `late ${interval}`,
      seenAt: sql`clock_timestamp() + ${interval}::interval`,
    });
    expect(await round()).toMatchObject({ failed: 0 });
    expect(await read("/a")).toContain("1");
    await expectClean();
  });

  test.each([1, -1])("by %s hours for the worker loses no page", async (hours) => {
    await round();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
    web.pages.set("/briefs", { text: "changed", tags: [tag] });
    await changeTag(tag);
    await makeDue(database.studio, ["/briefs"]);
    const room = web.room();
    // Kept already, and not led to yet, when somebody sweeps.
    const point = async (path: string, name: string) => {
      await sweepSite(systemActor, room);
      await room.files.point(path, name);
    };
    await round({ ...room, files: { ...room.files, point } });
    expect(await read("/briefs")).toContain("changed");
    await expectClean();
  });
});
