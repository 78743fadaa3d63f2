import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A database that is migrated and empty, and that nobody is connected to: tests clone it. */
    templateUrl: string;
  }
}

/** One Postgres for this run of the tests, in a folder of its own, so that two runs on one machine share nothing. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = path.resolve(".data", `test-${process.pid}`);
  await mkdir(dataFolder, { recursive: true });
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, durable: false });
  const teardown = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
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
