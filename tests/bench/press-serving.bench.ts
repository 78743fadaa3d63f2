import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bodyOf, objectOf } from "#domain/press/layout.ts";
import { startNginx } from "#tests/setup/site-servers.ts";
import { readHead, startBareNginx, startPlainNode } from "./bare-peers.ts";
import { connections, type Load, load } from "./load.ts";
import { type Bench, type BenchSystem, type Measurement, median } from "./measure.ts";
import { startNextPeer } from "./next-peer.ts";
import { startOwnFront } from "./own-front.ts";
import { objectAt, waitUntil } from "./pressed.ts";
import { findProgram, type Program } from "./programs.ts";

const path = "/briefs/what-is-the-trade-worth";
const rounds = 3;
const seconds = 4;
/** Node needs some before it is as quick as it gets. */
const warmUpSeconds = 6;
const page = { ending: "html", status: 200 } as const;

type Server = { url: string; pid: number; host?: string; stop(): Promise<void> };
/** As load() can ask each of them. */
type Name = "bare" | "front" | "given" | "headed" | "node" | "next";
type Round = Record<Name, Load>;

/**
 * A pressed page from the front, from bare nginx, from nginx as deploy/ has it, and from stock `next start`: in one run, by turns. What our headers cost
 * nginx, and what Node's http reaches by itself, is asked beside them.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  await waitUntil(() => objectAt(system, path) !== null && objectAt(system, "/reader.js") !== null);
  const sizes = weigh(system);
  const [nginx, wrk] = [findProgram("nginx"), findProgram("wrk")];
  if (!nginx || !wrk) {
    const note = "nginx and wrk are neither on this machine nor to be had by apt-get";
    return [...sizes, { ...served, value: null, note }];
  }
  const front = await startOwnFront({
    dataFolder: system.dataFolder,
    databaseUrl: process.env.DATABASE_URL ?? "",
  });
  const servers = await startServers(system, nginx, front);
  try {
    const asked: Round[] = [];
    for (const each of Object.values(servers))
      await load(wrk, each.url, { ...each, seconds: warmUpSeconds });
    const askedBefore = front.askedOfWeb();
    for (let n = 0; n < rounds; n += 1) asked.push(await loadAll(wrk, servers));
    return [...compare(asked), sayAsked(front.askedOfWeb() - askedBefore, asked), ...sizes];
  } finally {
    for (const each of Object.values(servers)) await each.stop();
  }
}

const served = {
  name: "Front: requests a second, of bare nginx's for the same file",
  unit: "times",
  target: 0.6,
  isFloor: true,
} as const;

async function startServers(
  system: BenchSystem,
  nginx: Program,
  front: Awaited<ReturnType<typeof startOwnFront>>,
): Promise<Record<Name, Server>> {
  const object = join(system.dataFolder, "site", objectOf(objectAt(system, path) ?? ""));
  const folderOf = (name: string) => {
    const folder = join(system.dataFolder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const at = (server: { port: number }, asked: string) => `http://127.0.0.1:${server.port}${asked}`;
  const plain = { program: nginx.file, root: object, name: bodyOf(page, null) };
  const bare = await startBareNginx({ ...plain, folder: folderOf("bare") });
  const head = await readHead(`http://localhost:${front.port}${path}`);
  const headed = await startBareNginx({ ...plain, folder: folderOf("headed") }, head);
  const node = await startPlainNode(head, join(object, bodyOf(page, "gzip")));
  const given = await startNginx({
    folder: folderOf("given"),
    site: join(system.dataFolder, "site"),
    frontPort: front.port,
    program: nginx.file,
  });
  const html = readFileSync(join(object, bodyOf(page, null)), "utf8");
  const next = await startNextPeer(folderOf("next"), html);
  return {
    ...{ bare, headed, node },
    front: { ...front, url: at(front, path), host: `localhost:${front.port}` },
    given: { ...given, url: at(given, path), host: "monitor.example" },
    next,
  };
}

async function loadAll(wrk: Program, servers: Record<Name, Server>): Promise<Round> {
  const one = (name: Name) => load(wrk, servers[name].url, { ...servers[name], seconds });
  return {
    bare: await one("bare"),
    front: await one("front"),
    given: await one("given"),
    headed: await one("headed"),
    node: await one("node"),
    next: await one("next"),
  };
}

function compare(asked: readonly Round[]): Measurement[] {
  const ratio = (name: Name, of: "perSecond" | "p99") =>
    median(asked.map((round) => round[name][of] / round.bare[of]));
  const say = (name: Name) => {
    const all = asked.map((round) => round[name]);
    const [perSecond, p50, p99, us] = (["perSecond", "p50", "p99", "processorUs"] as const).map(
      (what) => median(all.map((one) => one[what] ?? Number.NaN)),
    );
    return `${perSecond?.toFixed(0)}/s, median ${p50?.toFixed(2)} ms, p99 ${p99?.toFixed(2)} ms, ${us?.toFixed(0)} µs of processor time each`;
  };
  const how = `${connections} connections, gzip, each with a log, median of ${rounds} rounds of ${seconds} s by turns`;
  return [
    {
      ...served,
      value: ratio("front", "perSecond"),
      note: `${say("front")}; nginx ${say("bare")}; ${how}`,
    },
    { name: "… its p99, of nginx's", value: ratio("front", "p99"), unit: "times", target: 3 },
    {
      name: "nginx as deploy/ has it: requests a second, of bare nginx's",
      value: ratio("given", "perSecond"),
      unit: "times",
      target: 0.95,
      isFloor: true,
      note: say("given"),
    },
    {
      name: "… its p99, of bare nginx's",
      value: ratio("given", "p99"),
      unit: "times",
      target: null,
    },
    {
      name: "Bare nginx with our headers: of bare nginx's",
      value: ratio("headed", "perSecond"),
      unit: "times",
      target: null,
      note: say("headed"),
    },
    {
      name: "Node's http alone, the same head and body: of bare nginx's",
      value: ratio("node", "perSecond"),
      unit: "times",
      target: null,
      note: say("node"),
    },
    {
      name: "Stock next start, the same page, static: of bare nginx's",
      value: ratio("next", "perSecond"),
      unit: "times",
      target: null,
      note: say("next"),
    },
  ];
}

function sayAsked(value: number, asked: readonly Round[]): Measurement {
  const reads = asked.reduce((sum, { front, given }) => sum + front.requests + given.requests, 0);
  return {
    name: "Requests to web while a pressed page is read",
    value,
    unit: "requests",
    target: 0,
    note: `${reads} reads`,
  };
}

function weigh(system: BenchSystem): Measurement[] {
  const bytes = (address: string, ending: "html" | "js") => {
    const folder = join(system.dataFolder, "site", objectOf(objectAt(system, address) ?? ""));
    return statSync(join(folder, bodyOf({ ending, status: 200 }, "br"))).size / 1024;
  };
  return [
    {
      name: "A demo brief's pressed page (br)",
      value: bytes(path, "html"),
      unit: "KB",
      target: 25,
    },
    { name: "Its script (br)", value: bytes("/reader.js", "js"), unit: "KB", target: 10 },
  ];
}
