import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";
import { openBuiltFiles } from "./built-files.ts";

const script = "self.started = true;".repeat(40);

/** A build with two scripts, one of which has its twins, behind a front before a web that says it was asked. */
async function startFront() {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-built-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const chunks = join(folder, "chunks");
  await mkdir(chunks);
  await writeFile(join(chunks, "a.js"), script);
  await writeFile(join(chunks, "a.js.br"), brotliCompressSync(script));
  await writeFile(join(chunks, "a.js.gz"), gzipSync(script));
  await writeFile(join(chunks, "b.css"), "p { margin: 0 }");
  const front = await startFrontBefore(
    (_, response) => void response.writeHead(200, { "content-type": "text/javascript" }).end("web"),
    { built: openBuiltFiles(folder) },
  );
  return { ...front, folder };
}

test("A script of the build is sent from its twin, for as long as there are browsers, without asking web", async () => {
  const front = await startFront();
  const ask = (encoding: string) =>
    front.ask("/_next/static/chunks/a.js", { headers: { "accept-encoding": encoding } });
  const [br, gzip, plain] = [await ask("gzip, br"), await ask("gzip"), await ask("identity")];
  expect(brotliDecompressSync(br.body).toString()).toBe(script);
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  expect(plain.body.toString()).toBe(script);
  expect([br, gzip, plain].map(({ headers }) => headers["content-encoding"])).toEqual([
    "br",
    "gzip",
    undefined,
  ]);
  expect(br.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect(front.asked).toEqual([]);
});

test("What has no twin goes as it is, and what isn't of the build is asked of web", async () => {
  const front = await startFront();
  const style = await front.ask("/_next/static/chunks/b.css", {
    headers: { "accept-encoding": "br" },
  });
  expect(style.body.toString()).toBe("p { margin: 0 }");
  expect(style.headers["content-encoding"]).toBeUndefined();
  for (const path of ["/_next/static/chunks/c.js", "/_next/static/chunks/a.js.br"])
    expect((await front.ask(path)).body.toString()).toBe("web");
  await rm(join(front.folder, "chunks"), { recursive: true });
  expect((await front.ask("/_next/static/chunks/a.js")).body.toString()).toBe("web");
});
