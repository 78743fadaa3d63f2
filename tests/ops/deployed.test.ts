import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { request as requestTls } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { objectOf } from "#domain/press/layout.ts";
import { openSiteFiles as openPressedSite } from "#domain/press/site-files.ts";
import { openSiteFiles } from "#front/site-files.ts";
import { type Answered, askAt, hearFrom, sendRawTo } from "#tests/setup/ask-raw.ts";
import { startFrontBefore } from "#tests/setup/front-before.ts";
import { isInstalled, startCaddy, startNginx } from "#tests/setup/site-servers.ts";
import { compareAnswers } from "./compare-answers.ts";
import { type Case, cases, fakePages, pages } from "./deployed-cases.ts";

/** The front, and what deploy/ puts before it: the same answers from all three. */
const host = "monitor.example";

/** Stands for web: what it answers, when it has heard everything, says that it was asked. */
function answerLive(request: IncomingMessage, response: ServerResponse): void {
  const known = fakePages.has((request.url ?? "").split("?")[0] ?? "");
  request
    .resume()
    .on("end", () =>
      response
        .writeHead(known ? 200 : 404, { "content-type": "text/html" })
        .end("<html><head><title>t</title></head><body>live</body></html>"),
    );
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-deployed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function startSite(publicUrl = `http://${host}`) {
  const site = makeFolder();
  const pressed = openPressedSite(site);
  for (const [path, { text, ending, status = 200 }] of Object.entries(pages))
    await pressed.point(path, await pressed.keep(Buffer.from(text), { ending, status }));
  const lost = await pressed.keep(Buffer.from("lost"), { ending: "html", status: 200 });
  await pressed.point("/briefs/lost", lost);
  await rm(join(site, objectOf(lost)), { recursive: true });
  const files = openSiteFiles(site, () => Number.POSITIVE_INFINITY);
  const front = await startFrontBefore(answerLive, {
    publicUrl,
    site: { files, watch: { isStale: () => false } },
  });
  // An object by the name that it has on the disk.
  const object = `/${objectOf((await pressed.pointedTo("/briefs/a")) ?? "")}`;
  const byName: Case[] = ["", "/body.html", "/body.html.br"].map((end) => ({
    path: `${object}${end}`,
    status: 404,
    from: "live",
  }));
  return { site, front, byName };
}

type Site = Awaited<ReturnType<typeof startSite>>;
const servers = {
  front: async ({ front }: Site) => ({ port: front.port }),
  nginx: async ({ site, front }: Site) => await endWithTest(startNginx, site, front.port),
  caddy: async ({ site, front }: Site) => await endWithTest(startCaddy, site, front.port),
};

async function endWithTest(
  start: typeof startNginx,
  site: string,
  frontPort: number,
  certificate?: Parameters<typeof startNginx>[0]["certificate"],
) {
  const server = await start({ folder: makeFolder(), site, frontPort, certificate });
  onTestFinished(() => server.stop());
  return server;
}

const starts = { nginx: startNginx, caddy: startCaddy };
for (const name of ["nginx", "caddy"])
  if (!isInstalled(name))
    console.log(`${name} isn't installed here: its configuration is not tried.`);

describe.each(["front", "nginx", "caddy"] as const)("%s", (name) => {
  const isHere = name === "front" || isInstalled(name);

  test.skipIf(!isHere)("answers each request as is written down", async () => {
    const started = await startSite();
    const { port } = await servers[name](started);
    const differences: string[] = [];
    for (const each of [...cases, ...started.byName]) {
      started.front.asked.length = 0;
      const answered = await askCase(port, each);
      const asFront = name === "front" ? answered : await askCase(started.front.port, each);
      for (const problem of compareAnswers(each, answered, asFront, name))
        differences.push(
          `${each.method ?? "GET"} ${each.path} ${JSON.stringify(each.headers ?? {})}: ${problem}`,
        );
      if (each.from === "file" && started.front.asked.length > 0)
        differences.push(`${each.path}: web was asked`);
    }
    expect(differences).toEqual([]);
  });

  test.skipIf(!isHere)("lets nobody speak another protocol to what is behind it", async () => {
    const started = await startSite();
    const { port } = await servers[name](started);
    for (const path of ["/briefs/a", "/studio/live"]) {
      const answer = await sendRawTo(
        port,
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400) /);
    }
    for (const { headers } of started.front.asked) expect(headers).not.toHaveProperty("upgrade");
  });

  test.skipIf(!isHere)("takes 30 MB and no more, and says so to scripts in their way", async () => {
    const started = await startSite();
    const { port } = await servers[name](started);
    const send = { method: "POST", headers: { origin: `http://${host}` } };
    const taken = { ...send, body: Buffer.alloc(30_000_000) };
    expect((await askAt(port, host, "/studio/live", taken)).status).toBe(200);
    // Told at the beginning: Caddy doesn't hear out whoever sends all the same.
    const beginning = "x".repeat(100_000);
    const head = `POST /studio/live HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: 30000001\r\n`;
    for (const [accept, words] of [
      ["application/json", '{"problems":[{"text":"What was sent is larger than 30 MB'],
      ["*/*", "What was sent is larger than 30 MB"],
    ] as const)
      expect(await hearFrom(port, `${head}Accept: ${accept}\r\n\r\n${beginning}`, words)).toMatch(
        /^HTTP\/1\.1 413 /,
      );
  });
});

describe.each(["nginx", "caddy"] as const)("%s", (name) => {
  test.skipIf(!isInstalled(name))(
    "says in words that what is behind it is away, and shows pages all the same",
    async () => {
      const { site } = await startSite();
      const { port } = await endWithTest(starts[name], site, 1);
      for (const path of ["/studio/live", "/briefs/none", "/briefs/a?page=2"]) {
        const away = await askAt(port, host, path);
        expect(away.status, path).toBe(503);
        expect(away.headers["retry-after"]).toBe("30");
        expect(away.headers["cache-control"]).toBe("no-store");
        expect(away.headers["content-type"]).toBe("text/html; charset=utf-8");
        expect(away.body.toString()).toContain("can’t be shown just now");
      }
      expect((await askAt(port, host, "/briefs/a")).body.toString()).toBe(pages["/briefs/a"]?.text);
      expect((await askAt(port, host, "/briefs/gone")).status).toBe(410);
    },
  );

  test.skipIf(!isInstalled(name) || !isInstalled("openssl"))(
    "asks browsers to come by https only, once they came by it",
    async () => {
      const started = await startSite(`https://${host}`);
      const certificate = makeCertificate();
      const { port } = await endWithTest(
        starts[name],
        started.site,
        started.front.port,
        certificate,
      );
      for (const path of ["/briefs/a", "/briefs/a?live"]) {
        const headers = await askTls(port, path);
        expect(headers["strict-transport-security"]).toMatch(/^max-age=63072000/);
      }
    },
  );
});

test.skipIf(!isInstalled("nginx"))(
  "nginx keeps no address, no query and no secret link in its log",
  async () => {
    const { site, front } = await startSite();
    const folder = makeFolder();
    const server = await startNginx({ folder, site, frontPort: front.port });
    await askAt(server.port, host, "/briefs/a?who=me", { headers: { "user-agent": "Browser" } });
    await askAt(server.port, host, "/studio/%77elcome/secret");
    await askAt(server.port, host, "/");
    await server.stop();
    const log = String(spawnSync("cat", [join(folder, "plumbline.log")]).stdout);
    expect(
      log
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).path),
    ).toEqual(["/briefs/a", "/studio/welcome/…", "/"]);
    expect(log).not.toMatch(/127\.0\.0\.1|who=|Browser|secret/);
  },
);

async function askCase(port: number, { path, again, ...ask }: Case): Promise<Answered> {
  if (!again) return await askAt(port, host, path, ask);
  const first = await askAt(port, host, path, ask);
  const held = { "if-none-match": again(first.headers.etag ?? "") };
  return await askAt(port, host, path, { ...ask, headers: { ...ask.headers, ...held } });
}

function makeCertificate() {
  const folder = makeFolder();
  const [file, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${host}`],
    ...["-addext", `subjectAltName=DNS:${host}`, "-out", file, "-keyout", key],
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return { file, key };
}

function askTls(port: number, path: string): Promise<IncomingMessage["headers"]> {
  return new Promise((resolve, reject) => {
    const asking = requestTls(
      {
        host: "127.0.0.1",
        port,
        path,
        servername: host,
        headers: { host },
        rejectUnauthorized: false,
      },
      (answered) => {
        answered.resume();
        resolve(answered.headers);
      },
    );
    asking.on("error", reject);
    asking.end();
  });
}
