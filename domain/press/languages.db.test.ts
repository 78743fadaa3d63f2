import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { publicationTags, tagOf } from "#domain/tags.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { pressTagged, pressWaiting } from "./commands.ts";
import { listAllPages } from "./pages.ts";
import { listPaths } from "./queries.ts";
import { makeDue } from "./writes.ts";

/** Pages of further languages: which are pressed, and when. */
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
  web.pages.set("/reader.js", { type: "text/javascript", text: "" });
});

const tag = tagOf("statistic", "00000000-0000-7000-8000-000000000001");
const ask = (path: string) => database.public.execute(sql`select ask_for_page(${path})`);
const isHtml = (path: string) => !path.includes(".");

async function press(...paths: string[]) {
  for (const path of paths) web.pages.set(path, { text: "1", tags: [tag] });
  await makeDue(database.studio, paths);
  await pressWaiting(systemActor, web.room());
  web.asked.length = 0;
}

test("are no pages of themselves: what is published is pressed once", async () => {
  expect((await listAllPages()).filter((path) => /^\/(ru|be)(\/|$)/.test(path))).toEqual([]);
});

test("become pages when somebody has read them, where the first language has the page", async () => {
  await press("/", "/briefs/a");
  for (const path of ["/ru", "/ru/briefs/a", "/ru/briefs/a"]) {
    web.pages.set(path, { text: "1", tags: [tag] });
    await ask(path);
  }
  for (const path of ["/ru/briefs/b", "/briefs/c", "/russian", "/ru/reader.js", "/ru/../a"])
    await ask(path);
  await pressWaiting(systemActor, web.room());
  expect(web.asked.toSorted()).toEqual(["/ru", "/ru/briefs/a"]);
  expect((await listPaths()).filter(isHtml).toSorted()).toEqual([
    "/",
    "/briefs/a",
    "/ru",
    "/ru/briefs/a",
  ]);
});

test("wait until every page of the first language is pressed, however long its address", async () => {
  const long = `/briefs/${"a".repeat(80)}`;
  const first = ["/", "/briefs", long];
  const further = ["/be", "/ru", "/ru/briefs"];
  await press(...further, ...first);
  await changeTag(tag);
  await makeDue(database.studio, [...further, ...first]);
  await pressWaiting(systemActor, web.room());
  const places = (paths: string[]) => paths.map((path) => web.asked.indexOf(path));
  expect(Math.min(...places(further))).toBeGreaterThan(Math.max(...places(first)));
});

test("are left by whoever tells of a change to whoever presses what waits, so that it costs the change nothing", async () => {
  await press("/a", "/ru/a");
  await changeTag(tag);
  await pressTagged(systemActor, web.room(), [tag]);
  expect(web.asked).toEqual(["/a"]);
  await pressWaiting(systemActor, web.room());
  expect(web.asked).toEqual(["/a", "/ru/a"]);
});

test("are pressed with the first language's where all pages are, so that words that were taken away stay in none", async () => {
  await press("/a", "/ru/a");
  const [everywhere = tag] = publicationTags;
  for (const path of ["/a", "/ru/a"]) web.pages.set(path, { text: "2", tags: [everywhere] });
  await makeDue(database.studio, ["/a", "/ru/a"]);
  await pressWaiting(systemActor, web.room());
  web.asked.length = 0;
  await changeTag(everywhere);
  await pressTagged(systemActor, web.room(), [everywhere]);
  expect(web.asked).toEqual(["/a", "/ru/a"]);
});

test("are asked for by the public's role, which writes nothing else", async () => {
  await expect(
    database.public.execute(sql`insert into pressed_pages (path) values ('/ru')`),
  ).rejects.toThrow();
});
