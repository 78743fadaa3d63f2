import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { pressBuilds, pressedPages } from "#db/schema/pressed-pages.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { tagOf } from "#domain/tags.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { makeRound } from "./commands-round.ts";
import { verifySite } from "./commands-verify.ts";
import { frontPages } from "./pages.ts";
import { getSiteFolder, type PressRoom } from "./room.ts";
import { openSiteFiles } from "./site-files.ts";
import { makeDue } from "./writes.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const tag = tagOf("statistic", "a-statistic");
const make = async (room: PressRoom) => await makeRound(systemActor, room);
const pointedTo = (path: string) => openSiteFiles(getSiteFolder()).pointedTo(path);
const listBuilds = async () => {
  const { rows } = await database.studio.execute(
    sql`select distinct build from pressed_pages where path not like '/_next/%'`,
  );
  return rows.map(({ build }) => build);
};
async function expectClean(room: PressRoom): Promise<void> {
  expect(await verifySite(systemActor, room)).toMatchObject({ value: { findings: [] } });
}

const pages = Array.from({ length: 30 }, (_, n) => `/page/${n}`);
const [oldStyles, newStyles] = ["/_next/static/old.css", "/_next/static/new.css"];

/** A web of one build: its pages need its own style sheet. */
async function startBuild(build: string, styles: string) {
  const started = await startPressWeb();
  onTestFinished(() => void started.close());
  for (const path of [...frontPages, ...pages])
    started.pages.set(path, {
      text: `<link rel="stylesheet" href="${styles}"/>${build}`,
      build,
      tags: [tag],
    });
  started.pages.set("/favicon.svg", { type: "image/svg+xml", text: "<svg/>", build });
  started.pages.set("/reader.js", { type: "text/javascript", text: "1", build });
  started.pages.set(styles, { type: "text/css", text: "a{}", build: "" });
  return { ...started, room: () => ({ ...started.room(), build }) };
}

test("a deploy amid pressing ends with every page of the new build, which no worker of the old one takes back", async () => {
  const [before, after] = [await startBuild("old", oldStyles), await startBuild("new", newStyles)];
  await makeDue(database.studio, pages);
  await make(before.room());
  const first = before.pages.get("/page/3");
  let newcomer: Promise<unknown> = Promise.resolve();
  let hasCome = false;
  for (const path of pages)
    before.pages.set(path, {
      ...first,
      // The new worker starts while the old one is at work, and its page is read already.
      meanwhile: async () => {
        if (!hasCome) newcomer = make(after.room());
        hasCome = true;
        await expect.poll(() => after.asked.length).toBeGreaterThan(2);
      },
    });
  await database.studio.update(pressedPages).set({ isDue: true });
  await Promise.all([make(before.room()), expect.poll(() => hasCome).toBe(true)]);
  await newcomer;
  await make(after.room());
  expect(await listBuilds()).toEqual(["new"]);
  // Both go on for a while.
  before.asked.length = 0;
  await changeTag(tag);
  for (let n = 0; n < 3; n += 1) {
    await make(before.room());
    await make(after.room());
  }
  expect(before.asked).toEqual([]);
  expect(await listBuilds()).toEqual(["new"]);
  await expectClean(after.room());
  // Whoever has a page of the old one open still gets what it needs, until the build after next.
  expect(await pointedTo(oldStyles)).not.toBeNull();
  const third = await startBuild("third", newStyles);
  await make(third.room());
  await make(third.room());
  expect(await pointedTo(oldStyles)).toBeNull();
  expect(await pointedTo(newStyles)).not.toBeNull();
  await expectClean(third.room());
  // Taken back: the workers of the newer are gone, and the older is the present one again.
  await database.studio
    .update(pressBuilds)
    .set({ seenAt: new Date(0) })
    .where(eq(pressBuilds.build, "third"));
  await make(after.room());
  expect(await listBuilds()).toEqual(["new"]);
});

test("nothing is pressed by a web that is of another build than its worker, again and again", async () => {
  const [before, after] = [
    await startBuild("older", oldStyles),
    await startBuild("newer", newStyles),
  ];
  await make(before.room());
  before.asked.length = 0;
  const mixed = { ...before.room(), build: "newer" };
  await make(mixed);
  await make(mixed);
  // To learn of which build web is.
  expect(before.asked).toEqual(["/", "/"]);
  await make(after.room());
  await expectClean(after.room());
});
