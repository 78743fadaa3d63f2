import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Web } from "#domain/press/ask-web.ts";
import { getSettings } from "#settings.ts";
import { ensureBuilt } from "./build.ts";
import { filesOf } from "./data-folder.ts";
import { holderOf } from "./lock.mjs";
import { chooseWebPort, planWeb } from "./process-plans.ts";
import { Processes } from "./processes.ts";

/** Web may just be started, or started again after it has died. */
const startSeconds = 60;

/**
 * Runs a command's work with the web of the Plumbline that runs on this folder of data, else with one of its own, which is built where that is needed and ended
 * afterwards. Within withOwnDatabase.
 */
export async function withOwnWeb<T>(work: (web: Web) => Promise<T>): Promise<T> {
  const { PLUMBLINE_DATA, publicUrl } = getSettings();
  const dataFolder = resolve(PLUMBLINE_DATA);
  if (holderOf(filesOf(dataFolder).serving) > 0) {
    return await work({ port: await borrow(dataFolder), publicUrl });
  }
  await ensureBuilt(process.stderr);
  let port = 0;
  // Its log goes beside what the command says, and holds only what went wrong.
  const processes = new Processes({ log: process.stderr.fd, onGivenUp: () => undefined });
  const environment = { NODE_ENV: "production", PLUMBLINE_DATA: dataFolder, LOG_LEVEL: "error" };
  await chooseWebPort();
  try {
    await processes.start(planWeb(environment, (started) => (port = started)));
    return await work({ port: () => port, publicUrl });
  } finally {
    await processes.stop([["web"]]);
  }
}

/** Where the running web is, as it is written down at this moment: it may be started again elsewhere. */
async function borrow(dataFolder: string): Promise<() => number> {
  const { web } = filesOf(dataFolder);
  let port = 0;
  const read = () => {
    port = readPort(web) || port;
    return port;
  };
  const until = Date.now() + startSeconds * 1000;
  while (read() === 0) {
    if (Date.now() > until) throw new Error("Plumbline runs, but its web doesn't start.");
    await wait(100);
  }
  return read;
}

/** 0 where none is written down. */
function readPort(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}
