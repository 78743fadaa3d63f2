import { type SpawnOptions, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PostgresBinaries } from "./embedded-binaries.ts";

/** `user` is whom the server runs as where we are root; null: ourselves. */
export type ServerFolder = { path: string; user: { uid: number; gid: number } | null };

const readySeconds = 60;

/** Next's types want a NODE_ENV in every environment. */
const serverEnvironment = { LC_ALL: "C", PATH: "/usr/bin:/bin", NODE_ENV: "production" as const };

/**
 * Where the server sees its folder. As root the folder may lie under a private home that `nobody` can't enter by name; through a
 * descriptor that we opened (number 3) it can, in itself and in all its children.
 */
function seenByServer(folder: ServerFolder): string {
  return folder.user && process.platform === "linux" ? "/proc/self/fd/3" : folder.path;
}

export async function runInitdb(
  binaries: PostgresBinaries,
  folder: ServerFolder,
  names: { cluster: string; passwordFile: string },
): Promise<void> {
  const seen = seenByServer(folder);
  const spawned = spawnInFolder(binaries.initdb, folder, "initdb.log", [
    `--pgdata=${seen}/${names.cluster}`,
    "--username=postgres",
    `--pwfile=${seen}/${names.passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  const code = await new Promise<number | null>((resolve, reject) => {
    spawned.once("error", reject);
    spawned.once("exit", resolve);
  });
  if (code === 0) return;
  const log = await readFile(path.join(folder.path, "initdb.log"), "utf8").catch(() => "");
  throw new Error(`initdb failed (${code}). ${log.slice(-2000)}`);
}

/** Own process group: Ctrl-C in a terminal must not end the database before the processes that use it. */
export async function spawnServer(
  binaries: PostgresBinaries,
  folder: ServerFolder,
  options: { port: number; durable: boolean },
): Promise<number> {
  const settings = {
    port: String(options.port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(options.durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const spawned = spawnInFolder(binaries.postgres, folder, "postgres.log", [
    "-D",
    `${seenByServer(folder)}/cluster`,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  return await new Promise((resolve, reject) => {
    spawned.once("error", reject);
    spawned.once("spawn", () => {
      spawned.unref();
      resolve(spawned.pid ?? 0);
    });
  });
}

function spawnInFolder(command: string, folder: ServerFolder, logName: string, args: string[]) {
  const log = openSync(path.join(folder.path, logName), "w", 0o600);
  const directory = process.platform === "win32" ? null : openSync(folder.path, "r");
  const options: SpawnOptions = {
    cwd: folder.user ? "/" : folder.path,
    detached: true,
    // Nothing of our environment reaches the server; Windows can't start a program without its own.
    ...(process.platform === "win32" ? {} : { env: serverEnvironment }),
    stdio: ["ignore", log, log, ...(directory === null ? [] : [directory])],
    ...folder.user,
  };
  try {
    return spawn(command, args, options);
  } finally {
    closeSync(log);
    if (directory !== null) closeSync(directory);
  }
}

/**
 * Ends the server when this process ends, however that comes about: a shell waits at a pipe that only this process holds open. Gives back how to send the shell
 * away. On Windows there is none; there the next start takes the server over.
 */
export function endWithThisProcess(pid: number): () => void {
  if (process.platform === "win32") return () => undefined;
  const shell = spawn("/bin/sh", ["-c", `read -r _; kill -INT ${pid}`], {
    cwd: "/",
    detached: true,
    env: serverEnvironment,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.on("error", () => undefined);
  shell.unref();
  // A pipe is a socket to Node, and would keep this process alive.
  if (shell.stdin && "unref" in shell.stdin && typeof shell.stdin.unref === "function") {
    shell.stdin.unref();
  }
  return () => void shell.kill("SIGKILL");
}

/** Postgres writes "ready" into line 8 of postmaster.pid once it takes connections. */
export async function waitUntilReady(
  folder: ServerFolder,
  pid: number,
): Promise<{ ready: true } | { ready: false; reason: string }> {
  const deadline = Date.now() + readySeconds * 1000;
  while (Date.now() < deadline && isAlive(pid)) {
    const file = await readPidFile(folder);
    if (file?.pid === pid && file.status === "ready") return { ready: true };
    await wait(15);
  }
  const log = await readFile(path.join(folder.path, "postgres.log"), "utf8").catch(() => "");
  return { ready: false, reason: log.slice(-2000) || `No answer within ${readySeconds} s.` };
}

/** A server that was left running in this folder and lets us in, or null when the folder is free. */
export async function findRunningServer(
  folder: ServerFolder,
  isOurs: (port: number) => Promise<boolean>,
): Promise<{ pid: number; port: number } | null> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const file = await readPidFile(folder);
    // The number may belong to a stranger now.
    if (!file || !isAlive(file.pid) || !isPostgres(file.pid)) return null;
    if (await isOurs(file.port)) return { pid: file.pid, port: file.port };
    // Perhaps it is starting up or on its way down; if not, Postgres itself will say that the folder is taken.
    if (Date.now() > deadline) return null;
    await wait(100);
  }
}

async function readPidFile(folder: ServerFolder) {
  const text = await readFile(path.join(folder.path, "cluster", "postmaster.pid"), "utf8").catch(
    () => "",
  );
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "" };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A dead child that nobody has collected still has its number.
  return !/^State:\s+Z/m.test(readProcess(pid, "status"));
}

function isPostgres(pid: number): boolean {
  return process.platform !== "linux" || readProcess(pid, "comm").startsWith("postgres");
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** SIGINT is Postgres's fast shutdown: sessions are ended, nothing committed is lost. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 10],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + seconds * 1000;
    while (isAlive(pid) && Date.now() < deadline) await wait(15);
  }
}
