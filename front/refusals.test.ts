import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";

const anyPage = (request: IncomingMessage, response: ServerResponse) => {
  response
    .writeHead(200, { "content-type": request.url === "/healthz" ? "text/plain" : "text/html" })
    .end("<html><head><title>Trade</title></head><body></body></html>");
};

describe("Who asks, and for what", () => {
  test.each([
    ["GET", "127.0.0.1:3000", "/briefs?page=2", 308, "http://monitor.example/briefs?page=2"],
    ["GET", "evil.example", "//evil.example/x", 308, "http://monitor.example//evil.example/x"],
    ["HEAD", "evil.example", "/", 308, "http://monitor.example/"],
    // No URL: reading it as one threw, and that ended the front.
    ["GET", "evil.example", "//[", 308, "http://monitor.example//["],
    ["POST", "evil.example", "/studio/sign-in", 421, undefined],
    ["GET", "MONITOR.example", "/", 200, undefined],
    ["GET", "anything.example", "/healthz", 200, undefined],
  ])("%s at host %s for %s: %i %s", async (method, host, path, status, location) => {
    const front = await startFrontBefore(anyPage);
    const answered = await front.ask(path, { method, headers: { host } });
    expect(answered.status).toBe(status);
    expect(answered.headers.location).toBe(location);
  });

  test("web hears the public address, and nothing that a stranger could forge", async () => {
    const front = await startFrontBefore(anyPage);
    const forged = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "192.0.2.9",
      "x-forwarded-port": "1",
      forwarded: "for=192.0.2.9",
      "x-real-ip": "192.0.2.9",
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "x-middleware-rewrite": "/studio",
      "x-nextjs-data": "1",
      "x-invoke-path": "/studio",
      "x-matched-path": "/studio",
      "x-plumbline-path": "/studio/x",
      "x-request-id": "mine",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-nonce": "mine",
    };
    await front.ask("/studio/x", { headers: forged });
    await front.ask("/briefs/x", { headers: forged });
    for (const { headers } of front.asked) {
      expect(headers.host).toBe("monitor.example");
      expect(headers["x-forwarded-host"]).toBe("monitor.example");
      expect(headers["x-forwarded-proto"]).toBe("http");
      expect(JSON.stringify(headers)).not.toMatch(
        /evil|192\.0\.2\.9|mine|proxy:|x-matched|x-invoke|x-nextjs/,
      );
    }
    expect(front.asked[0]?.headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(front.asked[1]?.headers["x-forwarded-for"]).toBeUndefined();
  });

  test.each([
    "/studio/%2e%2e/briefs",
    "/briefs/..",
    "/briefs\\x",
    "/briefs%5c..%5cx",
    "/briefs/%2e/x",
    "/a%2fb",
    "/%",
    "/briefs/%E0%A4%A",
    "/briefs/%ff",
    "*",
  ])("%s, which could be read in two ways, is no address", async (path) => {
    const front = await startFrontBefore(anyPage);
    expect((await front.ask(path)).status).toBe(400);
    expect(front.asked).toEqual([]);
  });

  test.each([
    "/_next/image?url=/x",
    "//_next/image?url=/x",
    "/_next/data/x/index.json",
    "/%5fnext/image",
    "/briefs/trade.rsc",
    "/briefs/trade.%72sc",
    "/briefs/trade.segments/_tree.segment.rsc",
  ])("%s, which is the framework's own, is nobody's", async (path) => {
    const front = await startFrontBefore(anyPage);
    expect((await front.ask(path)).status).toBe(404);
    expect(front.asked).toEqual([]);
  });

  test.each([
    "/api/v1/nothing",
    "/media/nothing",
    "/fonts/nothing",
    "/favicon.ico",
    "/_next/static/nothing",
  ])("%s, which nobody answers but a page, is a 404", async (path) => {
    const front = await startFrontBefore(anyPage);
    for (const method of ["GET", "HEAD"]) {
      const answered = await front.ask(path, { method });
      expect(answered.status).toBe(404);
      expect(answered.headers["content-type"]).toMatch(/^text\/plain/);
    }
  });

  test.each([
    ["another site", { origin: "https://evil.example" }, 403],
    ["another port of ours", { origin: "http://monitor.example:81" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["a neighbour under our domain", { "sec-fetch-site": "same-site" }, 403],
    ["our own page", { origin: "http://monitor.example", "sec-fetch-site": "same-origin" }, 200],
  ])("what %s sends to the studio gets %o: %i", async (_, headers, status) => {
    const front = await startFrontBefore(anyPage);
    const answered = await front.ask("/studio/briefs", { method: "POST", headers });
    expect(answered.status).toBe(status);
    expect(front.asked).toHaveLength(status === 200 ? 1 : 0);
  });

  test("an upgrade to another protocol is refused, and web never hears of it", async () => {
    const front = await startFrontBefore(anyPage);
    const answered = await front.sendRaw(
      "GET /studio HTTP/1.1\r\nhost: monitor.example\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
    );
    expect(answered).toMatch(/^HTTP\/1\.1 400 /);
    expect(front.asked).toEqual([]);
  });

  test.each([
    [
      "two lengths",
      "POST /studio HTTP/1.1\r\nhost: monitor.example\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "a body to a GET",
      "GET / HTTP/1.1\r\nhost: monitor.example\r\ncontent-length: 5\r\n\r\nGET /",
    ],
    [
      "a body in chunks to a GET, which would go on as a request of its own",
      "GET / HTTP/1.1\r\nhost: monitor.example\r\ntransfer-encoding: chunked\r\n\r\n2a\r\nPOST /studio/x HTTP/1.1\r\nhost: localhost\r\n\r\n\r\n0\r\n\r\n",
    ],
    ["no HTTP", "HELLO\r\n\r\n"],
  ])("%s is refused and the connection closed", async (_, bytes) => {
    const front = await startFrontBefore(anyPage);
    expect(await front.sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
    expect(front.asked).toEqual([]);
  });

  test.each(["DELETE", "POST", "PUT"])(
    "what comes in chunks with %s is a body, and never a request of its own",
    async (method) => {
      const front = await startFrontBefore((request, response) => {
        request.resume().on("end", () => response.end("heard"));
      });
      const hidden = "POST /studio/hidden HTTP/1.1\r\nhost: x\r\n\r\n";
      await front.sendRaw(
        `${method} /studio/x HTTP/1.1\r\nhost: monitor.example\r\norigin: http://monitor.example\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
      );
      // One more by the same kept connection, so that whatever was hidden has been read by now.
      await front.ask("/studio/y");
      expect(front.asked.map(({ url }) => url)).not.toContain("/studio/hidden");
    },
  );

  test("a request that isn't finished in time is ended", async () => {
    const front = await startFrontBefore((request) => void request.resume(), {
      timeouts: { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 },
    });
    expect(await front.sendRaw("GET / HTTP/1.1\r\nhost: moni")).toMatch(/^HTTP\/1\.1 408 /);
    expect(
      await front.sendRaw(
        "POST /studio HTTP/1.1\r\nhost: monitor.example\r\ncontent-length: 9\r\n\r\nabc",
      ),
    ).toMatch(/^HTTP\/1\.1 408 /);
  });
});
