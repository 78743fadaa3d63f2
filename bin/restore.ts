import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { verifyAudit } from "#domain/audit/queries.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { type CheckedBackup, checkBackup } from "#domain/backups/check-backup.ts";
import { recordRestore } from "#domain/backups/commands-restore.ts";
import { restoreDatabase } from "#domain/backups/restore-database.ts";
import { pointPages, restoreFiles } from "#domain/backups/restore-files.ts";
import { getSiteFolder } from "#domain/press/room.ts";
import { refuse, sayChecked, sayPages, sayRestored } from "./backup-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { withEmptyPlace } from "./empty-place.ts";
import { pressSomeAgain } from "./press-some-again.ts";
import { counting } from "./progress.ts";

/** `npm run restore`: a backup into another place, where it is compared with what was kept. */
const usage = `npm run restore -- FROM --into FOLDER
  restores the backup in FROM into a folder of data that isn't there yet, or is empty, and into a Postgres of its own there;
  with DATABASE_URL into that database, which must be empty. Looks at all of it again, and presses twenty pages anew.`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: "string" } },
  });
  const [from = "", ...more] = positionals;
  if (from === "" || more.length > 0) throw new Misuse("Name one backup to be restored.");
  if (!values.into) throw new Misuse("--into is given the folder of data to be restored into.");
  const dataFolder = resolve(values.into);
  const startedAt = performance.now();
  const { value: checked, seconds } = await counting("Reading the backup …", (onDone) =>
    checkBackup(resolve(from), onDone),
  );
  if (!checked.ok) return refuse(checked);
  console.log(sayChecked(checked.value, seconds));
  const { publicUrl } = checked.value.manifest;
  const code = await withEmptyPlace({ dataFolder, publicUrl }, (place) =>
    restore(checked.value, place),
  );
  const took = (performance.now() - startedAt) / 1000;
  if (code === 0) console.log(`Restored into ${dataFolder} in ${took.toFixed(1)} s.`);
  return code;
});

type Place = { databaseUrl: string; dataFolder: string; finish(): void };

async function restore(backup: CheckedBackup, place: Place): Promise<number> {
  const { manifest } = backup;
  const { value: loaded, seconds } = await counting("Loading the tables …", (onTable) =>
    restoreDatabase(place.databaseUrl, backup, onTable),
  );
  if (!loaded.ok) return refuse(loaded);
  const { value: put, seconds: filesSeconds } = await counting("Writing the files …", (onFile) =>
    restoreFiles(backup, place.dataFolder, onFile),
  );
  if (!put.ok) return refuse(put);
  const audit = await verifyAudit();
  if (!audit.ok) {
    console.error("The audit chain that was restored is broken. Don't use this database.");
    return 1;
  }
  const pages = await pointPages(getSiteFolder());
  console.log(sayRestored(manifest, { seconds, filesSeconds, auditRows: audit.rows, pages }));
  const looked = await pressSomeAgain();
  if (!looked.ok) return refuse(looked);
  const recorded = await recordRestore(systemActor, manifest);
  if (!recorded.ok) return refuse(recorded);
  place.finish();
  for (const name of recorded.value.unknown)
    console.error(`What waited to be done (${name}) is nothing that this Plumbline does any more.`);
  for (const path of manifest.missing)
    console.error(`${path} was not in the backup, for it wasn't whole when that was made.`);
  console.log(sayPages(looked.value));
  return looked.value.findings.length === 0 ? 0 : 1;
}
