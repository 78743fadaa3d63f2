import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";

const anyPage = (_request: unknown, response: ServerResponse) => {
  response
    .writeHead(200, { "content-type": "text/html" })
    .end("<html><head><title>Trade</title></head><body></body></html>");
};

test("without web everybody gets a page that says so, and the site again once web is back", async () => {
  const front = await startFrontBefore(anyPage);
  expect((await front.ask("/")).status).toBe(200);
  await front.stopWeb();
  for (const path of ["/", "/studio", "/healthz", "/api/v1/briefs"]) {
    const away = await front.ask(path);
    expect(away.status).toBe(503);
    expect(away.headers["retry-after"]).toBe("30");
    expect(away.headers["cache-control"]).toBe("no-store");
    expect(away.body.toString()).toContain(`<code>${away.headers["x-request-id"]}</code>`);
  }
  await front.startWeb();
  expect((await front.ask("/")).status).toBe(200);
});

test("a kept connection that web closes just when it is asked again is no failure", async () => {
  let times = 0;
  const front = await startFrontBefore((request, response) => {
    times += 1;
    if (times === 2) request.socket.destroy();
    else anyPage(request, response);
  });
  await front.ask("/");
  expect((await front.ask("/")).status).toBe(200);
  expect(times).toBe(3);
});

test("what was sent with a body isn't sent twice", async () => {
  let times = 0;
  const front = await startFrontBefore((request, response) => {
    times += 1;
    if (request.method === "GET") response.end("ok");
    else request.socket.destroy();
  });
  await front.ask("/studio");
  const answered = await front.ask("/studio", { method: "POST", body: "save" });
  expect(answered.status).toBe(503);
  expect(times).toBe(2);
});

test("web that says nothing is given up", async () => {
  const front = await startFrontBefore(() => undefined, { webTimeoutMs: 50 });
  expect((await front.ask("/")).status).toBe(503);
  expect(front.log[0]).toMatchObject({ level: 40, reason: "silent" });
});

test.each(["/studio", "/briefs/x"])(
  "an answer of web's that breaks off isn't taken for whole (%s)",
  async (path) => {
    const front = await startFrontBefore((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<html><head><title>Trade</title></head><body>half");
      setImmediate(() => response.destroy());
    });
    const answered = await front.ask(path).catch(() => null);
    // A reader's page is held back until it is whole; the studio's is broken off.
    expect(answered?.status ?? "broken off").toBe(path === "/studio" ? "broken off" : 503);
  },
);
