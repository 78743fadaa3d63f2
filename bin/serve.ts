import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { parseSettings } from "#settings.ts";
import { say } from "./bare-machine.mjs";
import { ensureBuilt } from "./build.ts";
import { findFreePort } from "./free-port.ts";
import { takeDataFolder } from "./one-instance.ts";
import { findOwnerLink } from "./owner-link.ts";
import { Processes, whenAnswering, whenDemoLoaded, whenReady } from "./processes.ts";
import { ensureAuthSecret } from "./secret.ts";

/** `npm start` after Node and the packages are there: build, database, migrations, processes; then the address, and the owner's link. */
const startedAt = performance.now();
const settings = parseSettings(process.env);
const dataFolder = resolve(settings.PLUMBLINE_DATA);

let stopDatabase: () => Promise<void> = async () => undefined;
let letGo: () => void = () => undefined;
const processes = new Processes((name) => {
  say(
    `${name} ended unexpectedly: stopping. Start again with npm start; nothing that was saved is lost.`,
  );
  void stop(1);
});

let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await processes.stop();
  await stopDatabase();
  letGo();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void stop(0));

try {
  letGo = takeDataFolder(dataFolder);
  ensureBuilt(say);
  say(
    settings.DATABASE_URL ? "Using the Postgres that DATABASE_URL names." : "Starting Postgres …",
  );
  const databaseUrl = settings.DATABASE_URL ?? (await startDatabase());
  await migrate(databaseUrl);

  const environment = {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    PORT: String(settings.PORT),
    PLUMBLINE_DATA: dataFolder,
    PLUMBLINE_URL: settings.publicUrl,
    PLUMBLINE_WEB_PORT: String(await findFreePort()),
    AUTH_SECRET: ensureAuthSecret(dataFolder, settings.AUTH_SECRET),
    LOG_LEVEL: settings.LOG_LEVEL,
  };
  Object.assign(process.env, environment);
  processes.start("web", "node_modules/next/dist/bin/next", {
    args: ["start", "--hostname", "localhost", "--port", environment.PLUMBLINE_WEB_PORT],
    imports: ["bin/exit-with-parent.mjs"],
    environment,
    quiet: true,
  });
  const worker = processes.start("worker", "worker/main.ts", { environment });
  await whenReady(worker, "The worker");
  if (settings.PLUMBLINE_DEMO === "1") await loadDemoWhereEmpty(worker);
  const front = processes.start("front", "front/main.ts", { environment });
  await whenReady(front, "The front");
  await whenAnswering(`http://127.0.0.1:${settings.PORT}/healthz`, 60);

  // For scripts that print links, started from another shell.
  writeFileSync(join(dataFolder, "address"), settings.publicUrl);
  const ownerLink = await findOwnerLink();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nPlumbline is running at ${settings.publicUrl} (${seconds} s).`);
  if (ownerLink) say(`Make the owner's account (the link works once, for a day):\n${ownerLink}`);
  say("Stop it with Ctrl-C; everything is kept.");
  process.send?.({ ready: true, ownerLink, databaseUrl });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await stop(1);
}

async function startDatabase(): Promise<string> {
  const database = await startEmbeddedPostgres({
    dataFolder: join(dataFolder, "postgres"),
    log: say,
  });
  stopDatabase = () => database.stop();
  return database.url;
}

/** The worker loads the demo dossier; the first page waits for it, so that a newcomer finds something to read. */
async function loadDemoWhereEmpty(worker: ChildProcess): Promise<void> {
  const { requestDemo } = await import("#domain/demo/commands.ts");
  const requested = await requestDemo(systemActor);
  if (!requested.ok || !requested.value.requested) return;
  say("Loading the demo dossier …");
  await whenDemoLoaded(worker, (done, of) =>
    process.stdout.write(process.stdout.isTTY ? `\r  ${done} of ${of}` : ""),
  );
  if (process.stdout.isTTY) say("");
}
