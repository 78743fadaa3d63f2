import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, inject } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import { findEmbeddedPostgres } from "#db/embedded.ts";
import { makeDataFolder, type Running, startPlumbline } from "./running.ts";

/** Plumbline over a copy of the demo dossier, every page of it pressed: loaded by whoever asks first, as process tests follow one another. */
export async function startDemo(): Promise<{ dataFolder: string; running: Running }> {
  const folder = inject("opsFolder");
  const [demo, portFile] = [join(folder, "demo"), join(folder, "demo-port")];
  if (!existsSync(portFile)) writeFileSync(portFile, String(await loadDemo(demo)));
  const dataFolder = makeDataFolder();
  // With its owners: as root, Postgres is another user's.
  execFileSync("cp", ["-a", `${demo}/.`, dataFolder]);
  // Pages name their address, and so their port.
  const port = Number(readFileSync(portFile, "utf8"));
  const running = await startPlumbline({ dataFolder, port });
  await running.ready;
  // What a start presses again is done: what is compared later is compared with that.
  await whenAllPressed(dataFolder);
  return { dataFolder, running };
}

async function loadDemo(dataFolder: string): Promise<number> {
  const running = await startPlumbline({ dataFolder, environment: { PLUMBLINE_DEMO: "1" } });
  await running.ready;
  await whenAllPressed(dataFolder);
  process.kill(running.pid, "SIGTERM");
  await running.ended;
  return running.port;
}

async function whenAllPressed(dataFolder: string): Promise<void> {
  const url = await findEmbeddedPostgres(filesOf(dataFolder).postgres);
  const client = new pg.Client({ connectionString: url ?? "" });
  await client.connect();
  try {
    // Whose the queue is.
    await client.query("set role plumbline_app");
    // A job that waits makes pages due of which nothing is written down yet.
    const countDue = async () =>
      (
        await client.query(`select (select count(*) from pressed_pages where is_due)
          + (select count(*) from pgboss.job where name = 'press-pages' and state in ('created', 'retry', 'active')) as due`)
      ).rows;
    await expect.poll(countDue, { timeout: 90_000 }).toEqual([{ due: "0" }]);
  } finally {
    await client.end();
  }
}
