import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSiteFiles } from "./site-files.ts";

let isReadOnly = false;

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const writing = ["mkdir", "rename", "rmdir", "symlink", "utimes", "writeFile"] as const;
  const refusing = writing.map((name) => [
    name,
    async (...args: unknown[]) => {
      if (isReadOnly) throw Object.assign(new Error("EROFS"), { code: "EROFS", syscall: name });
      return await (real[name] as (...given: unknown[]) => Promise<unknown>)(...args);
    },
  ]);
  return { ...real, ...Object.fromEntries(refusing) };
});

test("where nothing can be written, what is there already counts as kept, and what isn't is refused", async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), "plumbline-site-"));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  const files = openSiteFiles(folder);
  const page = { ending: "html", status: 200 } as const;
  const name = await files.keep(Buffer.from("a page"), page);
  await files.point("/a", name);
  isReadOnly = true;
  expect(await files.keep(Buffer.from("a page"), page)).toBe(name);
  await expect(files.keep(Buffer.from("another"), page)).rejects.toMatchObject({ code: "EROFS" });
  await expect(files.point("/a", name)).rejects.toMatchObject({ code: "EROFS" });
  isReadOnly = false;
  expect(await files.pointedTo("/a")).toBe(name);
  expect(await fs.readdir(join(folder, "objects"))).toEqual([name.slice(0, 2)]);
});
