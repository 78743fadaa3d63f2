import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeDb } from "#db/client.ts";
import { findDatabaseProblem } from "#domain/backups/restore-database.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { fail, type Problem } from "#domain/result.ts";
import { parseSettings } from "#settings.ts";
import { refuse } from "./backup-words.ts";
import { filesOf } from "./data-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { takeLock } from "./lock.mjs";
import { say } from "./say.mjs";
import { ensureAuthSecret } from "./secret.ts";

/** What a checkout keeps in its own folder of data before anything is started in it. */
const ofCheckout = ["node", "compiled", "preparing"];

export type EmptyPlace = {
  databaseUrl: string;
  dataFolder: string;
  /** All is there, and whole: from now on it may be started. */
  finish(): void;
};

/**
 * Runs a restore's work on a folder of data and a database that hold nothing yet: the one that DATABASE_URL names, else one of the folder's own. Refuses others, with nothing changed. From its beginning until `finish` the folder
 * says that it isn't whole, so that nobody starts in it, and a second restore doesn't take it for its own.
 */
export async function withEmptyPlace(
  { dataFolder, publicUrl }: { dataFolder: string; publicUrl: string },
  work: (place: EmptyPlace) => Promise<number>,
): Promise<number> {
  const settings = parseSettings(process.env);
  const files = filesOf(dataFolder);
  const open = async (named: string | undefined): Promise<Database> =>
    await openDatabase({ named, dataFolder, isAsItIs: true, log: () => undefined, onGivenUp });
  const named = settings.DATABASE_URL ? await open(settings.DATABASE_URL) : null;
  const problem =
    findFolderProblem(dataFolder) ?? (named && (await findDatabaseProblem(named.url)));
  if (problem) return refuse(fail(problem));
  mkdirSync(dataFolder, { recursive: true });
  const lock = takeLock(files.running);
  if (!("letGo" in lock))
    throw new Error(`Another command is at work in ${dataFolder} (process ${lock.holder}).`);
  // Somebody else may have been at it until now.
  const since = findFolderProblem(dataFolder);
  if (since) {
    lock.letGo();
    return refuse(fail(since));
  }
  writeFileSync(files.restoring, "");
  let isWhole = false;
  let database = named;
  try {
    database ??= await open(undefined);
    process.env.DATABASE_URL = database.url;
    process.env.PLUMBLINE_DATA = dataFolder;
    // Pages are pressed again as they were pressed before, wherever they are to be served from.
    process.env.PLUMBLINE_URL = publicUrl;
    // Web asks for one, and nobody signs in meanwhile. The one that was kept comes with the files.
    process.env.AUTH_SECRET = settings.AUTH_SECRET ?? randomBytes(32).toString("base64url");
    const finish = () => {
      ensureAuthSecret(dataFolder, settings.AUTH_SECRET);
      writeFileSync(files.address, settings.PLUMBLINE_URL ?? publicUrl);
      rmSync(files.restoring);
      isWhole = true;
    };
    return await work({ databaseUrl: database.url, dataFolder, finish });
  } finally {
    await closeJobs();
    await closeDb();
    await database?.stop();
    if (!isWhole) clear(dataFolder, named !== null);
    lock.letGo();
  }
}

/** Nothing was there before. */
function clear(dataFolder: string, isNamed: boolean): void {
  for (const name of readFolder(dataFolder))
    if (!ofCheckout.includes(name))
      rmSync(join(dataFolder, name), { recursive: true, force: true });
  const left = isNamed
    ? "What was begun is left in the database that DATABASE_URL names: drop it, and make a new one."
    : `Nothing of it is left in ${dataFolder}.`;
  say(`The restore failed. ${left}`, process.stderr);
}

function findFolderProblem(folder: string): Problem | null {
  const { restoring, running } = filesOf("");
  const found = readFolder(folder).filter((name) => !ofCheckout.includes(name) && name !== running);
  if (found.includes(restoring)) return { code: "backups.unfinished", values: { folder } };
  const [first] = found;
  return first === undefined
    ? null
    : { code: "backups.folderNotEmpty", values: { folder, found: first } };
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function onGivenUp(sentence: string): void {
  say(sentence, process.stderr);
  process.exit(1);
}
