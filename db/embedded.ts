import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { findBinaries, type PostgresBinaries } from "./embedded-binaries.ts";
import {
  endWithThisProcess,
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
  isRunning(): boolean;
  /** Starts a server that has ended, on the port it had. */
  startAgain(): Promise<void>;
  /** Ends the server in good order, also one that an earlier process left running. */
  stop(): Promise<void>;
};

type Server = { pid: number; port: number };
type Passwords = { superuser: string; owner: string };

/**
 * Starts the Postgres that lies in `dataFolder`, and makes it first where there is none. A server that outlived its parent (`kill -9`)
 * is taken over. It ends with this process, even when that is killed. Of two processes that do so on one folder each would stop the other's server: they take turns.
 * `durable: false` trades safety for speed and is for tests only. `log` gets one short line for each step that takes time.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  log: (line: string) => void;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const folder = await openFolder(options.dataFolder);
  const passwords = await keepPasswords(folder);
  const binaries = await findBinaries();
  const durable = options.durable ?? true;
  const keep = (server: Server): EmbeddedPostgres =>
    new KeptServer(server, {
      url: toUrl(server.port, passwords),
      startOn: (port) => start(binaries, folder, { durable, port }),
    });

  const running = await findRunningServer(folder, (port) => isOurs(port, passwords));
  if (running) {
    options.log("Took over the Postgres that was left running.");
    await makeOwner(running.port, passwords);
    return keep(running);
  }
  if (!existsSync(path.join(folder.path, "cluster"))) {
    options.log("Making a new Postgres data folder.");
    await makeCluster(binaries, folder, passwords);
  }
  const started = await start(binaries, folder, { durable, port: null });
  await makeOwner(started.port, passwords);
  return keep(started);
}

/** Where the server that another process runs in a folder answers; null where none does. Starts nothing. */
export async function findEmbeddedPostgres(dataFolder: string): Promise<string | null> {
  const folder = { path: path.resolve(dataFolder), user: null };
  const passwords = await readPasswords(folder);
  if (!passwords) return null;
  const running = await findRunningServer(folder, (port) => isOurs(port, passwords));
  return running && toUrl(running.port, passwords);
}

function toUrl(port: number, { owner }: Passwords): string {
  return `postgres://plumbline:${owner}@127.0.0.1:${port}/plumbline`;
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

class KeptServer implements EmbeddedPostgres {
  readonly url: string;
  #server: Server;
  #startOn: (port: number) => Promise<Server>;
  #letLive: () => void = () => undefined;

  constructor(
    server: Server,
    options: { url: string; startOn: (port: number) => Promise<Server> },
  ) {
    this.url = options.url;
    this.#server = server;
    this.#startOn = options.startOn;
    this.#bind();
  }

  isRunning(): boolean {
    return isAlive(this.#server.pid);
  }

  async startAgain(): Promise<void> {
    this.#letLive();
    this.#server = await this.#startOn(this.#server.port);
    this.#bind();
  }

  async stop(): Promise<void> {
    await stopServer(this.#server.pid);
    this.#letLive();
  }

  #bind(): void {
    this.#letLive = endWithThisProcess(this.#server.pid);
  }
}

/** Postgres refuses to run as root: root gives the folder to `nobody` and starts the server as that user. */
async function openFolder(dataFolder: string): Promise<ServerFolder> {
  const absolute = path.resolve(dataFolder);
  await mkdir(absolute, { recursive: true, mode: 0o700 });
  const user = process.getuid?.() === 0 ? await findServerUser(absolute) : null;
  if (user) await chown(absolute, user.uid, user.gid);
  await chmod(absolute, 0o700);
  return { path: absolute, user };
}

/** Whose the data are already, should somebody else have started before root did; else `nobody`. */
async function findServerUser(folder: string): Promise<{ uid: number; gid: number }> {
  const owner = await stat(path.join(folder, "cluster")).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: 65534, gid: 65534 };
}

function passwordsFile(folder: ServerFolder): string {
  return path.join(folder.path, "passwords.json");
}

async function readPasswords(folder: ServerFolder): Promise<Passwords | null> {
  const file = passwordsFile(folder);
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : null;
}

async function keepPasswords(folder: ServerFolder): Promise<Passwords> {
  const file = passwordsFile(folder);
  const kept = await readPasswords(folder);
  if (kept) return kept;
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

/**
 * Another process may take the free port first, and the shared memory of a killed server may live a moment longer: try again. On the port given, or on a free
 * one where it is null.
 */
async function start(
  binaries: PostgresBinaries,
  folder: ServerFolder,
  options: { durable: boolean; port: number | null },
): Promise<Server> {
  let reason = "";
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const port = options.port ?? (await findFreePort());
    const pid = await spawnServer(binaries, folder, { port, durable: options.durable });
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
