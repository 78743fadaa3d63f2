import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { closeDb } from "#db/client.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { parseSettings, type Settings } from "#settings.ts";
import { ensureBuilt, stopBuilding } from "./build.ts";
import { filesOf } from "./data-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { DemoLoading } from "./demo.ts";
import { takeLock } from "./lock.mjs";
import { openLog } from "./log-file.ts";
import { explain } from "./plain-words.mjs";
import { findFreePort, requireFreePort } from "./ports.ts";
import { chooseWebPort, planFront, planWeb, planWorker } from "./process-plans.ts";
import { Processes } from "./processes.ts";
import { say } from "./say.mjs";
import { ensureAuthSecret } from "./secret.ts";
import { refuseUnfinishedRestore } from "./unfinished-restore.ts";

/** `npm start` after Node and the packages are there: build, database, migrations, processes; then the address, and the owner's link. */
const hurryAfterMs = 1000;
/** How long our own last question to the database may take. */
const closeSeconds = 5;

let processes: Processes | undefined;
let opening: Promise<Database> | undefined;
let letGo: () => void = () => undefined;
let stopLending: () => void = () => undefined;
let stoppingSince = 0;

async function stop(code: number): Promise<void> {
  if (stoppingSince > 0) return;
  stoppingSince = Date.now();
  stopBuilding();
  stopLending();
  // Whoever asks is answered first, then work is ended, and the database last.
  await processes?.stop([["front"], ["web", "worker"]]);
  const database = await opening?.catch(() => undefined);
  // A connection that is at work when its server ends would end this process, halfway.
  const closed = closeJobs().then(closeDb, closeDb);
  await Promise.race([closed.catch(() => undefined), wait(closeSeconds * 1000)]);
  await database?.stop();
  letGo();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // Once more means now; but one Ctrl-C may arrive on two ways.
    if (stoppingSince > 0 && Date.now() - stoppingSince > hurryAfterMs) processes?.kill();
    void stop(0);
  });
}
// Whoever started this is gone, even after kill -9.
process.on("disconnect", () => void stop(0));
process.channel?.unref();
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  await serve();
} catch (error) {
  if (stoppingSince === 0) say(explain(error instanceof Error ? error.message : String(error)));
  await stop(1);
}

async function serve(): Promise<void> {
  const startedAt = performance.now();
  const settings = parseSettings(process.env);
  const dataFolder = resolve(settings.PLUMBLINE_DATA);
  letGo = takeDataFolder(dataFolder);
  const port = settings.PORT === 0 ? await findFreePort() : settings.PORT;
  await requireFreePort(port);
  await ensureBuilt();
  const environment = await openData(settings, dataFolder, port);

  const log = openLog(dataFolder);
  processes = new Processes({ log: log.output, onGivenUp: giveUp });
  const demo = new DemoLoading();
  await chooseWebPort();
  await Promise.all([
    processes.start(planWeb(environment, (webPort) => tellWhereWebIs(dataFolder, webPort))),
    processes.start(planFront(environment, port)),
    processes.start(planWorker(environment, demo)).then(async () => {
      if (settings.PLUMBLINE_DEMO === "1") await demo.loadWhereEmpty();
    }),
  ]);

  const { findOwnerLink } = await import("./owner-link.ts");
  const ownerLink = await findOwnerLink();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nPlumbline is running at ${environment.PLUMBLINE_URL} (${seconds} s).`);
  if (ownerLink) say(`Make the owner's account (the link works once, for a day):\n${ownerLink}`);
  if (log.file) say(`The log is in ${log.file}.`);
  say("Stop it with Ctrl-C; everything is kept.");
  process.send?.({ ready: true, ownerLink, databaseUrl: environment.DATABASE_URL });
}

function tellWhereWebIs(dataFolder: string, webPort: number): void {
  writeFileSync(filesOf(dataFolder).web, String(webPort));
  for (const name of ["front", "worker"]) processes?.send(name, { webPort });
}

/** Two that serve from one folder would stop each other's Postgres. */
function takeDataFolder(dataFolder: string): () => void {
  refuseUnfinishedRestore(dataFolder);
  const lock = takeLock(filesOf(dataFolder).running);
  if ("letGo" in lock) return lock.letGo;
  throw new Error(
    `Plumbline already runs on this folder (process ${lock.holder}, data in ${dataFolder}), or a command is at work there. Stop it first, or set PLUMBLINE_DATA to another folder and PORT to another port.`,
  );
}

async function openData(settings: Settings, dataFolder: string, port: number) {
  say(
    settings.DATABASE_URL ? "Using the Postgres that DATABASE_URL names." : "Starting Postgres …",
  );
  opening = openDatabase({
    named: settings.DATABASE_URL,
    dataFolder,
    log: say,
    onGivenUp: giveUp,
  });
  const { url } = await opening;
  const environment = {
    NODE_ENV: "production",
    DATABASE_URL: url,
    PORT: String(port),
    PLUMBLINE_DATA: dataFolder,
    PLUMBLINE_URL: settings.PORT === port ? settings.publicUrl : `http://localhost:${port}`,
    AUTH_SECRET: ensureAuthSecret(dataFolder, settings.AUTH_SECRET),
    LOG_LEVEL: settings.LOG_LEVEL,
  } as const;
  // The domain, called from here, reads them too.
  Object.assign(process.env, environment);
  lend(dataFolder, environment.PLUMBLINE_URL);
  return environment;
}

/** From now on commands that are started from another shell may use the database and, once it is there, web; and print links. */
function lend(dataFolder: string, publicUrl: string): void {
  const { address, serving, web } = filesOf(dataFolder);
  writeFileSync(address, publicUrl);
  // Of a start that was killed.
  rmSync(web, { force: true });
  const lock = takeLock(serving);
  stopLending = () => {
    rmSync(web, { force: true });
    if ("letGo" in lock) lock.letGo();
  };
}

function giveUp(sentence: string): void {
  say(
    `${sentence}\nStopping. Nothing that was saved is lost: when the cause is mended, start again.`,
  );
  void stop(1);
}
