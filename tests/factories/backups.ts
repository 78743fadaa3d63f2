import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { type CheckedBackup, checkBackup } from "#domain/backups/check-backup.ts";
import { makeBackup } from "#domain/backups/commands.ts";
import { requireValue } from "./require-value.ts";

/** A place for backups and for what is restored, and what is done in it; `remove` takes all of it away. */
export async function makeBackupPlace() {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-backups-"));
  let made = 0;
  /** Where nothing is yet. */
  const newFolder = () => {
    made += 1;
    return join(folder, String(made));
  };
  return {
    newFolder,
    async back(options: { hasKeys?: boolean } = {}) {
      const to = newFolder();
      const backup = requireValue(await makeBackup(systemActor, { folder: to, ...options }));
      return { to, backup };
    },
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}

export async function checkWell(from: string): Promise<CheckedBackup> {
  return requireValue(await checkBackup(from));
}

/** "whole", or the first problem of a backup. */
export async function codeOf(from: string): Promise<string> {
  const checked = await checkBackup(from);
  return checked.ok ? "whole" : (checked.problems[0]?.code ?? "");
}

/** Connected as the database's owner, until the test is over. */
export async function connectAsOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
