import { readdir } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#db/embedded.ts";
import { isAlive } from "#db/embedded-process.ts";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A database that is migrated and empty, and that nobody is connected to: tests clone it. */
    templateUrl: string;
  }
}

/** One Postgres for this run of the tests, in a folder of its own, so that two runs on one machine share nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataFolder = path.resolve(".data", `test-${process.pid}`);
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, durable: false });
  const teardown = async () => {
    await server.stop();
    await removeEmbeddedPostgres(dataFolder);
  };
  try {
    await migrate(server.url);
    await refuseConnections(server.url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("templateUrl", server.url);
  return teardown;
}

/** Runs that were killed leave a server and its folder. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(".data").catch(() => [])) {
    const pid = Number(/^test-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) {
      await removeEmbeddedPostgres(path.resolve(".data", name));
    }
  }
}

/** A database with a session in it can't be cloned; a template takes none. */
async function refuseConnections(templateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(templateUrl, "postgres") });
  await client.connect();
  await client.query("alter database plumbline with is_template true allow_connections false");
  await client.end();
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
