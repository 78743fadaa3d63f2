import { request, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";
import { publicPolicy } from "./headers.ts";

const page =
  "<!DOCTYPE html><html><head><title>Trade</title></head><body><p>49 billion</p><script>self.__next_f=[]</script></body></html>";

/** Answers everything with the same page, cookie and framework headers included. */
const anyPage = (_request: unknown, response: ServerResponse) => {
  response
    .writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "set-cookie": "a=b",
      "x-powered-by": "Next.js",
      "x-nextjs-cache": "HIT",
      etag: '"x"',
    })
    .end(page);
};

describe("What every answer bears", () => {
  test.each([
    ["/briefs/x", 200],
    ["/studio/briefs", 200],
    ["/api/v1/nothing", 404],
    ["/healthz", 404],
    ["/fonts/nothing", 404],
    ["/_next/image?url=x", 404],
    ["/studio/../briefs", 400],
  ])("%s forbids sniffing, framing and devices, and has a number", async (path, status) => {
    const front = await startFrontBefore(anyPage);
    const answered = await front.ask(path);
    expect(answered.status).toBe(status);
    expect(answered.headers["x-content-type-options"]).toBe("nosniff");
    expect(answered.headers["permissions-policy"]).toContain("camera=()");
    expect(answered.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(answered.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(answered.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answered.headers["x-powered-by"]).toBeUndefined();
    expect(answered.headers["x-nextjs-cache"]).toBeUndefined();
    expect(answered.headers["strict-transport-security"]).toBeUndefined();
  });

  test("HSTS is sent under https, and only there", async () => {
    const front = await startFrontBefore(anyPage, { publicUrl: "https://monitor.example" });
    const { headers } = await front.ask("/");
    expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
  });
});

describe("A reader's page", () => {
  test("that has another address now leads there with what was asked for", async () => {
    const moved = page.replace(
      "<title>",
      '<meta name="plumbline-moved" content="/people/maria-berg"><title>',
    );
    const front = await startFrontBefore((_request, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(moved),
    );
    const { status, headers, body } = await front.ask("/people/maria-petrova?a=1");
    expect(status).toBe(308);
    expect(headers.location).toBe("/people/maria-berg?a=1");
    expect(body.length).toBe(0);
  });

  test("is cleaned, the same for everybody, and bears the policy of a page without scripts of its own", async () => {
    const front = await startFrontBefore(anyPage);
    const { headers, body } = await front.ask("/briefs/x", {
      headers: { cookie: "plumbline-session=s", authorization: "Bearer x", rsc: "1" },
    });
    expect(body.toString()).not.toContain("__next_f");
    expect(body.toString()).toContain('<script src="/reader.js" defer="">');
    expect(headers["content-security-policy"]).toBe(publicPolicy);
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.etag).toBeUndefined();
    expect(front.asked[0]?.headers).not.toHaveProperty("cookie");
    expect(front.asked[0]?.headers).not.toHaveProperty("authorization");
    expect(front.asked[0]?.headers).not.toHaveProperty("rsc");
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const front = await startFrontBefore(anyPage);
    const got = await front.ask("/briefs/x");
    const head = await front.ask("/briefs/x", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(got.body.length));
    expect(front.log.map(({ method }) => method)).toEqual(["GET", "HEAD"]);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])(
    "can't be asked for by %s",
    async (method) => {
      const front = await startFrontBefore(anyPage);
      const answered = await front.ask("/briefs/x", { method });
      expect(answered.status).toBe(405);
      expect(answered.headers.allow).toBe("GET, HEAD");
      expect(front.asked).toEqual([]);
    },
  );

  test.each([
    "/api/v1/briefs",
    "/briefs/x.json",
    "/briefs/x/v/1.json",
    "/sources/w-1/captures/2.json",
  ])("as data, %s tells a browser that any site's script may read it", async (path) => {
    const front = await startFrontBefore(anyPage);
    const answered = await front.ask(path, { method: "OPTIONS" });
    expect(answered.status).toBe(204);
    expect(answered.headers["access-control-allow-origin"]).toBe("*");
    expect(answered.headers["access-control-allow-methods"]).toBe("GET, HEAD");
    expect(front.asked).toEqual([]);
  });

  test.each([
    ["that the cleaner can't vouch for", 200, "<html><head></head><body><!--$?--></body></html>"],
    [
      "that failed in web",
      500,
      "<html><head><title>500</title></head><body>Error: secret</body></html>",
    ],
    ["that failed without a page", 500, "Internal Server Error"],
  ])(
    "%s is our own page, with the number under which the log has the reason",
    async (_, status, html) => {
      const front = await startFrontBefore((_request, response) => {
        const type = html.startsWith("<") ? "text/html" : "text/plain";
        response.writeHead(status, { "content-type": type }).end(html);
      });
      const answered = await front.ask("/briefs/x");
      const requestId = answered.headers["x-request-id"];
      expect(answered.status).toBe(500);
      expect(answered.body.toString()).toContain(`<code>${requestId}</code>`);
      expect(answered.body.toString()).not.toContain("secret");
      expect(front.log[0]).toMatchObject({ level: 50, requestId, msg: "page refused" });
      expect(answered.headers["cache-control"]).toBe("no-store");
    },
  );

  test("that says it is gone is a 410, and isn't kept", async () => {
    const gone = page.replace("<title>", '<meta name="plumbline-status" content="410"/><title>');
    const front = await startFrontBefore((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(gone);
    });
    const answered = await front.ask("/briefs/x");
    expect(answered.status).toBe(410);
    expect(answered.headers["cache-control"]).toBe("no-store");
  });
});

describe("The studio", () => {
  test("gets a policy with a nonce of this one answer, which web is told too", async () => {
    const front = await startFrontBefore(anyPage);
    const nonces: string[] = [];
    for (const path of ["/studio", "/studio/briefs?state=draft"]) {
      const { headers, body } = await front.ask(path, {
        headers: { cookie: "s=1", "x-nonce": "forged" },
      });
      const policy = String(headers["content-security-policy"]);
      nonces.push(/script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? "");
      expect(policy).toContain("style-src 'self' 'unsafe-inline'");
      expect(policy).toContain("img-src 'self' blob: data:");
      expect(policy).toContain("media-src 'self'");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-robots-tag"]).toBe("noindex");
      // Not cleaned: the studio runs the framework's scripts.
      expect(body.toString()).toBe(page);
      expect(headers["set-cookie"]).toEqual(["a=b"]);
    }
    expect(new Set(nonces).size).toBe(2);
    expect(front.asked.map(({ headers }) => headers["x-nonce"])).toEqual(nonces);
    expect(front.asked[1]?.headers).toMatchObject({
      cookie: "s=1",
      "x-plumbline-path": "/studio/briefs?state=draft",
    });
    expect(front.asked[1]?.headers["content-security-policy"]).toContain(nonces[1]);
  });

  test("keeps the stricter policy that web gives a file, and is never kept by a browser", async () => {
    const front = await startFrontBefore((_request, response) => {
      response
        .writeHead(200, {
          "content-type": "application/octet-stream",
          "content-security-policy": "default-src 'none'; sandbox",
          "cache-control": "public, max-age=60",
        })
        .end("bytes");
    });
    const { headers } = await front.ask("/studio/sources/x/captures/1/file");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("is streamed: what web has written is there before web goes on", async () => {
    const goOn = Promise.withResolvers<void>();
    const front = await startFrontBefore(async (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("first");
      await goOn.promise;
      response.end("last");
    });
    const first = await new Promise<Buffer>((resolve) => {
      const headers = { host: "monitor.example", "accept-encoding": "gzip" };
      request({ port: front.port, host: "127.0.0.1", path: "/studio", headers, agent: false })
        .on("response", (incoming) => {
          const chunks: Buffer[] = [];
          incoming.once("data", (chunk) => {
            chunks.push(chunk);
            goOn.resolve();
          });
          incoming.on("data", (chunk) => chunks.push(chunk));
          incoming.on("end", () => resolve(Buffer.concat(chunks.slice(1))));
        })
        .end();
    });
    expect(gunzipSync(first).toString()).toBe("firstlast");
  });
});

describe("A part of a file", () => {
  test("is handed on as it is, also to whoever takes compressed files", async () => {
    const front = await startFrontBefore((request, response) => {
      expect(request.headers.range).toBe("bytes=0-3");
      response
        .writeHead(206, { "content-type": "text/javascript", "content-range": "bytes 0-3/9" })
        .end("abcd");
    });
    const answered = await front.ask("/reader.js", {
      headers: { range: "bytes=0-3", "accept-encoding": "gzip, br" },
    });
    expect(answered.status).toBe(206);
    expect(answered.headers["content-encoding"]).toBeUndefined();
    expect(answered.body.toString()).toBe("abcd");
  });
});

describe("What the log keeps of a request", () => {
  test("is one line: no query, cookie, address or agent", async () => {
    const front = await startFrontBefore(anyPage);
    await front.ask("/studio/briefs?q=personal", {
      headers: {
        cookie: "session=personal",
        "user-agent": "personal",
        referer: "http://personal/",
      },
    });
    expect(front.log).toHaveLength(1);
    expect(front.log[0]).toMatchObject({ method: "GET", path: "/studio/briefs", status: 200 });
    expect(JSON.stringify(front.log)).not.toMatch(/personal|127\.0\.0\.1/);
  });

  test.each([
    "/studio/welcome/secret-token",
    "/studio/invitation/secret-token",
    "/studio/%77elcome/secret-token",
    "//studio//welcome//secret-token",
    "/studio/welcome/a/secret-token?secret-token",
  ])("%s leaves no one-time link", async (path) => {
    const front = await startFrontBefore(anyPage);
    await front.ask(path);
    expect(JSON.stringify(front.log)).not.toContain("secret-token");
  });
});

describe("The public's door", () => {
  const form = "text=a";
  const send = { method: "POST", body: Buffer.from(form) };
  const own = { origin: "http://monitor.example", "sec-fetch-site": "same-origin" };

  test.each(["/submit", "/submit/status", "/ru/submit", "/submit/send"])(
    "%s takes a form, and its answer is a clean page that nobody keeps",
    async (path) => {
      const front = await startFrontBefore(anyPage);
      const answered = await front.ask(path, { ...send, headers: own });
      expect(answered.status).toBe(200);
      expect(answered.body.toString()).not.toContain("__next_f");
      expect(answered.headers["cache-control"]).toBe("no-store");
      const opened = await front.ask(path);
      expect(opened.headers["cache-control"]).toBe("private, no-cache");
      expect(answered.headers["referrer-policy"]).toBe("same-origin");
      expect(answered.headers["set-cookie"]).toBeUndefined();
      expect(front.asked.map(({ method }) => method)).toEqual(["POST", "GET"]);
    },
  );

  test("is closed to forms of other sites, to more than one can write, and elsewhere there is none", async () => {
    const front = await startFrontBefore(anyPage);
    const foreign = { origin: "https://elsewhere.example" };
    const tooMuch = { method: "POST", body: Buffer.alloc(1_100_000), headers: own };
    expect((await front.ask("/submit", { ...send, headers: foreign })).status).toBe(403);
    expect((await front.ask("/submit", { ...send, headers: { origin: "null" } })).status).toBe(403);
    expect((await front.ask("/submit", tooMuch)).status).toBe(413);
    const far = { ...own, "content-length": "131000000" };
    const files = { method: "POST", body: Buffer.alloc(10), headers: far };
    expect((await front.ask("/submit/status/send", files)).status).toBe(413);
    expect((await front.ask("/briefs/x", { ...send, headers: own })).status).toBe(405);
    expect(front.asked).toEqual([]);
  });

  test("says in a page of its own that a form couldn't be read, and what to do", async () => {
    const front = await startFrontBefore((_request, response) =>
      response.writeHead(404, { "content-type": "text/plain" }).end("Server action not found."),
    );
    const answered = await front.ask("/submit", { ...send, headers: own });
    expect(answered.status).toBe(400);
    expect(answered.body.toString()).toContain("Go back with your browser");
    await front.stopWeb();
    expect((await front.ask("/submit", { ...send, headers: own })).status).toBe(503);
    expect(front.log).toEqual([]);
  });

  test("leaves no line in the log: when somebody sent something in is known to nobody", async () => {
    const front = await startFrontBefore(anyPage);
    await front.ask("/submit", { ...send, headers: own });
    await front.ask("/submit/status");
    await front.ask("/submit/");
    await front.ask("/submit/status/send", { ...send, headers: own });
    await front.ask("/%73ubmit");
    await front.ask("/briefs/x");
    expect(front.log.map(({ path }) => path)).toEqual(["/briefs/x"]);
  });
});
