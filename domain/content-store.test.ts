import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
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

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test("what is received is kept under its hash, or leaves nothing", async () => {
  const store = openContentStore("received");
  const received = await store.receive(pieces("a long ", "speech"));
  expect(await store.find(received.sha256)).toBeNull();
  await received.keep();
  expect(await store.find(received.sha256)).toMatchObject({ byteLength: 13 });
  expect((await store.read(received.sha256))?.toString()).toBe("a long speech");
  const other = await store.receive(pieces("nobody wants this"));
  await other.discard();
  expect(await store.find(other.sha256)).toBeNull();
  const names = await readdir(join(folder, "received"));
  expect(names.filter((name) => name.endsWith(".unfinished"))).toEqual([]);
});

test("a file that the disk has altered is never handed out whole", async () => {
  const store = openContentStore("altered");
  const sha256 = await store.store(Buffer.from("46.5 billion"));
  const { path } = (await store.find(sha256)) ?? { path: "" };
  await writeFile(path, "48.5 billion");
  const handed: Uint8Array[] = [];
  const hand = async () => {
    for await (const piece of store.stream(sha256)) handed.push(piece);
  };
  await expect(hand()).rejects.toThrow("damaged on disk");
  expect(handed).toEqual([]);
});
