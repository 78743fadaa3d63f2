import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemActor } from "#domain/auth/actor.ts";
import { makeBackup } from "#domain/backups/commands.ts";
import { fail } from "#domain/result.ts";
import { parseSettings } from "#settings.ts";
import { refuse, sayMade } from "./backup-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { filesOf } from "./data-folder.ts";
import { takeLock } from "./lock.mjs";
import { withOwnDatabase } from "./own-database.ts";
import { counting } from "./progress.ts";

/** `npm run backup`: all that is kept, in a folder, whether or not Plumbline runs. */
const usage = `npm run backup -- FOLDER [--without-keys]
  writes database, captures, pictures, the pressed site and keys into a folder that isn't there yet;
  --without-keys leaves out who must not be named and the secret that signs sessions`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "without-keys": { type: "boolean", default: false } },
  });
  const [given = "", ...more] = positionals;
  if (given === "" || more.length > 0) throw new Misuse("Name one folder to be written to.");
  const folder = resolve(given);
  if (!isAnythingThere()) return refuse(fail({ code: "backups.nothingThere" }));
  const lock = takeLock(`${folder}.writing`);
  if (!("letGo" in lock))
    throw new Error(`Another backup is being written to ${folder} (process ${lock.holder}).`);
  try {
    return await withOwnDatabase(() => write(folder, !values["without-keys"]), { isAsItIs: true });
  } finally {
    lock.letGo();
  }
});

/** To ask an embedded Postgres that there isn't would make one. */
function isAnythingThere(): boolean {
  const { DATABASE_URL, PLUMBLINE_DATA } = parseSettings(process.env);
  return (
    DATABASE_URL !== undefined || existsSync(join(filesOf(PLUMBLINE_DATA).postgres, "cluster"))
  );
}

async function write(folder: string, hasKeys: boolean): Promise<number> {
  const { value: made, seconds } = await counting("Writing tables, then files …", (onDone) =>
    makeBackup(systemActor, { folder, hasKeys }, { onTable: onDone, onFile: onDone }),
  );
  if (!made.ok) return refuse(made);
  const { missing, damaged } = made.value;
  console.log(sayMade(made.value, { folder, hasKeys, seconds }));
  for (const path of missing)
    console.error(`${path} isn't on the disk, though the database names it.`);
  for (const path of damaged)
    console.error(`${path} was altered by the disk, and is not in the backup.`);
  return missing.length + damaged.length > 0 ? 1 : 0;
}
