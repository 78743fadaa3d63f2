import { readFile, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pressedPages } from "#db/schema/pressed-pages.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { startPressWeb, testBuild } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { mendSite, sweepSite } from "./commands-mend.ts";
import { bodyOf, objectOf, pointerOf } from "./layout.ts";
import { frontPages } from "./pages.ts";

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startPressWeb();
  for (const path of [...frontPages, "/favicon.svg", "/reader.js"])
    web.pages.set(path, { text: path.repeat(200) });
  await mend();
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const mend = async (room = web.room()) => {
  const mended = await mendSite(systemActor, room);
  if (!mended.ok) throw new Error("refused");
  return mended.value;
};
const rowOf = async (path: string) =>
  (await database.studio.select().from(pressedPages).where(eq(pressedPages.path, path)))[0];
const at = (path: string) => join(web.room().files.folder, path);
const bodyAt = async (path: string, encoding: "br" | null = null) =>
  at(
    `${objectOf((await rowOf(path))?.object ?? "")}/${bodyOf({ ending: "html", status: 200 }, encoding)}`,
  );

test("presses every page that there is", async () => {
  for (const path of frontPages)
    expect(String(await readFile(await bodyAt(path)))).toContain(`<body>${path.repeat(200)}`);
});

test("leaves a site alone in which all is well", async () => {
  web.asked.length = 0;
  expect(await mend()).toEqual({ pressed: 0, same: 0, gone: 0, failed: 0 });
  expect(web.asked).toEqual([]);
});

test("makes anew what the disk has altered, lost, or leads elsewhere", async () => {
  const file = await bodyAt("/briefs");
  const good = await readFile(file);
  await writeFile(file, "altered");
  await mend();
  expect(await readFile(file)).toEqual(good);
  await rm(join(file, ".."), { recursive: true });
  await mend();
  expect(await readFile(file)).toEqual(good);
  const twin = await bodyAt("/briefs", "br");
  await writeFile(twin, "torn");
  await mend();
  expect(brotliDecompressSync(await readFile(twin))).toEqual(good);
  await unlink(at(pointerOf("/briefs")));
  await mend();
  expect(await web.room().files.pointedTo("/briefs")).toBe((await rowOf("/briefs"))?.object);
});

test("takes away addresses that nobody knows", async () => {
  const { files } = web.room();
  await files.point("/stranger", (await rowOf("/"))?.object ?? "");
  await sweepSite(systemActor, web.room());
  expect(await files.pointedTo("/stranger")).toBeNull();
  expect(await files.pointedTo("/")).not.toBeNull();
});

test("removes what nothing leads to once it has stood long enough, and nothing else", async () => {
  const { files } = web.room();
  const name = await files.keep(Buffer.from("once"), { ending: "html", status: 200 });
  const kept = (await rowOf("/"))?.object ?? "";
  expect(await files.sweep((each) => each === kept, 60_000)).toBe(0);
  expect(await files.isWhole(name)).toBe(true);
  const removed = await files.sweep((each) => each !== name, -1);
  expect(removed).toBe(1);
  expect(await files.isWhole(name)).toBe(false);
  expect(await files.isWhole(kept)).toBe(true);
});

test("presses with the present build what an older one rendered, and says what that is", async () => {
  expect((await rowOf("/"))?.build).toBe(testBuild);
  for (const path of frontPages) web.pages.set(path, { text: "new design", build: "build-2" });
  expect(await mend({ ...web.room(), build: "build-2" })).toMatchObject({
    pressed: frontPages.length,
  });
  expect((await rowOf("/"))?.build).toBe("build-2");
});

test("makes twins smaller where nothing else is to be done", async () => {
  expect((await rowOf("/"))?.isPacked).toBe(true);
});
