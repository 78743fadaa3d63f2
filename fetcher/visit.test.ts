import { setTimeout as wait } from "node:timers/promises";
import { createServer as createTls } from "node:tls";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { listen, startHttp, startRaw } from "#tests/setup/hostile-server.ts";
import { makeVisit, requireAnswer, visitPort } from "#tests/setup/make-visit.ts";
import { makeSelfSigned } from "#tests/setup/self-signed.ts";
import { type Spy, spyOnConnect } from "#tests/setup/spy-on-connect.ts";

const publicAddress = "93.184.216.34";
let spy: Spy;
beforeEach(() => {
  spy = spyOnConnect();
});
afterEach(() => spy.restore());

test("an answer comes with all that a WARC record of it needs, as it was sent and received", async () => {
  const head =
    "HTTP/1.1 200 Quite OK\r\nServer: x\r\nSet-Cookie: a=1\r\nX-Odd: caf\xe9\r\nset-cookie: b=2\r\nContent-Type: text/html\r\n\r\n";
  const server = await startRaw((socket) => socket.end(Buffer.from(`${head}<p>Trade`, "latin1")));
  const answer = requireAnswer(
    await visitPort(server, { url: `${server.url}a%20b?c=ж#d`, accept: "text/html" }),
  );
  expect(answer).toMatchObject({
    requestedUrl: `${server.url}a%20b?c=%D0%B6`,
    finalUrl: `${server.url}a%20b?c=%D0%B6`,
    hops: [{ url: `${server.url}a%20b?c=%D0%B6`, status: 200, address: "127.0.0.1" }],
    status: 200,
    httpVersion: "1.1",
    responseHead: head,
    type: "text/html",
    claimedType: "text/html",
    bodyBytes: 8,
    sentBytes: 8,
    isPacked: false,
    isCut: false,
  });
  expect(answer.headers.slice(1, 4)).toEqual([
    ["Set-Cookie", "a=1"],
    ["X-Odd", "caf\xe9"],
    ["set-cookie", "b=2"],
  ]);
  expect(answer.body.toString()).toBe("<p>Trade");
  expect(server.heard).toEqual([answer.requestHead]);
  expect(answer.requestHead).toBe(
    `GET /a%20b?c=%D0%B6 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nUser-Agent: Plumbline/1.0 (+https://monitor.example; desk@monitor.example)\r\nAccept: text/html\r\nAccept-Encoding: gzip, br, zstd, deflate\r\nConnection: close\r\n\r\n`,
  );
});

test("what is known already isn't sent again, and no cookie comes back to a server", async () => {
  const server = await startHttp((request, response) => {
    response.setHeader("set-cookie", "id=1");
    if (request.url === "/") response.writeHead(302, { location: "/page" });
    else response.statusCode = request.headers["if-none-match"] === '"1"' ? 304 : 200;
    response.end(JSON.stringify(request.headers));
  });
  const conditional = { etag: '"1"', lastModified: "Mon, 01 Jan 2024 00:00:00 GMT" };
  const known = requireAnswer(await visitPort(server, { conditional }));
  expect(known).toMatchObject({ status: 304, bodyBytes: 0, type: "application/x-empty" });
  expect(known.requestHead).toContain(`If-Modified-Since: ${conditional.lastModified}\r\n`);
  const fresh = requireAnswer(await visitPort(server));
  const heard = JSON.parse(fresh.body.toString());
  for (const name of ["cookie", "referer", "authorization", "origin"])
    expect(heard).not.toHaveProperty(name);
});

test("five redirects are followed, each with leave, told how the one before went; a sixth is too many", async () => {
  const server = await startHttp((request, response) => {
    const n = Number(request.url?.slice(1) || 0);
    const headers = { location: `/${n + 1}`, "retry-after": "7" };
    response.writeHead([301, 302, 303, 307, 308, 301][n] ?? 200, n < 6 ? headers : {});
    response.end();
  });
  const asked: unknown[] = [];
  const askLeave = async (url: string, before: unknown) => asked.push([url, before]) > 0;
  const url = `${server.url}1`;
  const five = requireAnswer(await visitPort(server, { url }, { askLeave }));
  expect(five.hops.map(({ status }) => status)).toEqual([302, 303, 307, 308, 301, 200]);
  expect(five).toMatchObject({ requestedUrl: url, finalUrl: `${server.url}6` });
  expect(five.redirects.map(({ url: from }) => from)).toEqual(
    [1, 2, 3, 4, 5].map((n) => `${server.url}${n}`),
  );
  expect(five.redirects[0]?.requestHead).toMatch(/^GET \/1 HTTP\/1\.1\r\n/);
  expect(five.redirects[0]?.responseHead).toMatch(/^HTTP\/1\.1 302 .*\r\nlocation: \/2\r\n/i);
  expect(asked).toHaveLength(6);
  expect(asked.slice(0, 2)).toEqual([
    [url, null],
    [`${server.url}2`, { url, status: 302, retryAfter: "7" }],
  ]);
  const six = await visitPort(server);
  expect(six).toMatchObject({ ok: false, code: "redirect.tooMany" });
  expect(server.asked).toHaveLength(12);
});

test("nothing is asked without leave, and waiting for it isn't the visit's time", async () => {
  const server = await startHttp((_, response) => response.end("x"));
  const refused = await visitPort(server, {}, { askLeave: async () => false });
  expect(refused).toMatchObject({ code: "leave.refused", hops: [{ status: null, address: null }] });
  expect(spy.opened).toEqual([]);
  const patient = await visitPort(
    server,
    { limits: { totalMs: 150 } },
    { askLeave: async () => wait(300, true) },
  );
  expect(requireAnswer(patient).ms).toBeLessThan(150);
});

test.each([
  ["/", "redirect.loop"],
  ["/other", "redirect.loop"],
  ["http://127.0.0.1:1/", "address.notPublic"],
  ["http://[::ffff:127.0.0.1]/", "address.notPublic"],
  ["//169.254.169.254/latest/meta-data/", "address.notPublic"],
  ["http://2130706433/", "address.notPublic"],
  ["http://inner.harbour.org/", "address.notPublic"],
  ["http://a:b@example.com/", "address.credentials"],
  ["http://example.com:6379/", "address.port"],
  ["file:///etc/passwd", "address.scheme"],
  ["javascript:alert(1)", "address.scheme"],
  ["http://exa mple.com/", "address.unreadable"],
  [`/${"a".repeat(10_000)}`, "address.tooLong"],
])("a redirect to %j leads no further", async (location, code) => {
  const server = await startHttp((request, response) => {
    response.writeHead(302, { location: request.url === "/other" ? "/" : location }).end();
  });
  const end = await visitPort(server, {}, { resolve: async () => ["10.0.0.1"] });
  expect(end).toMatchObject({ ok: false, code });
  expect(new Set(spy.opened)).toEqual(new Set([`127.0.0.1:${server.port}`]));
});

test("a redirect's address may be written in UTF-8, and one without an address is an answer", async () => {
  const server = await startRaw((socket) =>
    socket.end(
      server.heard.length === 1
        ? "HTTP/1.1 301 Moved\r\nLocation: /новости\r\n\r\n"
        : "HTTP/1.1 302 Found\r\n\r\nhere",
    ),
  );
  const answer = requireAnswer(await visitPort(server));
  expect(answer.finalUrl).toBe(new URL("/новости", server.url).href);
  expect(answer).toMatchObject({ status: 302, bodyBytes: 4 });
});

test("TLS asks for the host's own certificate, and leads back to no plain address", async () => {
  const { key, cert } = makeSelfSigned("harbour.org");
  const server = createTls({ key, cert }, (socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => socket.end("HTTP/1.1 302 x\r\nLocation: http://harbour.org/\r\n\r\n"));
  });
  server.on("tlsClientError", () => undefined);
  const port = await listen(server);
  onTestFinished(() => void server.close());
  spy.restore();
  spy = spyOnConnect({ [`${publicAddress}:443`]: port });
  const resolve = async () => [publicAddress];
  const visitTls = (url: string, trust?: string[]) => makeVisit({ url }, { resolve, trust });
  expect(await visitTls("https://harbour.org/", [cert])).toMatchObject({
    code: "redirect.insecure",
    hops: [{ status: 302, address: publicAddress }],
  });
  for (const url of ["https://other.org/", `https://${publicAddress}/`])
    expect(await visitTls(url, [cert])).toMatchObject({ code: "tls.failed" });
  expect(await visitTls("https://harbour.org/")).toMatchObject({ code: "tls.failed" });
});
