import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { closeDb } from "#db/client.ts";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { parseSettings } from "#settings.ts";
import { holderOf } from "./lock.mjs";
import { ensureAuthSecret } from "./secret.ts";

/**
 * Runs a script's work on the database that `npm start` uses, whether or not it runs at the moment: with DATABASE_URL, secret and public address
 * as they are there. An embedded Postgres that had to be started for it is stopped again.
 */
export async function withOwnDatabase<T>(work: () => Promise<T>): Promise<T> {
  const settings = parseSettings(process.env);
  const dataFolder = resolve(settings.PLUMBLINE_DATA);
  const addressFile = join(dataFolder, "address");
  process.env.AUTH_SECRET = ensureAuthSecret(dataFolder, settings.AUTH_SECRET);
  if (!settings.PLUMBLINE_URL && existsSync(addressFile)) {
    process.env.PLUMBLINE_URL = readFileSync(addressFile, "utf8");
  }
  let stop: () => Promise<void> = async () => undefined;
  if (!settings.DATABASE_URL) {
    const isRunning = holderOf(join(dataFolder, "running")) > 0;
    const database = await startEmbeddedPostgres({
      dataFolder: join(dataFolder, "postgres"),
      log: () => undefined,
      outlives: isRunning,
    });
    process.env.DATABASE_URL = database.url;
    if (!isRunning) {
      stop = () => database.stop();
      await migrate(database.url);
    }
  }
  try {
    return await work();
  } finally {
    await closeJobs();
    await closeDb();
    await stop();
  }
}
