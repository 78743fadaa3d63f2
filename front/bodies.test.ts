import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";
import { bodyBytesMax, uploadBytesMax } from "./bodies.ts";

/** Reads everything and says how much it was. */
const countingWeb = (incoming: IncomingMessage, response: ServerResponse) => {
  let length = 0;
  incoming.on("data", (chunk: Buffer) => {
    length += chunk.length;
  });
  incoming.on("end", () => response.end(String(length)));
  incoming.on("error", () => undefined);
};

describe("A body for the studio", () => {
  test("of a file as large as may be uploaded reaches web whole", async () => {
    const front = await startFrontBefore(countingWeb);
    const body = Buffer.alloc(26_500_000);
    const answered = await front.ask("/studio/sources/new/upload", { method: "POST", body });
    expect(answered.body.toString()).toBe("26500000");
  });

  test.each([
    ["/studio/sources/new/upload", "60000000"],
    ["/studio/sources/01a2/captures/upload", "60000000"],
  ])("of a recording reaches web whole where captures are brought: %s", async (path, length) => {
    const front = await startFrontBefore(countingWeb);
    const answered = await front.ask(path, { method: "POST", body: Buffer.alloc(60_000_000) });
    expect(answered.body.toString()).toBe(length);
  });

  test("of more than a recording may have is refused there too", async () => {
    const front = await startFrontBefore(countingWeb);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: "monitor.example", "content-length": uploadBytesMax + 1 };
      const path = "/studio/sources/new/upload";
      const options = { host: "127.0.0.1", port: front.port, path, method: "POST", headers };
      const asking = request({ ...options, agent: false }, (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode);
        asking.destroy();
      });
      asking.on("error", reject);
      asking.flushHeaders();
    });
    expect(status).toBe(413);
    expect(front.asked).toEqual([]);
  });

  test("that says it is too large is refused before web hears of it, in words for the form that sent it", async () => {
    const front = await startFrontBefore(countingWeb);
    const answered = await front.ask("/studio/media", {
      method: "POST",
      headers: { accept: "application/json" },
      body: Buffer.alloc(bodyBytesMax + 1),
    });
    expect(answered.status).toBe(413);
    expect(JSON.parse(answered.body.toString())).toEqual({
      problems: [{ text: expect.stringContaining("30 MB") }],
    });
    expect(front.asked).toEqual([]);
  });

  test("that doesn't say how large it is is refused once it is", async () => {
    const front = await startFrontBefore(countingWeb);
    const status = await new Promise((resolve, reject) => {
      const asking = request({
        host: "127.0.0.1",
        port: front.port,
        path: "/studio/media",
        method: "POST",
        headers: { host: "monitor.example", "transfer-encoding": "chunked" },
        agent: false,
      });
      asking.on("response", (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode);
      });
      asking.on("error", reject);
      const piece = Buffer.alloc(1_000_000);
      for (let sent = 0; sent < bodyBytesMax + 5_000_000; sent += piece.length) asking.write(piece);
      asking.end();
    });
    expect(status).toBe(413);
  });

  test("that is announced is refused before it is sent", async () => {
    const front = await startFrontBefore(countingWeb);
    const answered = await front.sendRaw(
      `POST /studio/media HTTP/1.1\r\nhost: monitor.example\r\nexpect: 100-continue\r\nconnection: close\r\ncontent-length: ${bodyBytesMax + 1}\r\n\r\n`,
    );
    expect(answered).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("that is announced and may come is sent", async () => {
    const front = await startFrontBefore(countingWeb);
    const body = Buffer.from("save");
    const answered = await new Promise<string>((resolve, reject) => {
      const asking = request({
        host: "127.0.0.1",
        port: front.port,
        path: "/studio/media",
        method: "POST",
        headers: { host: "monitor.example", expect: "100-continue", "content-length": body.length },
        agent: false,
      });
      asking.on("continue", () => asking.end(body));
      asking.on("response", (incoming) => incoming.on("data", (chunk) => resolve(String(chunk))));
      asking.on("error", reject);
    });
    expect(answered).toBe("4");
  });

  test("is answered although web didn't read it to its end", async () => {
    const front = await startFrontBefore((_request, response) => {
      response.writeHead(403).end("no");
    });
    const answered = await front.ask("/studio/media", {
      method: "POST",
      body: Buffer.alloc(5_000_000),
    });
    expect(answered.status).toBe(403);
  });
});
