import type { IncomingMessage, ServerResponse } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { fetchHosts, fetchRobots } from "#db/schema/fetching.ts";
import { updateSettings } from "#domain/settings/commands.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { startHttp } from "#tests/setup/hostile-server.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { openFetcher } from "./fetcher.ts";
import { endTurn, takeTurn } from "./turns.ts";
import { openVisitor, type VisitOutcome, type Visitor } from "./visit-address.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** The pause between two requests is this part of what the product keeps: 0.2 seconds. */
const pace = 0.04;
const pauseMs = 200;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site of this machine that says when each request came and when it was answered. Without `answer` every page is there, and no robots.txt. */
async function startSite(answer: Answer = () => undefined) {
  const times: { path: string; from: number; to: number; agent: string }[] = [];
  const site = await startHttp((request, response) => {
    const path = request.url ?? "";
    const agent = request.headers["user-agent"] ?? "";
    const time = { path, agent, from: performance.now(), to: Number.POSITIVE_INFINITY };
    times.push(time);
    response.on("close", () => {
      time.to = performance.now();
    });
    answer(request, response);
    if (response.writableEnded || response.headersSent) return;
    response.statusCode = path === "/robots.txt" ? 404 : 200;
    response.end("<!doctype html><title>Trade</title>");
  });
  return { ...site, host: `127.0.0.1:${site.port}`, times };
}

function openWorker(...sites: { host: string }[]): Visitor {
  const fetcher = openFetcher({ loopbackPorts: sites.map(({ host }) => host).join(",") });
  onTestFinished(() => fetcher.close());
  return openVisitor({ fetcher, pace });
}

function codeOf(outcome: VisitOutcome): string {
  return outcome.ok ? String(outcome.value.status) : outcome.failure.code;
}

test("a page is fetched after robots.txt and a pause; what robots.txt said is kept for a day", async () => {
  const admin = await buildStaff({ roles: ["admin"] });
  requireValue(await updateSettings(admin, { name: "Monitor", contact: "desk@monitor.example" }));
  const site = await startSite();
  const visit = openWorker(site);
  const outcome = await visit({ url: `${site.url}a#b` });
  expect(outcome).toMatchObject({
    ok: true,
    value: { status: 200, finalUrl: `${site.url}a`, type: "text/html", robots: "obeyed" },
  });
  expect(codeOf(await visit({ url: `${site.url}b` }))).toBe("200");
  expect(site.times.map(({ path }) => path)).toEqual(["/robots.txt", "/a", "/b"]);
  expect(new Set(site.times.map(({ agent }) => agent))).toEqual(
    new Set(["Plumbline/0.1.0 (+http://localhost:3000; desk@monitor.example)"]),
  );
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await studioDb().update(fetchRobots).set({ fetchedAt: yesterday });
  await visit({ url: site.url });
  expect(site.times.at(-2)?.path).toBe("/robots.txt");
});

test("three workers with thirty addresses ask each host one at a time, with a pause between", async () => {
  const slow: Answer = (request, response) => {
    if (request.url === "/robots.txt") return;
    response.writeHead(200);
    setTimeout(() => response.end("x"), 50);
  };
  const sites = await Promise.all([startSite(slow), startSite(slow), startSite(slow)]);
  const workers = [openWorker(...sites), openWorker(...sites), openWorker(...sites)];
  const visits = sites.flatMap((site, s) =>
    Array.from({ length: 10 }, (_, n) => workers[(s + n) % 3]?.({ url: `${site.url}${n}` })),
  );
  for (const outcome of await Promise.all(visits)) expect(outcome?.ok).toBe(true);
  for (const { times } of sites) {
    for (const [n, time] of times.entries()) {
      const before = times[n - 1];
      if (before) expect(time.from - before.to).toBeGreaterThan(pauseMs * 0.9);
    }
    expect(times.filter(({ path }) => path !== "/robots.txt")).toHaveLength(10);
  }
  // The hosts don't wait for each other: each is asked for the first time before any is for the last.
  const lastBegan = Math.max(...sites.map(({ times }) => times[0]?.from ?? Infinity));
  const firstEnded = Math.min(...sites.map(({ times }) => times.at(-1)?.to ?? 0));
  expect(lastBegan).toBeLessThan(firstEnded);
}, 60_000);

test("what a site asks of programs is obeyed at every hop, save where somebody says why not", async () => {
  const site = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /private");
    if (request.url === "/public") response.writeHead(302, { location: "/private/a" }).end();
  });
  const visit = openWorker(site);
  const denied = await visit({ url: `${site.url}private` });
  expect(denied).toMatchObject({
    ok: false,
    problems: [{ code: "robots.denied" }],
    failure: { hops: [{ url: `${site.url}private`, status: null }], until: null },
  });
  if (!denied.ok && denied.problems[0])
    expect(sayProblem(denied.problems[0], "en")).toMatch(/asks programs not to fetch/);
  expect(codeOf(await visit({ url: `${site.url}public` }))).toBe("robots.denied");
  expect(site.times.map(({ path }) => path)).toEqual(["/robots.txt", "/public"]);
  expect(await visit({ url: `${site.url}public`, overridesRobots: true })).toMatchObject({
    ok: true,
    value: { finalUrl: `${site.url}private/a`, robots: "overridden" },
  });
});

test("a reason for one page says nothing of other hosts that it leads to", async () => {
  const other = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /");
  });
  const site = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /");
    else response.writeHead(302, { location: `${other.url}a` }).end();
  });
  const outcome = await openWorker(site, other)({ url: `${site.url}a`, overridesRobots: true });
  expect(codeOf(outcome)).toBe("robots.denied");
  expect(other.times.map(({ path }) => path)).toEqual(["/robots.txt"]);
});

const long = `User-agent: *\nDisallow: /x\n${"# nothing\n".repeat(60_000)}Disallow: /`;
test.each([
  ["isn't there", 404, "", "200"],
  ["may not be seen", 403, "", "200"],
  ["can't be had now", 500, "", "robots.unreachable"],
  ["is asked for too often", 429, "", "robots.unreachable"],
  ["forbids all", 200, "User-agent: *\nDisallow: /", "robots.denied"],
  ["forbids others", 200, "User-agent: other\nDisallow: /", "200"],
  ["is a page", 200, "<!doctype html><p>Disallow: /", "200"],
  ["is longer than is read", 200, long, "200"],
])("where robots.txt %s (%s), so it goes on", async (_what, status, text, code) => {
  const site = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(status).end(text);
  });
  const visit = openWorker(site);
  expect(codeOf(await visit({ url: site.url }))).toBe(code);
  expect(site.asked.includes("/")).toBe(code === "200");
});

test("a robots.txt that leads elsewhere is followed, and one that leads nowhere allows all", async () => {
  const rules = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /b");
  });
  const site = await startSite((request, response) => {
    if (request.url === "/robots.txt")
      response.writeHead(301, { location: `${rules.url}robots.txt` }).end();
  });
  const loop = await startSite((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(301, { location: "/robots.txt" }).end();
  });
  const visit = openWorker(site, rules, loop);
  const urls = [`${site.url}a`, `${site.url}b`, loop.url];
  const outcomes = await Promise.all(urls.map((url) => visit({ url })));
  expect(outcomes.map(codeOf)).toEqual(["200", "robots.denied", "200"]);
  expect(site.asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
  // Where it led to was that host's own, so it is known there too.
  expect(codeOf(await visit({ url: `${rules.url}b` }))).toBe("robots.denied");
  expect(rules.asked).toEqual(["/robots.txt"]);
});

test("a host that asks to be left alone is, and one that fails is asked ever less often", async () => {
  let status = 503;
  const site = await startSite((request, response) => {
    if (request.url !== "/robots.txt") response.writeHead(status, { "retry-after": "1000" }).end();
  });
  const visit = openWorker(site);
  expect(codeOf(await visit({ url: site.url }))).toBe("503");
  const refused = await visit({ url: site.url, patienceSeconds: 1 });
  expect(codeOf(refused)).toBe("host.notNow");
  if (refused.ok) return;
  const waitMs = (refused.failure.until?.getTime() ?? 0) - Date.now();
  expect(waitMs / pace).toBeGreaterThan(900_000);
  expect(waitMs / pace).toBeLessThanOrEqual(1_000_000);
  if (refused.problems[0])
    expect(sayProblem(refused.problems[0], "en")).toMatch(/in (39|40) seconds/);
  expect(site.asked).toEqual(["/robots.txt", "/"]);
  const ofSite = eq(fetchHosts.host, site.host);
  const readHost = async () => (await studioDb().select().from(fetchHosts).where(ofSite))[0];
  expect(await readHost()).toMatchObject({ failures: 1, claim: null });
  status = 200;
  await studioDb().update(fetchHosts).set({ nextAt: new Date() }).where(ofSite);
  expect(codeOf(await visit({ url: site.url }))).toBe("200");
  expect(await readHost()).toMatchObject({ failures: 0 });
});

test("a host that can't be reached counts as failing, an address that is refused touches none", async () => {
  const visit = openWorker({ host: "127.0.0.1:9" });
  expect(codeOf(await visit({ url: "http://127.0.0.1:9/", overridesRobots: true }))).toBe(
    "connect.refused",
  );
  expect(codeOf(await visit({ url: "http://127.0.0.1/" }))).toBe("address.notPublic");
  expect(codeOf(await visit({ url: "file:///etc/passwd" }))).toBe("address.scheme");
  const rows = await studioDb().select().from(fetchHosts);
  expect(rows.find(({ host }) => host === "127.0.0.1:9")).toMatchObject({ failures: 1 });
  expect(rows.find(({ host }) => host === "127.0.0.1" || host === "")).toBeUndefined();
});

test("of many who want a turn at once one gets it, and who died with one holds nobody up for long", async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => takeTurn("harbour.org")));
  const [turn, ...more] = tries.flatMap((each) => ("claim" in each ? [each] : []));
  expect(more).toEqual([]);
  if (!turn) throw new Error("Nobody got it.");
  expect(await takeTurn("harbour.org")).toMatchObject({ isBusy: true });
  const past = new Date(Date.now() - 1_000);
  await studioDb()
    .update(fetchHosts)
    .set({ claimedUntil: past })
    .where(eq(fetchHosts.host, "harbour.org"));
  expect(await takeTurn("harbour.org")).toHaveProperty("claim");
  // Given back too late, it isn't theirs any more.
  await endTurn(turn, { hasFailed: false, retryAfter: null });
  expect(await takeTurn("harbour.org")).toMatchObject({ isBusy: true });
});
