import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import { buildPressedPages } from "#tests/factories/pressed-pages.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb, testBuild } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { pressTagged, pressWaiting } from "./commands.ts";
import { countDue } from "./queries.ts";
import { claimDue, makeDue } from "./writes.ts";

/** A change that so many pages carry. */
const many = 10_000;

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;
let storm: Tag;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startPressWeb();
  storm = await buildPressedPages(many, "storm");
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const press = async (tag: Tag) => {
  const pressed = await pressTagged(systemActor, web.room(), [tag]);
  if (!pressed.ok) throw new Error("refused");
  return pressed.value;
};

test("a change that is made again and again is one job while that one waits", async () => {
  for (let n = 0; n < 5; n += 1) await changeTag(storm);
  const { rows } = await database.studio.execute(
    sql`select count(*)::int as count from pgboss.job where name = 'press-pages'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("a job that thousands of pages carry only makes them due, so that whoever comes after it is pressed at once", async () => {
  const mine = tagOf("statistic", "mine");
  web.pages.set("/mine", { text: "1", tags: [mine] });
  web.pages.set("/reader.js", { type: "text/javascript", text: "" });
  await makeDue(database.studio, ["/mine", "/reader.js"]);
  await pressWaiting(systemActor, web.room());
  expect(await press(storm)).toMatchObject({ pressed: 0, failed: 0, gone: 0 });
  expect(await countDue()).toBe(many);
  web.asked.length = 0;
  web.pages.set("/mine", { text: "2", tags: [mine] });
  await changeTag(mine);
  expect(await press(mine)).toMatchObject({ pressed: 1 });
  expect(web.asked).toEqual(["/mine"]);
  expect(await countDue()).toBe(many);
});

test("told again, it writes no page again that waits already: since when it waits stays known", async () => {
  const written = async () => {
    const { rows } = await database.studio.execute(
      sql`select max(xmin::text::bigint) as newest from pressed_pages where path like '/storm/%'`,
    );
    return rows;
  };
  const before = await written();
  await changeTag(storm);
  await press(storm);
  await makeDue(database.studio, [`/storm/${"x".repeat(40)}-1`]);
  expect(await written()).toEqual(before);
});

test("taking one page costs the same however many wait", async () => {
  const { rows } = await database.studio.execute(sql`
    explain select path from pressed_pages where is_due order by (path ~ '^/[a-z]{2}(/|$)'), length(path), path limit 1 for update skip locked`);
  expect(rows.map((row) => String(row["QUERY PLAN"])).join("\n")).not.toContain("Sort");
  const [first] = await claimDue(database.studio, { build: testBuild, count: 1 });
  expect(first).toMatch(/^\/storm\/x+-1$/);
});
