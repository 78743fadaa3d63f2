import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { purgeSome } from "#domain/press/commands-purge.ts";
import { frontPages } from "#domain/press/pages.ts";
import { makeDue } from "#domain/press/writes.ts";
import { addPurge, listPurges, removePurges } from "#domain/press/writes-purges.ts";
import { startPressWeb } from "#tests/setup/press-web.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { keepPressing } from "./keep-pressing.ts";

let database: TestDatabase;
let web: Awaited<ReturnType<typeof startPressWeb>>;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startPressWeb();
  for (const path of [...frontPages, "/favicon.svg", "/reader.js"])
    web.pages.set(path, { text: path });
});
afterAll(async () => {
  await web.close();
  await database.close();
});

/** A CDN that answers as it is told to, and keeps what it was told. */
async function startCdn() {
  const cdn = { status: 200, told: [] as string[][], tokens: new Set<string | undefined>() };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    cdn.tokens.add(request.headers.authorization);
    if (cdn.status === 200) cdn.told.push(JSON.parse(String(Buffer.concat(chunks))).tags);
    response.writeHead(cdn.status).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return Object.assign(cdn, { at: { url: `http://localhost:${port}/purge`, token: "secret" } });
}

const often = { lookEveryMs: 20, roundEveryMs: 10_000, afterFailureMs: 20 };

test("a CDN is told what was pressed and what was taken away, in batches, and again until it takes it; pressing doesn't wait", async () => {
  const cdn = await startCdn();
  cdn.status = 429;
  const many = Array.from({ length: 70 }, (_, n) => `/page/${n}`);
  for (const path of many) web.pages.set(path, { text: path });
  await makeDue(database.studio, many);
  const room = { ...web.room(), hasCdn: true };
  const working = keepPressing(room, pino({ level: "silent" }), { ...often, cdn: cdn.at });
  onTestFinished(working.stop);
  const pointed = () => web.room().files.pointedTo("/page/69");
  await expect.poll(pointed, { timeout: 20_000 }).not.toBeNull();
  expect(cdn.told).toEqual([]);
  cdn.status = 200;
  const expected = [...many, ...frontPages, "/favicon.svg", "/reader.js"].sort();
  await expect.poll(() => cdn.told.flat().sort()).toEqual(expected);
  expect(Math.max(...cdn.told.map((tags) => tags.length))).toBe(30);
  expect([...cdn.tokens]).toEqual(["Bearer secret"]);
  cdn.told.length = 0;
  web.pages.delete("/page/1");
  await makeDue(database.studio, ["/page/1", "/page/2"]);
  // What is pressed to the same bytes is nothing to forget.
  await expect.poll(() => cdn.told).toEqual([["/page/1"]]);
});

test("what is pressed again while a CDN is being told is told again", async () => {
  await addPurge(database.studio, "/a");
  const told = await listPurges(10);
  await addPurge(database.studio, "/a");
  await removePurges(told);
  expect(await listPurges(10)).toMatchObject([{ path: "/a" }]);
  const cdn = await startCdn();
  expect(await purgeSome(systemActor, cdn.at)).toEqual({ ok: true, value: 1 });
  expect(await purgeSome(systemActor, cdn.at)).toEqual({ ok: true, value: 0 });
});

test("without a CDN nothing waits to be told", async () => {
  await makeDue(database.studio, ["/page/3"]);
  web.pages.set("/page/3", { text: "another" });
  const working = keepPressing(web.room(), pino({ level: "silent" }), often);
  onTestFinished(working.stop);
  const read = async () => {
    const { files } = web.room();
    return String(await files.read((await files.pointedTo("/page/3")) ?? ""));
  };
  await expect.poll(read).toContain("another");
  expect(await listPurges(10)).toEqual([]);
});
