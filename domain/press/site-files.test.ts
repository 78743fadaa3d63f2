import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { objectOf, pointerOf } from "./layout.ts";
import { openSiteFiles } from "./site-files.ts";

test("the same page bears the same times on every machine, whenever it was pressed or packed", async () => {
  const seen: number[][] = [];
  for (const isPacked of [false, true]) {
    const folder = await mkdtemp(join(tmpdir(), "plumbline-site-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const files = openSiteFiles(folder);
    const name = await files.keep(Buffer.from("a page ".repeat(99)), {
      ending: "html",
      status: 200,
    });
    if (isPacked) await files.pack(name);
    const object = join(folder, objectOf(name));
    const names = (await readdir(object)).sort();
    expect(names).toEqual(["body.html", "body.html.br", "body.html.gz"]);
    seen.push(
      await Promise.all(names.map(async (each) => (await stat(join(object, each))).mtimeMs)),
    );
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(new Set(seen[0]).size).toBe(3);
});

test("what nothing leads to is removed when it has been so for long, whatever the machines' clocks say", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-site-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files = openSiteFiles(folder);
  const bytes = Buffer.from("a page");
  const name = await files.keep(bytes, { ending: "html", status: 200 });
  const at = join(folder, objectOf(name));
  const none = () => false;
  // The machine that holds the folder is two hours behind.
  await utimes(at, new Date(Date.now() - 7_200_000), new Date(Date.now() - 7_200_000));
  expect(await files.sweep(none, 50)).toBe(0);
  await wait(60);
  // Somebody is about to lead an address to it.
  await openSiteFiles(folder).keep(bytes, { ending: "html", status: 200 });
  expect(await files.sweep(none, 50)).toBe(0);
  await wait(60);
  expect(await files.sweep(none, 50)).toBe(1);
  expect(await files.isWhole(name)).toBe(false);
});

test.each([
  ["a file", async (at: string) => await writeFile(at, "stray")],
  [
    "a folder with something in it",
    async (at: string) => {
      await mkdir(at);
      await writeFile(join(at, "stray"), "stray");
    },
  ],
])("an address where %s stands is led where it is to", async (_, put) => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-site-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files = openSiteFiles(folder);
  const name = await files.keep(Buffer.from("a page"), { ending: "html", status: 200 });
  await files.point("/a", name);
  await rm(join(folder, pointerOf("/a")));
  await put(join(folder, pointerOf("/a")));
  await files.point("/a", name);
  expect(await files.pointedTo("/a")).toBe(name);
});
