import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import { findEmbeddedPostgres } from "#db/embedded.ts";
import { readManifest } from "#domain/press/export-layout.ts";
import { bodyOf, pointerOf } from "#domain/press/layout.ts";
import { startDemo } from "./demo-folder.ts";
import { runScript } from "./running.ts";

const page = "/briefs/what-is-the-trade-worth";

/** `npm run press`, to its end. */
const press = (dataFolder: string, ...args: string[]) =>
  runScript(dataFolder, ["bin/press.ts", ...args]).ended;

/** Asks the database of a Plumbline that runs, as its owner. */
async function askDatabase(dataFolder: string) {
  const url = await findEmbeddedPostgres(filesOf(dataFolder).postgres);
  const client = new pg.Client({ connectionString: url ?? "" });
  // It ends before the test does.
  client.on("error", () => undefined);
  await client.connect();
  return async (statement: string) => await client.query(statement);
}

/** Any host of files. */
async function serveFolder(folder: string): Promise<string> {
  const types = { html: "text/html", css: "text/css", json: "application/json" };
  const server = createServer(async (request, response) => {
    const asked = join(folder, request.url ?? "");
    const found = await readFile(asked).catch(() =>
      readFile(join(asked, "index.html")).catch(() => null),
    );
    const type = Object.entries(types).find(([ending]) => asked.endsWith(`.${ending}`))?.[1];
    response.writeHead(found ? 200 : 404, { "content-type": type ?? types.html });
    response.end(found ?? (await readFile(join(folder, "404.html"))));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function expectSite(url: string): Promise<void> {
  const html = await (await fetch(`${url}${page}`)).text();
  expect(/<h1[^>]*>([^<]+)/.exec(html)?.[1]).toMatch(/^What is the trade between/);
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
  const styles = await fetch(`${url}${style}`);
  expect(styles.headers.get("content-type")).toBe("text/css");
  const font = /url\((\/[^)]+\.woff2)\)/.exec(await styles.text())?.[1] ?? "";
  expect((await fetch(`${url}${font}`)).status).toBe(200);
  const missing = await fetch(`${url}/nothing-of-ours`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("<h1")]);
}

test.skipIf(process.platform !== "linux")(
  "the demo site is pressed, exported and verified, whether or not Plumbline runs",
  { timeout: 300_000 },
  async () => {
    const { dataFolder, running } = await startDemo();
    const folder = join(dataFolder, "export");

    const pressed = await press(dataFolder);
    expect(pressed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^\d+ pages? in [\d.]+ s \([\d.]+ a second\): .*, 0 failed\.(?: \d+ more were .+)?\n$/,
      ),
      stderr: expect.stringMatching(/^Pressing every page …\n(?: {2}\d+ of \d+\n)*$/),
    });
    // Web may be started again on another port: the command finds it there.
    const { web } = filesOf(dataFolder);
    const port = readFileSync(web, "utf8");
    process.kill(running.pidOf("web"), "SIGKILL");
    await expect.poll(() => readFileSync(web, "utf8"), { timeout: 30_000 }).not.toBe(port);
    expect(await press(dataFolder, "--verify")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^\d{2,3} pages looked at .* each is as it would be pressed now\.\n$/,
      ),
    });
    expect(await press(dataFolder, "--out", folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /\d{2,3} files \([\d.]+ MB\) in .*: \d{2,3} written, 0 unchanged, 0 removed\.\n$/,
      ),
    });
    // No page can be rendered.
    const ask = await askDatabase(dataFolder);
    await ask("revoke select on published_settings from plumbline_public");
    expect(await press(dataFolder)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/, [1-9]\d* failed\./),
      stderr: expect.stringContaining("\n/: It answers 500. Its last good file stands.\n"),
    });
    await ask("grant select on published_settings to plumbline_public");

    process.kill(running.pid, "SIGTERM");
    await running.ended;
    expect(existsSync(web)).toBe(false);
    await expectSite(await serveFolder(folder));
    const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ publicUrl: running.url });

    const body = join(
      dataFolder,
      "site",
      pointerOf(page),
      bodyOf({ ending: "html", status: 200 }, null),
    );
    const good = readFileSync(body);
    writeFileSync(body, "altered");
    expect(await press(dataFolder, "--verify")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        new RegExp(
          `^${page}: its file body.html was altered on the disk\\.\n.* 1 isn't as pressed now\\.`,
        ),
      ),
    });
    expect(String(readFileSync(body))).toBe("altered");
    expect((await press(dataFolder)).code).toBe(0);
    expect(readFileSync(body)).toEqual(good);
    expect((await press(dataFolder, "--verify")).code).toBe(0);
    expect(await press(dataFolder, "--out", folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/: 0 written, \d{2,3} unchanged, 0 removed\.\n$/),
    });
    // Nothing that it started is left.
    expect(existsSync(filesOf(dataFolder).running)).toBe(false);
    expect(existsSync(`${filesOf(dataFolder).postgres}/cluster/postmaster.pid`)).toBe(false);
  },
);
