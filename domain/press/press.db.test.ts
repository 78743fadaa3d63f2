import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pageTags, pressedPages } from "#db/schema/pressed-pages.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { tagOf } from "#domain/tags.ts";
import { briefPath, versionPath } from "#domain/urls.ts";
import { buildPublishedBrief } from "#tests/factories/briefs.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { WebAway } from "./ask-web.ts";
import { addPressed, pressAll, pressTagged, pressWaiting } from "./commands.ts";
import { bodyOf, objectOf } from "./layout.ts";
import { pressPage } from "./press-page.ts";
import { listHeldPages } from "./queries.ts";
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

const newTag = () => tagOf("statistic", randomUUID());
const add = (...paths: string[]) => makeDue(database.studio, paths);
const press = async (tags: readonly string[] = []) => {
  const told = await pressTagged(systemActor, web.room(), tags);
  const waiting = await pressWaiting(systemActor, web.room());
  if (!told.ok || !waiting.ok) throw new Error("refused");
  return addPressed(told.value, waiting.value);
};
const rowOf = async (path: string) =>
  (await database.studio.select().from(pressedPages).where(eq(pressedPages.path, path)))[0];
const read = async (path: string) => {
  const { files } = web.room();
  const object = await files.pointedTo(path);
  return object === null ? null : String(await files.read(object));
};

describe("pressing a page", () => {
  test("makes it a clean file by its hash with twins that say the same, and keeps its tags", async () => {
    const tag = newTag();
    web.pages.set("/a", { text: "one <script>1</script>", tags: [tag, "briefs", tag] });
    await add("/a");
    expect(await press()).toEqual({ pressed: 2, same: 0, gone: 0, failed: 0 });
    const html = await read("/a");
    expect(html).toContain('one <script src="/reader.js" defer=""></script></body>');
    expect(html).not.toContain("plumbline-");
    const object = (await rowOf("/a"))?.object ?? "";
    const folder = join(web.room().files.folder, objectOf(object));
    expect(
      String(
        brotliDecompressSync(
          await readFile(join(folder, bodyOf({ ending: "html", status: 200 }, "br"))),
        ),
      ),
    ).toBe(html);
    expect(
      String(
        gunzipSync(await readFile(join(folder, bodyOf({ ending: "html", status: 200 }, "gzip")))),
      ),
    ).toBe(html);
    expect((await database.studio.select().from(pageTags)).map((row) => row.tag).sort()).toEqual(
      ["briefs", tag].sort(),
    );
  });

  test("touches only the pages that carry what has changed", async () => {
    const [mine, other] = [newTag(), newTag()];
    web.pages.set("/mine", { text: "1", tags: [mine] });
    web.pages.set("/other", { text: "1", tags: [other] });
    await add("/mine", "/other");
    await press();
    web.asked.length = 0;
    web.pages.set("/mine", { text: "2", tags: [mine] });
    await changeTag(mine);
    expect(await press([mine])).toMatchObject({ pressed: 1, same: 0 });
    expect(web.asked).toEqual(["/mine"]);
    expect(await read("/mine")).toContain("2");
  });

  test("begins with the pages of the thing that has changed, and comes to lists that name it after them", async () => {
    const { briefId, slug } = await buildPublishedBrief();
    const tag = tagOf("brief", briefId);
    for (const path of ["/", "/briefs", briefPath(slug)]) {
      web.pages.set(path, { text: "1", tags: [tag] });
      await add(path);
    }
    await press();
    web.asked.length = 0;
    await pressTagged(systemActor, web.room(), [tag]);
    expect(web.asked).toEqual(expect.arrayContaining(["/", "/briefs", versionPath(slug, 1)]));
    expect(web.asked.indexOf(briefPath(slug))).toBeLessThan(web.asked.indexOf("/"));
  });

  test("is done again where what the page carries has changed since it was read", async () => {
    const tag = newTag();
    await changeTag(tag);
    web.pages.set("/a", {
      text: "old",
      tags: [tag],
      meanwhile: async () => {
        web.pages.set("/a", { text: "new", tags: [tag] });
        await changeTag(tag);
      },
    });
    await add("/a");
    await press();
    expect(web.asked.filter((path) => path === "/a")).toHaveLength(2);
    expect(await read("/a")).toContain("new");
  });

  test("of two at once the newer stands, whichever ends first", async () => {
    const tag = newTag();
    await changeTag(tag);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // The older has seen a tag less: nothing that it carries has changed.
    web.pages.set("/a", { text: "older", tags: [], meanwhile: () => held });
    await add("/a");
    const slow = pressPage(web.room(), "/a");
    await expect.poll(() => web.asked.length).toBe(1);
    web.pages.set("/a", { text: "newer", tags: [tag] });
    await changeTag(tag);
    await pressPage(web.room(), "/a");
    goOn();
    expect(await slow).toBe("same");
    expect(await read("/a")).toContain("newer");
  });

  test("what is gone is taken away, with its empty folders, and what stands below it stays", async () => {
    web.pages.set("/a/b", { text: "1" });
    web.pages.set("/a/b/c", { text: "1" });
    await add("/a/b", "/a/b/c");
    await press();
    web.pages.delete("/a/b");
    await add("/a/b");
    expect(await press()).toMatchObject({ gone: 1 });
    expect(await read("/a/b")).toBeNull();
    expect(await rowOf("/a/b")).toBeUndefined();
    expect(await read("/a/b/c")).toContain("1");
  });

  test("one that says it was withdrawn says so as a file too", async () => {
    web.pages.set("/a", { text: "withdrawn", says: "410" });
    await add("/a");
    await press();
    expect((await rowOf("/a"))?.object).toMatch(/\.html-410$/);
    expect(await read("/a")).toContain("withdrawn");
  });

  test("what it can't be read without is pressed with it: style sheets and their fonts, pictures", async () => {
    const tag = newTag();
    web.pages.set("/a", {
      text: '<link rel="stylesheet" href="/_next/static/a.css"/><img alt="" src="/media/p.webp"/>',
      tags: [tag],
    });
    web.pages.set("/_next/static/a.css", { type: "text/css", text: "a{b:url(/fonts/f.woff2)}" });
    web.pages.set("/fonts/f.woff2", { type: "font/woff2", text: "font" });
    web.pages.set("/media/p.webp", { type: "image/webp", text: "picture" });
    await add("/a");
    await press();
    expect(await read("/fonts/f.woff2")).toBe("font");
    expect(await read("/media/p.webp")).toBe("picture");
    // Withdrawn with the page, the picture goes too.
    web.pages.delete("/a");
    web.pages.delete("/media/p.webp");
    await changeTag(tag);
    await press([tag]);
    expect(await read("/a")).toBeNull();
    expect(await read("/media/p.webp")).toBeNull();
  });
});

describe("a page that can't be pressed", () => {
  test("keeps its last good file; the studio is told why, until it succeeds", async () => {
    const tag = newTag();
    web.pages.set("/a", { text: "good", tags: [tag] });
    await add("/a");
    await press();
    web.pages.set("/a", { status: 500, tags: [tag] });
    await changeTag(tag);
    expect(await press([tag])).toMatchObject({ failed: 1 });
    expect(await read("/a")).toContain("good");
    const held = await listHeldPages(systemActor);
    expect(held).toMatchObject({
      ok: true,
      value: [{ path: "/a", reason: "It answers 500.", attempts: 1, hasFile: true }],
    });
    web.pages.set("/a", { text: "better", tags: [tag] });
    await changeTag(tag);
    expect(await press([tag])).toMatchObject({ pressed: 1 });
    expect(await listHeldPages(systemActor)).toMatchObject({ value: [] });
  });

  test("because the database refuses what it is made from holds up no other", async () => {
    const tooLong = Array.from({ length: 600 }, () => randomUUID()).join("");
    web.pages.set("/a", { text: "a", tags: [tooLong] });
    web.pages.set("/b", { text: "b" });
    await add("/a");
    await add("/b");
    expect(await press()).toMatchObject({ failed: 1 });
    expect((await rowOf("/a"))?.failure).toContain("can't keep what it is made from");
    expect(await read("/b")).toContain("b");
  });

  test("because it isn't a reader's page is never shown to one", async () => {
    web.pages.set("/a", { text: '<button onclick="x()">a</button>' });
    await add("/a");
    expect(await press()).toMatchObject({ failed: 1 });
    expect(await read("/a")).toBeNull();
    expect((await rowOf("/a"))?.failure).toContain("inline handler");
  });

  test.each([
    ["ENOSPC", "The disk is full."],
    ["EROFS", "The folder of the site can't be written to."],
  ])(
    "because the disk says %s is told so in words, and tried again by the next round",
    async (code, words) => {
      web.pages.set("/a", { text: "1" });
      await add("/a");
      const room = web.room();
      const refuse = async () => {
        throw Object.assign(new Error(code), { code });
      };
      await pressAll(systemActor, { ...room, files: { ...room.files, keep: refuse } });
      expect((await rowOf("/a"))?.failure).toBe(words);
      expect((await rowOf("/a"))?.isDue).toBe(false);
    },
  );

  test("because web is away stays due, and nothing is said of the page", async () => {
    await add("/a");
    const { web: there, ...room } = web.room();
    const away = { ...room, web: { ...there, port: () => 9 } };
    await expect(pressWaiting(systemActor, away)).rejects.toThrow(WebAway);
    expect(await rowOf("/a")).toMatchObject({ isDue: true, failure: null, claimedUntil: null });
    web.pages.set("/a", { text: "1" });
    expect(await press()).toMatchObject({ failed: 0 });
    expect(await read("/a")).toContain("1");
  });
});

test("strangers press nothing, and don't hear what is held back", async () => {
  expect(await pressTagged(publicActor, web.room(), [])).toMatchObject({ ok: false });
  expect(await pressWaiting(publicActor, web.room())).toMatchObject({ ok: false });
  expect(await pressAll(publicActor, web.room())).toMatchObject({ ok: false });
  expect(await listHeldPages(publicActor)).toMatchObject({ ok: false });
});
