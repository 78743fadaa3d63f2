import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openContentStore } from "./content-store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-store-"));
  vi.stubEnv("PLUMBLINE_DATA", folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform === "win32")(
  "what isn't published can't be read by other accounts of the machine",
  async () => {
    const hex = (await openContentStore("captures").store(Buffer.from("a secret"))).toString("hex");
    const path = ["captures", hex.slice(0, 2), hex.slice(2, 4), hex];
    for (let depth = 1; depth <= path.length; depth++) {
      const { mode } = await stat(join(folder, ...path.slice(0, depth)));
      expect(mode & 0o077, path.slice(0, depth).join("/")).toBe(0);
    }
  },
);
