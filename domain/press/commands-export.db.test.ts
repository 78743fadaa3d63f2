import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tagChanges } from "#db/schema/pressed-pages.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { tagOf } from "#domain/tags.ts";
import { changeTag } from "#tests/factories/tag-change.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { exportSite } from "./commands-export.ts";
import { readManifest } from "./export-layout.ts";
import { bodyOf, objectOf } from "./layout.ts";
import { hashOf } from "./site-files.ts";
import { makeDue } from "./writes.ts";

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;
/** Where this test's export goes. */
let folder: string;

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
  folder = join(database.dataFolder, randomUUID());
  web.pages.set("/reader.js", { type: "text/javascript", text: "1" });
  web.pages.set("/", { text: "front", tags: ["briefs"] });
  web.pages.set("/briefs/a", {
    text: '<link rel="stylesheet" href="/_next/static/a.css"/>brief',
    tags: ["briefs"],
  });
  web.pages.set("/_next/static/a.css", { type: "text/css", text: "a{}" });
  web.pages.set("/api/v1/briefs/a", { type: "application/json", text: '{"a":1}' });
  await makeDue(database.studio, ["/", "/briefs/a", "/api/v1/briefs/a", "/reader.js"]);
});

const exported = async () => {
  const result = await exportSite(systemActor, web.room(), { folder });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problemOf = async (room = web.room()) => {
  const result = await exportSite(systemActor, room, { folder });
  return result.ok ? null : result.problems[0];
};
const read = async (path: string) => String(await readFile(join(folder, path)));
/** All files of the folder, with what each holds and which file on the disk it is. */
const readAll = async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const { ino, mtimeMs } = await stat(file);
        const text = String(await readFile(file));
        return [file.slice(folder.length + 1), { ino, mtimeMs, text }] as const;
      }),
    ),
  );
};

const places = [
  "404.html",
  "_next/static/a.css",
  "api/v1/briefs/a/index.json",
  "briefs/a/index.html",
  "index.html",
  "manifest.json",
  "reader.js",
];

describe("an export", () => {
  test("lies as a host of files looks for it, without what was withdrawn, with a manifest of all", async () => {
    web.pages.set("/briefs/b", { text: "withdrawn", says: "410" });
    await makeDue(database.studio, ["/briefs/b"]);
    expect(await exported()).toMatchObject({ files: 6, written: 6, same: 0, removed: 0 });
    expect([...(await readAll()).keys()].sort()).toEqual(places);
    expect(await read("index.html")).toContain("front");
    expect(await read("404.html")).toContain("reader.js");
    expect(await read("404.html")).not.toContain("plumbline-");
    const manifest = readManifest(await read("manifest.json"));
    expect(manifest).toMatchObject({ publicUrl: "http://localhost:3000", change: 0 });
    expect(manifest?.files.map(({ path }) => path)).toEqual(
      places.filter((path) => path !== "manifest.json"),
    );
    expect(manifest?.files).toContainEqual({
      address: "/api/v1/briefs/a",
      path: "api/v1/briefs/a/index.json",
      mediaType: "application/json; charset=utf-8",
      sha256: hashOf(Buffer.from('{"a":1}')),
      bytes: 7,
    });
  });

  test("holds every page that is to be read in each language on offer, also what nobody asked for yet", async () => {
    web.pages.set("/ru", { text: "титул", tags: ["briefs"] });
    web.pages.set("/be/briefs/a", { text: "агляд", tags: ["briefs"] });
    await exported();
    const there = [...(await readAll()).keys()].sort();
    expect(there).toEqual([...places, "be/briefs/a/index.html", "ru/index.html"].sort());
    expect(await exported()).toMatchObject({ written: 0, removed: 0 });
  });

  test("is brought up to date: what is the same isn't touched, what is gone goes, what isn't ours stays", async () => {
    await exported();
    await writeFile(join(folder, "CNAME"), "example.org");
    const before = await readAll();
    expect(await exported()).toMatchObject({ written: 0, same: 6, removed: 0 });
    expect(await readAll()).toEqual(before);

    web.pages.set("/", { text: "news", tags: ["briefs"] });
    web.pages.delete("/briefs/a");
    web.pages.delete("/api/v1/briefs/a");
    await makeDue(database.studio, ["/", "/briefs/a", "/api/v1/briefs/a"]);
    expect(await exported()).toMatchObject({ written: 1, same: 3, removed: 2 });
    const after = await readAll();
    expect(after.get("index.html")?.text).toContain("news");
    expect(after.get("reader.js")).toEqual(before.get("reader.js"));
    expect(after.has("CNAME")).toBe(true);
    expect((await readdir(folder)).sort()).not.toContain("briefs");
  });

  test("mends what was altered, in the site and in the folder", async () => {
    await exported();
    await writeFile(join(folder, "index.html"), "altered");
    const { files } = web.room();
    const object = (await files.pointedTo("/briefs/a")) ?? "";
    await writeFile(
      join(files.folder, objectOf(object), bodyOf({ ending: "html", status: 200 }, null)),
      "altered",
    );
    expect(await exported()).toMatchObject({ written: 1, pressed: { failed: 0 } });
    expect(await read("index.html")).toContain("front");
    expect(await read("briefs/a/index.html")).toContain("brief");
    expect(await files.isWhole(object)).toBe(true);
  });

  test("has what was changed while it was made", async () => {
    const tag = tagOf("brief", randomUUID());
    web.pages.set("/", { text: "old", tags: [tag] });
    const { files } = web.room();
    const meanwhile = async () => {
      await expect.poll(() => files.pointedTo("/")).not.toBeNull();
      web.pages.set("/", { text: "new", tags: [tag] });
      web.pages.set("/briefs/a", { text: "brief" });
      await changeTag(tag);
    };
    web.pages.set("/briefs/a", { text: "brief", meanwhile });
    await exported();
    expect(await read("index.html")).toContain("new");
    const change = (await database.studio.select().from(tagChanges))[0]?.change;
    expect(readManifest(await read("manifest.json"))?.change).toBe(change);
  });

  test("has a page that can't be pressed as it was pressed last, and tells of it", async () => {
    await exported();
    web.pages.set("/briefs/a", { status: 500 });
    await makeDue(database.studio, ["/briefs/a"]);
    expect(await exported()).toMatchObject({ pressed: { failed: 1 } });
    expect(await read("briefs/a/index.html")).toContain("brief");
  });
});

describe("refused, and nothing is changed:", () => {
  test("a folder with something that isn't an earlier export", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "letter.txt"), "mine");
    expect(await problemOf()).toEqual({ code: "press.folderNotExport", values: { folder } });
    await writeFile(join(folder, "manifest.json"), '{"name":"somebody\'s"}');
    expect(await problemOf()).toMatchObject({ code: "press.folderNotExport" });
    expect([...(await readAll()).keys()].sort()).toEqual(["letter.txt", "manifest.json"]);
  });

  test("a file, and what would lie under one", async () => {
    await writeFile(folder, "mine");
    expect(await problemOf()).toMatchObject({ code: "press.folderIsFile" });
    const file = folder;
    folder = join(folder, "site");
    expect(await problemOf()).toMatchObject({ code: "press.folderIsFile" });
    expect(String(await readFile(file))).toBe("mine");
  });

  test.runIf(process.platform === "linux")("a place where no folder can be", async () => {
    folder = "/proc/none/site";
    expect(await problemOf()).toMatchObject({ code: "press.folderNotWritable" });
  });

  test("a place that is taken by something that no export has made", async () => {
    await exported();
    await rm(join(folder, "index.html"));
    await mkdir(join(folder, "index.html", "mine"), { recursive: true });
    expect(await problemOf()).toMatchObject({
      code: "press.folderBlocked",
      values: { file: join(folder, "index.html") },
    });
    expect(await readdir(join(folder, "index.html"))).toEqual(["mine"]);
  });
});

test.each([
  ["ENOSPC", "press.folderFull"],
  ["EACCES", "press.folderNotWritable"],
])(
  "interrupted by %s it leaves the earlier export whole, and the next one clears up",
  async (code, problem) => {
    await exported();
    const before = await readAll();
    web.pages.set("/", { text: "news", tags: ["briefs"] });
    web.pages.set("/briefs/a", { text: "news", tags: ["briefs"] });
    await makeDue(database.studio, ["/", "/briefs/a"]);
    const room = web.room();
    let left = 3;
    const readSome = async (name: string) => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error(code), { code });
      return await room.files.read(name);
    };
    const refusing = { ...room, files: { ...room.files, read: readSome } };
    expect(await problemOf(refusing)).toMatchObject({ code: problem });
    expect(await readAll()).toEqual(before);

    // As one that was killed leaves it.
    await mkdir(join(folder, ".unfinished"));
    await writeFile(join(folder, ".unfinished", "index.html"), "half");
    await exported();
    expect([...(await readAll()).keys()].sort()).toEqual(places);
    expect(await read("briefs/a/index.html")).toContain("news");
  },
);
