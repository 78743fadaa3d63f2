import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { closeDb } from "#db/client.ts";
import { findEmbeddedPostgres } from "#db/embedded.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { parseSettings } from "#settings.ts";
import { filesOf } from "./data-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { holderOf, takeLock } from "./lock.mjs";
import { say } from "./say.mjs";
import { ensureAuthSecret } from "./secret.ts";
import { refuseUnfinishedRestore } from "./unfinished-restore.ts";

/** Postgres may just be started again after it has died. */
const borrowSeconds = 20;

/**
 * Runs a command's work on the database that `npm start` uses, whether or not it runs at the moment: with DATABASE_URL, secret and public address
 * as they are there. An embedded Postgres that had to be started for it is stopped again. `isAsItIs` leaves a schema that isn't the newest.
 */
export async function withOwnDatabase<T>(
  work: () => Promise<T>,
  { isAsItIs = false }: { isAsItIs?: boolean } = {},
): Promise<T> {
  const settings = parseSettings(process.env);
  const dataFolder = resolve(settings.PLUMBLINE_DATA);
  refuseUnfinishedRestore(dataFolder);
  const given = { dataFolder, isAsItIs };
  const database = settings.DATABASE_URL
    ? await open(given, settings.DATABASE_URL)
    : await openOrBorrow(given);
  try {
    const { address } = filesOf(dataFolder);
    process.env.DATABASE_URL = database.url;
    process.env.AUTH_SECRET = ensureAuthSecret(dataFolder, settings.AUTH_SECRET);
    if (!settings.PLUMBLINE_URL && existsSync(address)) {
      process.env.PLUMBLINE_URL = readFileSync(address, "utf8");
    }
    return await work();
  } finally {
    await closeJobs();
    await closeDb();
    await database.stop();
  }
}

type Given = { dataFolder: string; isAsItIs: boolean };

function open(given: Given, named?: string): Promise<Database> {
  return openDatabase({
    named,
    ...given,
    log: () => undefined,
    onGivenUp(sentence) {
      say(sentence, process.stderr);
      process.exit(1);
    },
  });
}

/** The embedded Postgres: of a start that runs, else started for this command alone. Two that start it would stop each other's. */
async function openOrBorrow(given: Given): Promise<Database> {
  const files = filesOf(given.dataFolder);
  let borrowUntil = 0;
  let hasSaid = false;
  for (;;) {
    const lock = takeLock(files.running);
    if ("letGo" in lock) return await openHolding(given, lock.letGo);
    if (holderOf(files.serving) > 0) {
      const url = await findEmbeddedPostgres(files.postgres);
      if (url) return { url, stop: async () => undefined };
      borrowUntil ||= Date.now() + borrowSeconds * 1000;
      if (Date.now() > borrowUntil) throw new Error(sayNotBorrowed(lock.holder));
    } else if (!hasSaid) {
      const what = `Plumbline is starting or stopping, or another command is at work (process ${lock.holder})`;
      say(`${what}: waiting for it …`, process.stderr);
      hasSaid = true;
    }
    await wait(100);
  }
}

async function openHolding(given: Given, letGo: () => void): Promise<Database> {
  try {
    const database = await open(given);
    return {
      url: database.url,
      async stop() {
        await database.stop();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

function sayNotBorrowed(holder: number): string {
  return `Plumbline runs (process ${holder}), but its own Postgres doesn't answer. If it was started with DATABASE_URL, set the same for this command.`;
}
