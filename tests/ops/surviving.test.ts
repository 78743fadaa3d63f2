import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pointerOf } from "#domain/press/layout.ts";
import { startDemo } from "./demo-folder.ts";

const briefs = [
  "what-is-the-trade-worth",
  "ninety-per-cent-of-what",
  "how-the-union-state-came-to-28-programmes",
];
const pages = [
  "/",
  "/briefs",
  "/favicon.svg",
  "/reader.js",
  "/fonts/margin-serif-latin-normal.woff2",
  ...briefs.flatMap((slug) => [
    `/briefs/${slug}`,
    `/briefs/${slug}/history`,
    `/briefs/${slug}/v/1`,
    `/api/v1/briefs/${slug}`,
    `/api/v1/briefs/${slug}/versions/1`,
  ]),
];

const behind = /postgres|next-server|next\/dist\/bin\/next start|worker\/main\.ts/;

/** Held still they are worse than dead: whoever asks them waits. */
function hold(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  onTestFinished(() => {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  });
}

test.skipIf(process.platform !== "linux")(
  "the public site is there, whole, while nothing answers behind the front",
  { timeout: 180_000 },
  async () => {
    const { dataFolder, running } = await startDemo();
    for (const path of pages)
      await expect
        .poll(() => existsSync(join(dataFolder, "site", pointerOf(path))), { timeout: 60_000 })
        .toBe(true);
    const ask = async (path: string) => {
      const answered = await fetch(`${running.url}${path}`, { signal: AbortSignal.timeout(5_000) });
      return { status: answered.status, bytes: Buffer.from(await answered.arrayBuffer()) };
    };
    const before = new Map(
      await Promise.all(pages.map(async (path) => [path, await ask(path)] as const)),
    );
    hold(
      running
        .processes()
        .filter(({ name }) => behind.test(name))
        .map(({ pid }) => pid),
    );
    // Whoever needs them waits, and in vain.
    await expect(ask("/readyz")).rejects.toThrow();
    expect(pages).toHaveLength(20);
    for (const path of pages) {
      const answered = await ask(path);
      expect([path, answered.status]).toEqual([path, 200]);
      expect(answered.bytes.equals(before.get(path)?.bytes ?? Buffer.alloc(0))).toBe(true);
    }
    // What the page is set in is there as well.
    const html = String((await ask("/")).bytes);
    const [, sheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    expect((await ask(sheet)).status).toBe(200);
  },
);
