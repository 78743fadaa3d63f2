import { setTimeout as wait } from "node:timers/promises";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { expect, test } from "vitest";
import { startHttp, startRaw } from "#tests/setup/hostile-server.ts";
import { requireAnswer, visitPort } from "#tests/setup/make-visit.ts";
import { tightenLimits } from "./limits.ts";

const page = Buffer.from(`<!doctype html><title>Trade</title>${"<p>12.5 billion".repeat(500)}`);
const head = "HTTP/1.1 200 OK\r\n";

test.each([
  ["gzip", gzipSync(page)],
  ["x-gzip", gzipSync(page)],
  ["br", brotliCompressSync(page)],
  ["zstd", zstdCompressSync(page)],
  ["deflate", deflateSync(page)],
  ["deflate", deflateRawSync(page)],
  ["gzip, br", brotliCompressSync(gzipSync(page))],
  ["identity", page],
  ["UTF-8", page],
])("a body sent as %s is unpacked, and kept as it was sent", async (encoding, sent) => {
  const server = await startHttp((_, response) => {
    response.setHeader("content-encoding", encoding).end(sent);
  });
  const answer = requireAnswer(await visitPort(server));
  expect(answer.body.equals(page)).toBe(true);
  expect(answer).toMatchObject({
    bodyBytes: page.length,
    sentBytes: sent.length,
    type: "text/html",
  });
  expect(answer.isPacked).toBe(sent !== page);
  expect(answer.sent.equals(answer.isPacked ? sent : Buffer.alloc(0))).toBe(true);
});

const zeros = Buffer.alloc(30_000_000);
test.each([
  ["gzip", gzipSync(zeros)],
  ["br", brotliCompressSync(zeros)],
  ["zstd", zstdCompressSync(zeros)],
  ["gzip, gzip", gzipSync(gzipSync(zeros))],
])("a bomb packed with %s goes off nowhere", async (encoding, bomb) => {
  const server = await startHttp((_, response) => {
    response.setHeader("content-encoding", encoding).end(bomb);
  });
  const end = await visitPort(server);
  expect(end).toMatchObject({ ok: false, code: "body.ratio" });
  // Of 30 MB no more was unpacked than the bound, and a piece.
  expect(end.body.length).toBeLessThan(5_000_000);
});

test.each([
  ["is packed otherwise than it says", "gzip", page],
  ["is torn", "gzip", gzipSync(page).subarray(0, -9)],
  ["is torn", "br", brotliCompressSync(page).subarray(0, -9)],
  ["is packed in a way that nobody knows", "compress", page],
  ["is packed too often", "gzip, gzip, gzip, gzip", page],
])("a body that %s (%s) is no page", async (_what, encoding, sent) => {
  const server = await startHttp((_, response) => {
    response.setHeader("content-encoding", encoding).end(sent);
  });
  expect(await visitPort(server)).toMatchObject({ ok: false, code: "body.brokenEncoding" });
});

test("an answer without a body is one, also where it says that it is packed", async () => {
  const server = await startHttp((_, response) => {
    response.writeHead(204, { "content-encoding": "br" }).end();
  });
  expect(requireAnswer(await visitPort(server))).toMatchObject({ status: 204, bodyBytes: 0 });
});

test("a body without an end is left when it is too large, and one that says so at once", async () => {
  const piece = Buffer.alloc(50_000, "x");
  const endless = await startRaw(async (socket) => {
    socket.write(`${head}\r\n`);
    while (socket.writable) {
      if (!socket.write(piece))
        await Promise.race([wait(20), new Promise((go) => socket.once("drain", go))]);
    }
  });
  const limits = { bodyBytesMax: 3_000_000 };
  const end = await visitPort(endless, { limits });
  expect(end).toMatchObject({ ok: false, code: "body.tooLarge" });
  expect(end.body.length).toBeLessThan(3_100_000);
  const cut = requireAnswer(await visitPort(endless, { cutAfterBytes: 70_000 }));
  expect(cut).toMatchObject({ isCut: true, bodyBytes: 70_000 });
  const honest = await startRaw((socket) =>
    socket.write(`${head}Content-Length: 60000000\r\n\r\n`),
  );
  expect(await visitPort(honest)).toMatchObject({ code: "body.tooLarge" });
});

test("30 MB of HTML are within the limits", async () => {
  const large = Buffer.alloc(30_000_000, "<p>Trade came to 12.5 billion.");
  const server = await startHttp((_, response) => response.end(large));
  expect(requireAnswer(await visitPort(server))).toMatchObject({
    bodyBytes: 30_000_000,
    type: "text/html",
  });
});

async function drip(socket: { writable: boolean; write(text: string): unknown }, text: string) {
  for (const sign of text) {
    if (!socket.writable) return;
    socket.write(sign);
    await wait(10);
  }
}

test.each([
  ["drips a sign at a time", (socket) => drip(socket, `${head}\r\n${"x".repeat(500)}`), {}],
  [
    "drips its headers",
    (socket) => drip(socket, `${head}${"X: y\r\n".repeat(500)}`),
    { headMs: 150 },
  ],
  ["says nothing", () => undefined, { headMs: 100 }],
  ["falls silent", (socket) => socket.write(`${head}\r\nx`), { idleMs: 100 }],
  ["goes on promising", (socket) => drip(socket, "HTTP/1.1 100 Continue\r\n\r\n".repeat(99)), {}],
] satisfies [string, Parameters<typeof startRaw>[0], object][])(
  "a server that %s is left when the time is over",
  async (_what, answer, limits) => {
    const server = await startRaw(answer);
    const startedAt = performance.now();
    const end = await visitPort(server, { limits: { totalMs: 400, ...limits } });
    expect(end).toMatchObject({ ok: false, code: "answer.tooSlow" });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  },
);

test.each([
  ["closes at once", "", "answer.closedEarly"],
  ["closes amid its headers", `${head}Content-Ty`, "answer.closedEarly"],
  [
    "closes before the length it claims",
    `${head}Content-Length: 9\r\n\r\nabc`,
    "answer.closedEarly",
  ],
  [
    "closes amid its chunks",
    `${head}Transfer-Encoding: chunked\r\n\r\n9\r\nab`,
    "answer.closedEarly",
  ],
  ["breaks its chunks", `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nab`, "answer.closedEarly"],
  ["speaks another language", "220 mail.example.com ESMTP\r\n", "answer.notHttp"],
  [
    "gives two lengths",
    `${head}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`,
    "answer.notHttp",
  ],
  ["sends 100 KB of headers", `${head}X: ${"y".repeat(100_000)}\r\n\r\n`, "answer.headersTooLarge"],
  [
    "changes the protocol",
    "HTTP/1.1 101 x\r\nConnection: upgrade\r\nUpgrade: y\r\n\r\n",
    "answer.closedEarly",
  ],
])("a server that %s is no page", async (_what, text, code) => {
  const server = await startRaw((socket) => socket.end(text));
  expect(await visitPort(server)).toMatchObject({ ok: false, code });
});

test("what a server says of type and length isn't believed", async () => {
  const server = await startRaw((socket) =>
    socket.end(`${head}Content-Type: text/html\r\nContent-Length: 8\r\n\r\n%PDF-1.7 and more`),
  );
  expect(requireAnswer(await visitPort(server))).toMatchObject({
    type: "application/pdf",
    claimedType: "text/html",
    bodyBytes: 8,
  });
});

test("limits can be tightened and not loosened", () => {
  expect(tightenLimits({ totalMs: 10, bodyBytesMax: 10 ** 12, redirectsMax: 99 })).toMatchObject({
    totalMs: 10,
    bodyBytesMax: 50_000_000,
    redirectsMax: 5,
    ratioMax: 100,
  });
});
