import { createServer, type RequestListener, type Server } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  Socket,
  type TcpNetConnectOpts,
  type Server as TcpServer,
} from "node:net";
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Limits, Visit } from "./protocol.ts";
import type { Lookup } from "./resolve.ts";
import { visit } from "./visit.ts";

const servers: (Server | TcpServer)[] = [];
let connected: string[] = [];

/** Every socket that is opened, to where. */
beforeEach(() => {
  connected = [];
  const { connect } = Socket.prototype;
  vi.spyOn(Socket.prototype, "connect").mockImplementation(function (
    this: Socket,
    ...args: unknown[]
  ) {
    this.once("connect", () => connected.push(`${this.remoteAddress}:${this.remotePort}`));
    return Reflect.apply(connect, this, args);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function listen(server: Server | TcpServer): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (answer: RequestListener) => listen(createServer(answer));
/** A server that writes what it is told to, whatever it was asked. */
const speak = (words: (socket: Socket) => void) =>
  listen(
    createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => words(socket));
    }),
  );

type Options = {
  allowed?: string[];
  limits?: Partial<Limits>;
  lookup?: Lookup;
  leave?: (url: string) => Promise<boolean>;
  etag?: string;
};

async function go(
  url: string,
  { allowed = [], etag, leave = async () => true, ...options }: Options = {},
) {
  const asked: Visit = {
    kind: "visit",
    id: 1,
    url,
    userAgent: "Test/1",
    etag: etag ?? null,
    lastModified: null,
  };
  return await visit(asked, { leave, allowed: new Set(allowed), ...options });
}
/** A visit to a server here, which is allowed. */
const goTo = (host: string, path = "/", options: Options = {}) =>
  go(`http://${host}${path}`, { allowed: [host], ...options });
const failureOf = async (answer: ReturnType<typeof go>) => {
  const got = await answer;
  return got.kind === "failed" ? got.failure : "none";
};

describe("An answer", () => {
  test("is given whole, with what was sent and received", async () => {
    const host = await serve((request, response) => {
      response
        .setHeader("set-cookie", "a=b")
        .end(
          `${request.method} ${request.url} ${request.headers["user-agent"]} ${request.headers.cookie ?? "no cookie"}`,
        );
    });
    const got = await goTo(host, "/a?b=c");
    expect(got).toMatchObject({
      kind: "answer",
      status: 200,
      finalUrl: `http://${host}/a?b=c`,
      decoded: null,
      hops: [{ status: 200, address: "127.0.0.1" }],
    });
    if (got.kind !== "answer") return;
    expect(Buffer.from(got.body).toString()).toBe("GET /a?b=c Test/1 no cookie");
    expect(got.requestHeaders.map(([name]) => name)).toEqual([
      "Host",
      "User-Agent",
      "Accept",
      "Accept-Language",
      "Accept-Encoding",
    ]);
    expect(got.headers.map(([name]) => name.toLowerCase())).toContain("set-cookie");
  });

  test.each<[string, (text: string) => Buffer]>([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["gzip, br", (text) => brotliCompressSync(gzipSync(text))],
  ])("in %s is unpacked, and kept as it came too", async (encoding, pack) => {
    const words = "words ".repeat(50_000);
    const host = await serve((_, response) =>
      response.setHeader("content-encoding", encoding).end(pack(words)),
    );
    const got = await goTo(host);
    if (got.kind !== "answer") throw new Error(got.failure);
    expect(Buffer.from(got.decoded ?? []).toString()).toBe(words);
    expect(Buffer.from(got.body).equals(pack(words))).toBe(true);
  });

  test("that is refused is an answer", async () => {
    const host = await serve((_, response) => response.writeHead(410).end("gone"));
    expect(await goTo(host)).toMatchObject({ kind: "answer", status: 410 });
  });

  test("isn't sent again to whoever holds it", async () => {
    const host = await serve((request, response) =>
      response.writeHead(request.headers["if-none-match"] === '"a"' ? 304 : 200).end(),
    );
    expect(await goTo(host, "/", { etag: '"a"' })).toMatchObject({
      status: 304,
      body: new Uint8Array(),
    });
  });
});

describe("Redirects", () => {
  test("are followed, each with leave", async () => {
    const asked: string[] = [];
    const host = await serve((request, response) => {
      if (request.url === "/a") response.writeHead(302, { location: "/b" }).end();
      else response.end("b");
    });
    const leave = async (url: string) => {
      asked.push(url);
      return true;
    };
    const got = await goTo(host, "/a", { leave });
    expect(got).toMatchObject({
      requestedUrl: `http://${host}/a`,
      finalUrl: `http://${host}/b`,
      hops: [{ status: 302 }, { status: 200 }],
    });
    expect(asked).toEqual([`http://${host}/a`, `http://${host}/b`]);
  });

  test("without leave end the visit, and nothing more is asked", async () => {
    let requests = 0;
    const host = await serve((_, response) => {
      requests += 1;
      response.writeHead(302, { location: "/b" }).end();
    });
    expect(await failureOf(goTo(host, "/a", { leave: async (url) => !url.endsWith("/b") }))).toBe(
      "leave.refused",
    );
    expect(requests).toBe(1);
  });

  test.each([
    ["/a", "redirect.loop"],
    ["/more", "redirect.tooMany"],
    ["http://127.0.0.1:1/", "address.port"],
    ["http://127.0.0.1/", "address.notPublic"],
    ["http://169.254.169.254/latest/", "address.notPublic"],
    ["http://[::ffff:127.0.0.1]/", "address.notPublic"],
    ["http://localhost/", "address.notPublic"],
    ["//10.0.0.1/", "address.notPublic"],
    ["file:///etc/passwd", "address.scheme"],
    ["http://a:b@example.org/", "address.credentials"],
    ["http://[", "redirect.nowhere"],
    ["", "redirect.nowhere"],
  ])("to %s: %s", async (location, failure) => {
    let hop = 0;
    const host = await serve((_, response) => {
      hop += 1;
      response.writeHead(302, { location: location === "/more" ? `/more${hop}` : location }).end();
    });
    expect(await failureOf(goTo(host, "/a"))).toBe(failure);
    expect(new Set(connected)).toEqual(new Set([host]));
  });
});

describe("No socket is opened to what isn't public:", () => {
  const names: Record<string, string[]> = {
    "inside.example.org": ["10.0.0.1"],
    "loop.example.org": ["127.0.0.1"],
    "mapped.example.org": ["::ffff:127.0.0.1"],
    "half.example.org": ["93.184.216.34", "192.168.0.1"],
    "cloud.example.org": ["169.254.169.254"],
    "nat.example.org": ["64:ff9b::7f00:1"],
  };
  const lookup: Lookup = async (name) =>
    (names[name] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

  test.each(Object.keys(names))("%s, by its name", async (name) => {
    expect(await failureOf(go(`http://${name}/`, { lookup }))).toBe("address.notPublic");
    expect(connected).toEqual([]);
  });

  test("a name that resolves otherwise the second time is asked for once, and what it gave is connected to", async () => {
    let asked = 0;
    const flips: Lookup = async () => {
      asked += 1;
      return [{ address: asked === 1 ? "93.184.216.34" : "127.0.0.1", family: 4 }];
    };
    const given: unknown[] = [];
    // Nothing goes out: the connection only asks for the addresses that it may have.
    vi.mocked(Socket.prototype.connect).mockImplementation(function (
      this: Socket,
      ...args: unknown[]
    ) {
      const [options] = args.flat() as [TcpNetConnectOpts];
      options.lookup?.(options.host ?? "", { all: true }, (_error, addresses) =>
        given.push(addresses),
      );
      this.destroy(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
      return this;
    });
    expect(await failureOf(go("http://flip.example.org/", { lookup: flips }))).toBe(
      "connect.refused",
    );
    expect(asked).toBe(1);
    expect(given).toEqual([[{ address: "93.184.216.34", family: 4 }]]);
  });

  test("a name that nobody knows", async () => {
    expect(await failureOf(go("http://none.example.org/", { lookup }))).toBe("dns.notFound");
  });
});

describe("A server that means ill ends the visit:", () => {
  const quick = { visitMs: 600, silenceMs: 300, connectMs: 300 };

  test("by saying nothing", async () => {
    const host = await speak(() => undefined);
    expect(await failureOf(goTo(host, "/", { limits: quick }))).toBe("tooSlow");
  });

  test("by a byte now and then", async () => {
    const host = await speak((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
      const timer = setInterval(() => socket.write("a"), 50);
      socket.once("close", () => clearInterval(timer));
    });
    expect(await failureOf(goTo(host, "/", { limits: quick }))).toBe("tooSlow");
  });

  test("by headers that never end", async () => {
    const host = await speak((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      for (let n = 0; n < 3_000; n += 1) socket.write(`X-${n}: ${"a".repeat(99)}\r\n`);
    });
    expect(await failureOf(goTo(host))).toBe("head.tooLarge");
  });

  test("by a body without end", async () => {
    const host = await serve((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect(await failureOf(goTo(host, "/", { limits: { bodyBytes: 2_000_000 } }))).toBe(
      "body.tooLarge",
    );
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["gzip, gzip", (bytes) => gzipSync(gzipSync(bytes))],
  ])("by a bomb in %s", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(60_000_000));
    const host = await serve((_, response) =>
      response.setHeader("content-encoding", encoding).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await failureOf(goTo(host))).toBe("body.ratio");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test.each([
    ["gzip", "not packed at all"],
    ["br", "not packed at all, and long enough to be told"],
    ["unheard-of", "a"],
    ["gzip, gzip, gzip", "a"],
  ])("by an encoding that it isn't: %s", async (encoding, body) => {
    const host = await serve((_, response) =>
      response.setHeader("content-encoding", encoding).end(body),
    );
    expect(await failureOf(goTo(host))).toBe("body.brokenEncoding");
  });

  test("by closing early", async () => {
    const host = await speak((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
    );
    expect(await failureOf(goTo(host))).toBe("closedEarly");
    const mute = await speak((socket) => socket.destroy());
    expect(await failureOf(goTo(mute))).toBe("closedEarly");
  });

  test("by speaking something else", async () => {
    const host = await speak((socket) => socket.end("SSH-2.0-OpenSSH\r\n"));
    expect(await failureOf(goTo(host))).toBe("notHttp");
    const upgrades = await speak((socket) =>
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n",
      ),
    );
    expect(await failureOf(goTo(upgrades))).toBe("notHttp");
  });

  test("by two lengths", async () => {
    const host = await speak((socket) =>
      socket.end(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      ),
    );
    expect(await failureOf(goTo(host))).toBe("notHttp");
  });

  test("by not being there", async () => {
    const host = await serve((_, response) => response.end());
    await new Promise((done) => servers.pop()?.close(done));
    expect(await failureOf(goTo(host))).toBe("connect.refused");
  });

  test("by speaking no TLS", async () => {
    const host = await serve((_, response) => response.end());
    expect(await failureOf(go(`https://${host}/`, { allowed: [host] }))).toBe("tls.failed");
  });
});

test("waiting for leave isn't counted", async () => {
  const host = await serve((_, response) => response.end("a"));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const leave = async () => {
    // Once the visit's clock stands: far longer than a visit may take.
    await Promise.resolve();
    vi.advanceTimersByTime(600_000);
    return true;
  };
  expect(await goTo(host, "/", { leave })).toMatchObject({ kind: "answer" });
});
