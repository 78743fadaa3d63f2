import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { closeDb, type Db, openDb } from "#db/client.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { getSettings } from "#settings.ts";
import { insufficientPrivilege } from "./refusal.ts";

export type TestDatabase = {
  /** Connects as the owner: for set-ups that no role of the application could make. */
  url: string;
  studio: Db;
  public: Db;
  /** Where captures' bytes are kept. */
  dataFolder: string;
  close(): Promise<void>;
};

/** A migrated, empty database for one test file. It is never emptied, for the past can't be deleted; `close` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = new URL(inject("templateUrl"));
  const template = templateUrl.pathname.slice(1);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runAsOwner(`create database ${name} template ${template}`);
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  // Commands and queries open `studioDb` and `publicDb` themselves: here they find this database.
  const dataFolder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  process.env.DATABASE_URL = url.href;
  process.env.PLUMBLINE_DATA = dataFolder;
  // Files share their modules, and with them the settings that an earlier one has read.
  Object.assign(getSettings(), { DATABASE_URL: url.href, PLUMBLINE_DATA: dataFolder });
  const studio = openDb({ url: url.href, role: "plumbline_app", connectionsMax: 10 });
  const reader = openDb({ url: url.href, role: "plumbline_public", connectionsMax: 4 });
  return {
    url: url.href,
    studio: studio.db,
    public: reader.db,
    dataFolder,
    async close() {
      await closeJobs();
      await Promise.all([closeDb(), studio.pool.end(), reader.pool.end()]);
      await drop(name);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A database that has nothing in it, not even a schema: what one restores into. */
export async function createEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `empty_${randomBytes(8).toString("hex")}`;
  await runAsOwner(`create database ${name} template template0`);
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => await drop(name) };
}

/** Where what this process opens leads, if it has read no settings yet: for tests of a database that is away. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
}

/** Postgres' own housekeeping may be in it at the moment, which nobody but a superuser may end: it is soon over. */
async function drop(name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runAsOwner(`drop database ${name} with (force)`);
    } catch (error) {
      const isKeptOut = error instanceof pg.DatabaseError && error.code === insufficientPrivilege;
      if (!isKeptOut || attempt === 100) throw error;
      await wait(100);
    }
  }
}

async function runAsOwner(statement: string): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
