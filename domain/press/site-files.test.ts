import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { objectOf } from "./layout.ts";
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
