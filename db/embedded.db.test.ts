import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from "./embedded.ts";
import { isAlive } from "./embedded-process.ts";

/** Under a folder that only its owner may enter, as a private home is: also where we are root and the server must run as somebody else. */
let parent: string;
let dataFolder: string;
let server: EmbeddedPostgres | undefined;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "plumbline-private-"));
  dataFolder = path.join(parent, "postgres");
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(parent, { recursive: true, force: true });
});

async function start(durable = false): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, durable });
  return server;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
}

async function readPid(): Promise<number> {
  const file = await readFile(path.join(dataFolder, "cluster", "postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

test("the first start makes a database whose owner is no superuser; a stop leaves no process; the next start finds the data", async () => {
  const first = await start();
  expect(
    await ask(
      first.url,
      "select current_user as role, rolsuper from pg_roles where rolname = current_user",
    ),
  ).toEqual({ role: "plumbline", rolsuper: false });
  await ask(first.url, "create table kept as select 46.5 as value");
  const pid = await readPid();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  const second = await start();
  expect(await ask(second.url, "select value from kept")).toEqual({ value: "46.5" });
});

/** In a process that has started a server: the shell that would end it. */
const killShell = `
  for (const child of readFileSync("/proc/self/task/" + process.pid + "/children", "utf8").trim().split(" ")) {
    if (readFileSync("/proc/" + child + "/comm", "utf8").trim() === "sh") process.kill(Number(child), "SIGKILL");
  }`;

/** Starts a server in a process that then is killed, and gives back the server's number. */
async function startAndBeKilled(before = ""): Promise<number> {
  const script = `
    import { readFileSync } from "node:fs";
    import { startEmbeddedPostgres } from ${JSON.stringify(fileURLToPath(new URL("./embedded.ts", import.meta.url)))};
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: () => undefined, durable: false });
    ${before}
    process.kill(process.pid, "SIGKILL");`;
  const starter = spawn(process.execPath, ["--input-type=module-typescript", "--eval", script]);
  const signal = await new Promise((resolve) => starter.once("exit", (_code, by) => resolve(by)));
  expect(signal).toBe("SIGKILL");
  return await readPid();
}

test("a server ends with the process that started it, even when that is killed", async () => {
  const pid = await startAndBeKilled();
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

test.skipIf(process.platform !== "linux")(
  "a server that was left running is taken over, and stopped in the end",
  async () => {
    const orphan = await startAndBeKilled(killShell);
    expect(isAlive(orphan)).toBe(true);
    const taken = await start();
    expect(await readPid()).toBe(orphan);
    expect(await ask(taken.url, "select 1 as one")).toEqual({ one: 1 });
    await taken.stop();
    expect(isAlive(orphan)).toBe(false);
  },
);

test("a server that runs is found for whoever borrows it; none is started where none runs", async () => {
  expect(await findEmbeddedPostgres(dataFolder)).toBeNull();
  const started = await start();
  expect(await findEmbeddedPostgres(dataFolder)).toBe(started.url);
  await started.stop();
  expect(await findEmbeddedPostgres(dataFolder)).toBeNull();
});

test("after the server itself was killed the next start recovers what was committed", async () => {
  const first = await start(true);
  await ask(first.url, "create table kept as select 1 as value");
  process.kill(await readPid(), "SIGKILL");
  const second = await start(true);
  expect(await ask(second.url, "select value from kept")).toEqual({ value: 1 });
});

test("a server that was killed is started again where it was, for those who are connected to it", async () => {
  const started = await start(true);
  await ask(started.url, "create table kept as select 1 as value");
  process.kill(await readPid(), "SIGKILL");
  await expect.poll(() => started.isRunning()).toBe(false);
  await started.startAgain();
  expect(await ask(started.url, "select value from kept")).toEqual({ value: 1 });
});

test("a folder that an interrupted first start left half made is made anew", async () => {
  await mkdir(path.join(dataFolder, "cluster.new"), { recursive: true });
  await writeFile(path.join(dataFolder, "cluster.new", "PG_VERSION"), "18");
  expect(await ask((await start()).url, "select 1 as one")).toEqual({ one: 1 });
});

test("nobody gets in without the password", async () => {
  const url = new URL((await start()).url);
  for (const [username, password] of [
    ["postgres", ""],
    ["plumbline", "plumbline"],
  ] as const) {
    url.username = username;
    url.password = password;
    await expect(ask(url.href, "select 1")).rejects.toThrow();
  }
});
