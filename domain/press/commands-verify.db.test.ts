import { randomUUID } from "node:crypto";
import { readdir, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pressedPages } from "#db/schema/pressed-pages.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { WebAway } from "./ask-web.ts";
import { pressAll } from "./commands.ts";
import { sweepSite } from "./commands-mend.ts";
import { verifySite } from "./commands-verify.ts";
import { objectOf, pointerOf } from "./layout.ts";
import { frontPages } from "./pages.ts";

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
  for (const path of frontPages)
    web.pages.set(path, { text: `<link rel="stylesheet" href="${styles}"/>one\n${path}` });
  web.pages.set("/favicon.svg", { type: "image/svg+xml", text: "<svg/>" });
  web.pages.set("/reader.js", { type: "text/javascript", text: "1" });
  web.pages.set(styles, { type: "text/css", text: "a{}" });
  await press();
});

const styles = "/_next/static/a.css";
const press = async () => {
  await pressAll(systemActor, web.room());
  await sweepSite(systemActor, web.room());
};
const verify = async () => {
  const verified = await verifySite(systemActor, web.room());
  if (!verified.ok) throw new Error("refused");
  return verified.value;
};
const at = (path: string) => join(web.room().files.folder, path);
const objectAt = async (path: string) => (await web.room().files.pointedTo(path)) ?? "";
const fileOf = async (path: string, file: string) =>
  at(`${objectOf(await objectAt(path))}/${file}`);
/** All that a look could change. */
const snapshot = async () => ({
  files: (await readdir(web.room().files.folder, { recursive: true })).sort(),
  rows: await database.studio.select().from(pressedPages).orderBy(pressedPages.path),
});

test("nothing is found where every page is as it would be pressed now, and nothing is changed", async () => {
  const count = frontPages.length + 3;
  const before = await snapshot();
  const told: number[] = [];
  const verified = await verifySite(systemActor, web.room(), {
    onVerified: (done, of) => told.push(done, of),
  });
  expect(verified).toEqual({ ok: true, value: { pages: count, findings: [] } });
  expect(told.slice(-2)).toEqual([count, count]);
  expect(await snapshot()).toEqual(before);
});

const damages: [string, () => Promise<unknown>, object][] = [
  [
    "a page that isn't there",
    async () => await unlink(at(pointerOf("/briefs"))),
    { path: "/briefs", kind: "missing" },
  ],
  [
    "a file that the disk has altered",
    async () => await writeFile(await fileOf("/briefs", "body.html"), "altered"),
    { path: "/briefs", kind: "damaged", file: "body.html", how: "altered" },
  ],
  [
    "a file that is lost",
    async () => await rm(await fileOf(styles, "body.css")),
    { path: styles, kind: "damaged", file: "body.css", how: "missing" },
  ],
  [
    "a twin that unpacks to something else",
    async () => await writeFile(await fileOf("/briefs", "body.html.gz"), gzipSync("else")),
    { path: "/briefs", kind: "damaged", file: "body.html.gz", how: "altered" },
  ],
  [
    "a twin that can't be unpacked",
    async () => await writeFile(await fileOf("/briefs", "body.html.br"), "torn"),
    { path: "/briefs", kind: "damaged", file: "body.html.br", how: "altered" },
  ],
  [
    "an address that leads elsewhere than is written down",
    async () => await web.room().files.point("/briefs", await objectAt("/")),
    { path: "/briefs", kind: "astray", to: expect.stringMatching(/^[0-9a-f]{64}\.html$/) },
  ],
  [
    "an address that leads out of the site",
    async () => {
      await unlink(at(pointerOf("/briefs")));
      await symlink(`/elsewhere/${await objectAt("/")}`, at(pointerOf("/briefs")));
    },
    { path: "/briefs", kind: "astray", to: expect.stringMatching(/^\/elsewhere\//) },
  ],
  [
    "an address that nobody knows",
    async () => await web.room().files.point("/stranger", await objectAt("/")),
    { path: "/stranger", kind: "superfluous" },
  ],
  [
    "a page that is gone",
    async () => web.pages.delete("/briefs"),
    { path: "/briefs", kind: "superfluous" },
  ],
  [
    "a page that would be pressed otherwise now",
    async () => {
      web.pages.set("/briefs", { text: `<link rel="stylesheet" href="${styles}"/>one\n/reefs` });
    },
    {
      path: "/briefs",
      kind: "differs",
      at: { line: 2, column: 2 },
      pressed: expect.stringMatching(/^\/briefs</),
      fresh: expect.stringMatching(/^\/reefs</),
    },
  ],
  [
    "a page that says now that it was withdrawn",
    async () => {
      web.pages.set("/briefs", { text: "one", says: "410" });
    },
    { path: "/briefs", kind: "differs", at: null, fresh: expect.stringMatching(/^html 410/) },
  ],
  [
    "a file that a page needs, and nobody has written down",
    async () => {
      await unlink(at(pointerOf(styles)));
      await database.studio.delete(pressedPages).where(eq(pressedPages.path, styles));
    },
    { path: styles, kind: "missing" },
  ],
];

test.each(damages)(
  "%s is told without being mended, and pressing all mends it",
  async (_, damage, finding) => {
    await damage();
    const before = await snapshot();
    expect((await verify()).findings).toMatchObject([finding]);
    expect(await snapshot()).toEqual(before);
    await press();
    expect((await verify()).findings).toEqual([]);
  },
);

test("a page that can't be pressed is told with the reason, and what its file is besides", async () => {
  web.pages.set("/briefs", { status: 500 });
  const failing = { path: "/briefs", kind: "failing", reason: "It answers 500." };
  expect((await verify()).findings).toEqual([failing]);
  await unlink(at(pointerOf("/briefs")));
  expect((await verify()).findings).toEqual([{ path: "/briefs", kind: "missing" }, failing]);
});

test("what is pressed while it is looked at isn't taken for a difference", async () => {
  let hasPressed = false;
  const meanwhile = async () => {
    if (hasPressed) return;
    hasPressed = true;
    web.pages.set("/briefs", { text: randomUUID() });
    await press();
  };
  web.pages.set("/briefs", { text: "read before", meanwhile });
  expect((await verify()).findings).toEqual([]);
});

test("web that is away is no finding", async () => {
  const { web: there, ...room } = web.room();
  const away = { ...room, web: { ...there, port: () => 9 } };
  await expect(verifySite(systemActor, away)).rejects.toThrow(WebAway);
});
