import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { pressAll, pressWaiting } from "./commands.ts";
import { frontPages } from "./pages.ts";
import { countDue } from "./queries.ts";
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
  web.pages.set("/reader.js", { type: "text/javascript", text: "" });
});

test("pressing all presses files that pages need too, though nothing has changed, and counts as it goes", async () => {
  web.pages.set("/", { text: '<link rel="stylesheet" href="/_next/static/a.css"/>' });
  web.pages.set("/_next/static/a.css", { type: "text/css", text: "a{}" });
  const count = frontPages.length + 3;
  const told: number[][] = [];
  const all = () => pressAll(systemActor, web.room(), { onPressed: (...each) => told.push(each) });
  await all();
  expect(told.map(([done]) => done)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  expect(told.at(-1)).toEqual([count, count]);
  web.asked.length = 0;
  expect(await all()).toMatchObject({ value: { pressed: 0, same: 3, failed: 0 } });
  expect(web.asked).toContain("/_next/static/a.css");
});

test("pressing all waits for what somebody else is pressing", async () => {
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  web.pages.set("/a", { text: "1", meanwhile: () => held });
  await makeDue(database.studio, ["/a"]);
  const other = pressWaiting(systemActor, web.room());
  await expect.poll(() => web.asked).toContain("/a");
  const all = pressAll(systemActor, web.room()).then(() => web.room().files.pointedTo("/a"));
  await expect.poll(() => web.asked).toContain("/reader.js");
  await expect.poll(() => countDue()).toBe(1);
  goOn();
  expect(await all).not.toBeNull();
  await other;
});
