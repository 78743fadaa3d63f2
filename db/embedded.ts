import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findBinaries, type PostgresBinaries } from "./embedded-binaries.ts";
import {
  findRunningServer,
  isAlive,
  runInitdb,
  type ServerFolder,
  spawnServer,
  stopServer,
  waitUntilReady,
} from "./embedded-process.ts";

export type EmbeddedPostgres = {
  /** Connects as `plumbline`, which owns the database `plumbline` and is no superuser. */
  url: string;
  /** Ends the server in good order, also one that an earlier process left running. */
  stop(): Promise<void>;
};

type Passwords = { superuser: string; owner: string };

/**
 * Starts the Postgres that lies in `dataFolder`, and makes it first where there is none. A server that outlived its parent (`kill -9`)
 * is taken over. `durable: false` trades safety for speed and is for tests only. `log` gets one short line for each step that takes time.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  log: (line: string) => void;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const folder = await openFolder(options.dataFolder);
  const passwords = await keepPasswords(folder);
  const binaries = await findBinaries();

  const running = await findRunningServer(folder, (port) => isOurs(port, passwords));
  if (running) {
    options.log("Took over the Postgres that was left running.");
    await makeOwner(running.port, passwords);
    return describe(running, passwords);
  }
  if (!existsSync(path.join(folder.path, "cluster"))) {
    options.log("Making a new Postgres data folder.");
    await makeCluster(binaries, folder, passwords);
  }
  const started = await start(binaries, folder, options.durable ?? true);
  await makeOwner(started.port, passwords);
  return describe(started, passwords);
}

/** Stops whatever Postgres still runs in a folder that nobody wants any more, and deletes the folder. */
export async function removeEmbeddedPostgres(dataFolder: string): Promise<void> {
  const running = await findRunningServer(
    { path: path.resolve(dataFolder), user: null },
    async () => true,
  );
  if (running) await stopServer(running.pid);
  await rm(dataFolder, { recursive: true, force: true });
}

function describe(server: { pid: number; port: number }, passwords: Passwords): EmbeddedPostgres {
  return {
    url: `postgres://plumbline:${passwords.owner}@127.0.0.1:${server.port}/plumbline`,
    stop: () => stopServer(server.pid),
  };
}

/** Postgres refuses to run as root: root gives the folder to `nobody` and starts the server as that user. */
async function openFolder(dataFolder: string): Promise<ServerFolder> {
  const absolute = path.resolve(dataFolder);
  await mkdir(absolute, { recursive: true, mode: 0o700 });
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;
  if (user) await chown(absolute, user.uid, user.gid);
  await chmod(absolute, 0o700);
  return { path: absolute, user };
}

async function keepPasswords(folder: ServerFolder): Promise<Passwords> {
  const file = path.join(folder.path, "passwords.json");
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8"));
  const passwords = {
    superuser: randomBytes(24).toString("hex"),
    owner: randomBytes(24).toString("hex"),
  };
  await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return passwords;
}

/** Made beside its place and moved there when whole, so that an interrupted start leaves nothing half made. */
async function makeCluster(
  binaries: PostgresBinaries,
  folder: ServerFolder,
  passwords: Passwords,
): Promise<void> {
  const passwordFile = path.join(folder.path, "initdb-password");
  await rm(path.join(folder.path, "cluster.new"), { recursive: true, force: true });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  if (folder.user) await chown(passwordFile, folder.user.uid, folder.user.gid);
  try {
    await runInitdb(binaries, folder, {
      cluster: "cluster.new",
      passwordFile: "initdb-password",
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(path.join(folder.path, "cluster.new"), path.join(folder.path, "cluster"));
}

/** Another process may take the free port first, and the shared memory of a killed server may live a moment longer: try again. */
async function start(
  binaries: PostgresBinaries,
  folder: ServerFolder,
  durable: boolean,
): Promise<{ pid: number; port: number }> {
  let reason = "";
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const port = await findFreePort();
    const pid = await spawnServer(binaries, folder, { port, durable });
    const outcome = await waitUntilReady(folder, pid);
    if (outcome.ready) return { pid, port };
    if (isAlive(pid)) await stopServer(pid);
    reason = outcome.reason;
    if (!/shared memory|could not bind|lock file/i.test(reason)) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The embedded Postgres does not start. ${reason}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Nobody else knows the random password, so a server that lets us in is the one of this folder. */
async function isOurs(port: number, passwords: Passwords): Promise<boolean> {
  try {
    await asSuperuser(port, passwords, "postgres", async () => undefined);
    return true;
  } catch {
    return false;
  }
}

async function makeOwner(port: number, passwords: Passwords): Promise<void> {
  await asSuperuser(port, passwords, "postgres", async (client) => {
    const role = await client.query("select 1 from pg_roles where rolname = 'plumbline'");
    if (role.rowCount === 0) {
      // CREATEDB: tests clone databases, and a restored backup is checked in one of its own.
      await client.query(
        `create role plumbline login nosuperuser createrole createdb password '${passwords.owner}'`,
      );
    }
    const database = await client.query("select 1 from pg_database where datname = 'plumbline'");
    if (database.rowCount === 0) await client.query("create database plumbline owner plumbline");
  });
}

async function asSuperuser(
  port: number,
  passwords: Passwords,
  database: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: passwords.superuser,
    database,
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
