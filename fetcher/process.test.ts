import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { isAlive } from "#db/embedded-process.ts";
import { type Fetcher, openFetcher } from "#domain/fetching/fetcher.ts";
import { startFetcher } from "#domain/fetching/start-fetcher.ts";
import { startHttp, startRaw } from "#tests/setup/hostile-server.ts";
import type { FetcherMessage, ParentMessage } from "./protocol.ts";

const spyInside = resolve("tests/setup/spy-in-fetcher.ts");
const userAgent = "Plumbline/1.0";
const always = async () => true;

function open(loopbackPorts: string, bounds?: { idleMs: number; visitMs: number }): Fetcher {
  const fetcher = openFetcher({ loopbackPorts }, bounds);
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** The process itself, spoken to by its own words; `said` is what the spy in it has written. */
function startSpied(loopbackPorts: string): { child: ChildProcess; said: () => string[] } {
  const imports = [spyInside, resolve("tests/setup/spy-on-connect.ts")];
  const child = startFetcher({ loopbackPorts, imports, errors: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  child.stderr?.on("data", (chunk) => {
    text += chunk;
  });
  return { child, said: () => text.split("\n").filter((line) => line !== "") };
}

async function visitIn(child: ChildProcess, url: string) {
  const send = (message: ParentMessage) => child.send(message);
  send({ say: "visit", visit: { id: url, url, userAgent } });
  for (;;) {
    const [message]: FetcherMessage[] = await once(child, "message");
    if (message?.say === "leave") send({ say: "leave", id: url, granted: true });
    if (message?.say === "end") return message.end;
  }
}

function statusOf(pid: number | undefined, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]);
}

test("it knows nothing that could be got out of it, and can neither read, write nor start anything", async () => {
  const { child, said } = startSpied("");
  await expect.poll(said, { timeout: 20_000 }).toContain("spying");
  const environment = readFileSync(`/proc/${child.pid}/environ`, "utf8").split("\0");
  expect(
    environment
      .map((each) => each.split("=")[0])
      .filter((name) => name !== "")
      .sort(),
  ).toEqual(["NODE_CHANNEL_FD", "NODE_CHANNEL_SERIALIZATION_MODE", "NODE_ENV"]);
  for (const what of ["read", "write", "spawn", "thread"])
    expect(said()).toContain(`${what} ERR_ACCESS_DENIED`);
});

test("of all dangerous addresses none has a socket opened, only the one that is named", async () => {
  const server = await startHttp((request, response) => {
    const location = decodeURIComponent(request.url?.slice(1) ?? "");
    if (location === "") response.end("x");
    else response.writeHead(302, { location }).end();
  });
  const { child, said } = startSpied(`127.0.0.1:${server.port}`);
  const dangerous = [
    "http://127.0.0.1/",
    `http://localhost:${server.port}/`,
    `http://[::ffff:127.0.0.1]:${server.port}/`,
    `http://127.0.0.2:${server.port}/`,
    "http://2130706433:22/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    // Names that the spy in the process lets resolve.
    "http://inner.harbour.org/",
    "https://mapped.harbour.org/",
    "http://half.harbour.org/",
  ];
  for (const address of dangerous) {
    for (const url of [address, `${server.url}${encodeURIComponent(address)}`])
      expect(await visitIn(child, url)).toMatchObject({ ok: false, code: "address.notPublic" });
  }
  // A name that turns from a public address to this machine's between two hops.
  expect(await visitIn(child, "http://public.harbour.org/")).toMatchObject({
    code: "connect.unreachable",
  });
  expect(await visitIn(child, "http://turning.harbour.org/")).toMatchObject({
    code: "connect.unreachable",
  });
  expect(await visitIn(child, "http://turning.harbour.org/")).toMatchObject({
    code: "address.notPublic",
  });
  expect(await visitIn(child, server.url)).toMatchObject({ ok: true });
  expect(new Set(said().filter((line) => line.startsWith("opened ")))).toEqual(
    new Set([`opened 127.0.0.1:${server.port}`, "opened 93.184.216.34:80"]),
  );
});

test("bombs, endless bodies and 30 MB of a page don't fill its memory, several at once", async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  const large = Buffer.alloc(30_000_000, "<p>Trade came to 12.5 billion.");
  const [server, endless] = [
    await startHttp((request, response) => {
      if (request.url === "/bomb") response.setHeader("content-encoding", "gzip").end(bomb);
      else response.end(large);
    }),
    await startRaw((socket) => {
      const fill = () => {
        while (socket.writable && socket.write("x".repeat(100_000)));
      };
      socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
      socket.on("drain", fill);
      fill();
    }),
  ];
  const fetcher = open(`127.0.0.1:${server.port},127.0.0.1:${endless.port}`);
  let pid: number | undefined;
  const visit = (url: string) =>
    fetcher.visit({ url, userAgent }, async () => {
      pid ??= childOf(process.pid);
      return true;
    });
  const ends = await Promise.all([
    visit(`${server.url}bomb`),
    visit(`${server.url}bomb`),
    visit(endless.url),
    visit(endless.url),
    visit(`${server.url}large`),
    visit(`${server.url}large`),
  ]);
  expect(ends.map((end) => (end.ok ? end.body.length : end.code))).toEqual([
    "body.ratio",
    "body.ratio",
    "body.tooLarge",
    "body.tooLarge",
    large.length,
    large.length,
  ]);
  expect(statusOf(pid, "VmHWM")).toBeLessThan(450_000);
}, 60_000);

/** The newest process that has this one as its parent and is the fetcher. */
function childOf(parent: number): number | undefined {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8")
    .trim()
    .split(" ");
  return children
    .map(Number)
    .findLast((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("fetcher/main.ts"));
}

test("it is started by a visit, ended when it idles, and started anew by the next one", async () => {
  const server = await startHttp((_, response) => response.end("x"));
  const fetcher = open(`127.0.0.1:${server.port}`, { idleMs: 100, visitMs: 20_000 });
  for (let round = 1; round <= 2; round += 1) {
    let pid = 0;
    const end = await fetcher.visit({ url: server.url, userAgent }, async () => {
      pid = childOf(process.pid) ?? 0;
      return true;
    });
    expect(end).toMatchObject({ ok: true, status: 200 });
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  }
});

test("a visit whose process dies or hangs fails by its code, and the next one finds another process", async () => {
  const server = await startHttp((request, response) => {
    if (request.url !== "/never") response.end("x");
  });
  const fetcher = open(`127.0.0.1:${server.port}`, { idleMs: 5_000, visitMs: 3_000 });
  const first = fetcher.visit({ url: server.url, userAgent }, async () => {
    process.kill(childOf(process.pid) ?? 0, "SIGKILL");
    return true;
  });
  expect(await first).toMatchObject({ code: "fetcher.died", hops: [{ url: server.url }] });
  const hung = fetcher.visit({ url: `${server.url}never`, userAgent }, async () => {
    process.kill(childOf(process.pid) ?? 0, "SIGSTOP");
    return true;
  });
  expect(await hung).toMatchObject({ code: "fetcher.hung" });
  expect(await fetcher.visit({ url: server.url, userAgent }, always)).toMatchObject({ ok: true });
  const refused = fetcher.visit({ url: server.url, userAgent }, async () => {
    throw new Error("the database went away");
  });
  expect(await refused).toMatchObject({ code: "leave.refused" });
}, 30_000);

test("it ends with who started it, also when that is killed", async () => {
  const server = await startHttp(() => undefined);
  const parent = spawn(
    process.execPath,
    [resolve("tests/setup/start-visit.ts"), `127.0.0.1:${server.port}`, server.url],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void parent.kill("SIGKILL"));
  await expect.poll(() => server.asked.length, { timeout: 20_000 }).toBe(1);
  const pid = childOf(parent.pid ?? 0) ?? 0;
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
}, 40_000);
