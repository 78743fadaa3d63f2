import { spawnSync } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { type Fetcher, listFetcherFlags, openFetcher } from "./fetcher-process.ts";
import { defaultManners, type Manners, readRetryAfter } from "./host-turns.ts";
import { type AddressQuestion, visitAddress } from "./visit-address.ts";

let database: TestDatabase;
let server: Server;
let other: Server;
let fetcher: Fetcher;
let base = "";
let elsewhere = "";
let asked: { path: string; at: number; agent: string }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const manners: Manners = {
  ...defaultManners,
  apartMs: 200,
  patienceMs: 5_000,
  backOffMs: { least: 1_000, most: 8_000 },
};
const visit = (path: string, more: Partial<AddressQuestion> = {}) =>
  visitAddress({ url: `${base}${path}`, ...more }, { fetcher, manners });
const pathsAsked = () => asked.map(({ path }) => path);

async function listen(): Promise<Server> {
  const started = createServer((request, response) => {
    asked.push({
      path: request.url ?? "",
      at: performance.now(),
      agent: request.headers["user-agent"] ?? "",
    });
    answer(request, response);
  });
  await new Promise<void>((done) => started.listen(0, "127.0.0.1", done));
  return started;
}
const hostOf = (of: Server) => `127.0.0.1:${(of.address() as AddressInfo).port}`;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await listen();
  other = await listen();
  [base, elsewhere] = [`http://${hostOf(server)}`, `http://${hostOf(other)}`];
  fetcher = openFetcher({ loopback: `${hostOf(server)},${hostOf(other)}` });
});
afterAll(async () => {
  fetcher.stop();
  for (const each of [server, other]) {
    each.closeAllConnections();
    await new Promise((done) => each.close(done));
  }
  await database.close();
});
beforeEach(async () => {
  asked = [];
  answer = (request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else
      response.setHeader("content-type", "text/html; charset=utf-8").end(`<p>${request.url}</p>`);
  };
});
afterEach(async () => {
  await database.studio.execute(sql`delete from fetch_robots`);
  await database.studio.execute(sql`delete from fetch_hosts`);
});

test("an address is asked after what its site asks of machines, with our name and whom to write to", async () => {
  const got = await visit("/a");
  expect(got).toMatchObject({ kind: "answered", status: 200, finalUrl: `${base}/a` });
  if (got.kind !== "answered") return;
  expect(new TextDecoder().decode(got.bytes)).toBe("<p>/a</p>");
  expect(pathsAsked()).toEqual(["/robots.txt", "/a"]);
  expect(asked[1]?.agent).toMatch(/^Plumbline\/\d+\.\d+\.\d+ \(\+http\S+\/about\)$/);
  await visit("/b");
  expect(pathsAsked()).toEqual(["/robots.txt", "/a", "/b"]);
});

test("a host is asked by one at a time, and then left alone, whoever asks", async () => {
  const another = openFetcher({ loopback: hostOf(server) });
  let open = 0;
  let most = 0;
  answer = (request, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.writeHead(request.url === "/robots.txt" ? 404 : 200).end("a");
    }, 50);
  };
  await Promise.all(
    ["/1", "/2", "/3", "/4"].map((path, at) =>
      visitAddress({ url: `${base}${path}` }, { fetcher: at % 2 ? another : fetcher, manners }),
    ),
  );
  another.stop();
  const times = asked.map(({ at }) => at);
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(most).toBe(1);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(manners.apartMs);
  expect(pathsAsked()).toEqual(expect.arrayContaining(["/1", "/2", "/3", "/4"]));
});

test("hosts don't wait for one another", async () => {
  const slow: Manners = { ...manners, apartMs: 60_000, patienceMs: 100 };
  const urls = [`${base}/a`, `${elsewhere}/a`];
  const got = await Promise.all(
    urls.map((url) => visitAddress({ url, overridesRobots: true }, { fetcher, manners: slow })),
  );
  expect(got.map(({ kind }) => kind)).toEqual(["answered", "answered"]);
  expect(
    await visitAddress({ url: `${base}/b`, overridesRobots: true }, { fetcher, manners: slow }),
  ).toMatchObject({ failure: "host.busy" });
});

describe("What a site asks of machines", () => {
  test("is obeyed, but where somebody of the staff overrides it", async () => {
    answer = (request, response) =>
      response.end(request.url === "/robots.txt" ? "User-agent: *\nDisallow: /private\n" : "a");
    expect(await visit("/private/a")).toMatchObject({ kind: "failed", failure: "robots.denied" });
    expect(await visit("/public")).toMatchObject({ kind: "answered" });
    expect(pathsAsked()).toEqual(["/robots.txt", "/public"]);
    expect(await visit("/private/a", { overridesRobots: true })).toMatchObject({
      kind: "answered",
    });
  });

  test("is asked of the host that a redirect leads to as well", async () => {
    answer = (request, response) => {
      if (request.headers.host === hostOf(other))
        response.end("User-agent: Plumbline\nDisallow: /");
      else if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(301, { location: `${elsewhere}/b` }).end();
    };
    expect(await visit("/a")).toMatchObject({ failure: "robots.denied", hops: [{ status: 301 }] });
    expect(pathsAsked()).toEqual(["/robots.txt", "/a", "/robots.txt"]);
  });

  test("isn't known while its server fails, and then nothing is asked", async () => {
    answer = (request, response) =>
      response.writeHead(request.url === "/robots.txt" ? 503 : 200).end("a");
    expect(await visit("/a")).toMatchObject({ kind: "failed", failure: "robots.unknown" });
    expect(pathsAsked()).toEqual(["/robots.txt"]);
  });
});

describe("A host that wants to be left alone", () => {
  test("is, for as long as it says", async () => {
    answer = (_request, response) => response.writeHead(429, { "retry-after": "3600" }).end();
    expect(await visit("/a", { overridesRobots: true })).toMatchObject({
      kind: "answered",
      status: 429,
    });
    expect(await visit("/a", { overridesRobots: true })).toMatchObject({ failure: "host.busy" });
    expect(asked).toHaveLength(1);
  });

  test("is, and longer each time", async () => {
    answer = (_request, response) => response.writeHead(500).end();
    const pauses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await database.studio.execute(sql`update fetch_hosts set free_at = clock_timestamp()`);
      await visit("/a", { overridesRobots: true });
      const { rows } = await database.studio.execute<{ ms: string }>(
        sql`select extract(epoch from free_at - clock_timestamp()) * 1000 as ms from fetch_hosts`,
      );
      pauses.push(Number(rows[0]?.ms));
    }
    const [first = 0, second = 0, third = 0] = pauses;
    expect(first).toBeGreaterThan(500);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    answer = (_request, response) => response.end("well again");
    await database.studio.execute(sql`update fetch_hosts set free_at = clock_timestamp()`);
    await visit("/a", { overridesRobots: true });
    const { rows } = await database.studio.execute(sql`select failures from fetch_hosts`);
    expect(rows).toEqual([{ failures: 0 }]);
  });

  test.each([
    ["120", 120_000],
    ["0", 0],
    ["Fri, 01 May 2026 12:10:00 GMT", 600_000],
    ["Fri, 01 May 2026 11:00:00 GMT", 0],
    ["999999999", 86_400_000],
    ["soon", null],
    [null, null],
  ])("Retry-After: %s", (value, ms) => {
    expect(readRetryAfter(value, new Date("2026-05-01T12:00:00Z"))).toBe(ms);
  });
});

test("what hasn't changed isn't sent again", async () => {
  answer = (request, response) =>
    response.writeHead(request.headers["if-none-match"] === '"a"' ? 304 : 200).end("a");
  expect(await visit("/a", { etag: '"a"', overridesRobots: true })).toEqual({ kind: "unchanged" });
});

test("a fetcher that dies fails what it was asked, and the next one is asked another", async () => {
  const mortal = openFetcher({ loopback: hostOf(server) });
  answer = (_request, response) => {
    response.on("error", () => undefined);
    mortal.stop();
  };
  const dying = visitAddress(
    { url: `${base}/a`, overridesRobots: true },
    { fetcher: mortal, manners },
  );
  expect(await dying).toMatchObject({ kind: "failed", failure: "fetcher.lost" });
  answer = (_request, response) => response.end("a");
  expect(
    await visitAddress({ url: `${base}/a`, overridesRobots: true }, { fetcher: mortal, manners }),
  ).toMatchObject({ kind: "answered" });
  mortal.stop();
});

test.each([
  ["reads nothing but our code", "fs.readFileSync('/etc/hostname')"],
  ["reads no data of ours", "fs.readdirSync('.data')"],
  ["writes nothing", "fs.writeFileSync('fetcher/a.txt', 'a')"],
  ["starts no process", "child_process.spawnSync('true')"],
  ["starts no thread", "new worker_threads.Worker('1', { eval: true })"],
])("the fetcher %s", (_, code) => {
  const script = `try { ${code}; console.log("done") } catch (error) { console.log(error.code) }`;
  const flags = [...listFetcherFlags(), "-e", script];
  const { stdout } = spawnSync(process.execPath, flags, { encoding: "utf8" });
  expect(stdout.trim()).toBe("ERR_ACCESS_DENIED");
});
