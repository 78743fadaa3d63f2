import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Client } from "pg";
import { asOwner, inSnapshot } from "#db/backup/connection.ts";
import { writeRows } from "#db/backup/rows.ts";
import { listMigrations, listSequences, listTables } from "#db/backup/tables.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { copyFile, forceFolder, forceFoldersOf, ignoreAbsent } from "#domain/copy-file.ts";
import { beginFolder, type NewFolder } from "#domain/new-folder.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getSettings } from "#settings.ts";
import packageJson from "../../package.json" with { type: "json" };
import { isOfSite, listByHash, listKeys, listObjectFiles, promisedHash } from "./kept-files.ts";
import {
  filesFolder,
  filesName,
  type Manifest,
  manifestName,
  tablesFolder,
  writeFileLine,
  writeManifest,
} from "./manifest.ts";
import {
  countRedactions,
  listNamedBytes,
  listPressedObjects,
  listWaitingJobs,
  readAuditHead,
} from "./queries.ts";

export type MadeBackup = {
  tables: number;
  rows: number;
  files: number;
  /** Of all that was written. */
  bytes: number;
  /** Bytes that the database names and that aren't there, and those that the disk has altered: neither is in it. */
  missing: string[];
  damaged: string[];
  /** Somebody redacted something meanwhile, which this backup still has. */
  hasRedactedMeanwhile: boolean;
};

/** How far it is with the tables, and then with the files. */
export type BackupProgress = {
  onTable?: (done: number, of: number) => void;
  onFile?: (done: number, of: number) => void;
};

/**
 * Writes all that is kept into a folder: the database as it is at one moment, read by its owner in one transaction that disturbs nobody; then the bytes of
 * captures, pictures and tables, which are never changed in place, the pressed site, and the keys, unless they are to be kept elsewhere. The manifest
 * comes last, and the folder has its name when all is on the disk.
 */
export async function makeBackup(
  actor: Actor,
  { folder, hasKeys = true }: { folder: string; hasKeys?: boolean },
  progress: BackupProgress = {},
): Promise<Result<MadeBackup>> {
  if (!can(actor, "backup.make")) return fail({ code: "auth.notAllowed" });
  const begun = await beginFolder(resolve(folder));
  if (!begun.ok) return begun;
  const written = await write(begun.value, hasKeys, progress).catch(async (error) => {
    await begun.value.discard();
    throw error;
  });
  if (!written.ok) {
    await begun.value.discard();
    return written;
  }
  await begun.value.finish();
  return await runWrite(actor, async ({ audit }) => {
    const { tables, rows, files, bytes } = written.value;
    const detail = { tables, rows, files, bytes, hasKeys };
    audit({ action: "backup.make", thing: "backup", thingId: null, detail });
    return succeed(written.value);
  });
}

async function write(
  folder: NewFolder,
  hasKeys: boolean,
  { onTable, onFile }: BackupProgress,
): Promise<Result<MadeBackup>> {
  const { DATABASE_URL = "", PLUMBLINE_DATA, publicUrl } = getSettings();
  const seen = await inSnapshot(DATABASE_URL, async (client) => {
    const migrations = await listMigrations(client);
    if (migrations.length === 0) return null;
    return {
      madeAt: new Date().toISOString(),
      postgres: await readVersion(client),
      migrations,
      audit: await readAuditHead(client),
      tables: await writeTables(client, folder, onTable),
      sequences: await listSequences(client),
      jobs: await listWaitingJobs(client),
      named: await listNamedBytes(client),
      objects: await listPressedObjects(client),
      redactions: await countRedactions(client),
    };
  });
  if (!seen) return fail({ code: "backups.nothingThere" });
  const { named, objects, redactions, ...database } = seen;
  const gone = new Set(named.filter(({ isGone }) => isGone).map(({ path }) => path));
  const paths = (await listByHash(PLUMBLINE_DATA)).filter((path) => !gone.has(path));
  paths.push(...(await listObjectFiles(PLUMBLINE_DATA, objects)));
  if (hasKeys) paths.push(...(await listKeys(PLUMBLINE_DATA)));
  const { kept, damaged, ...files } = await writeFiles(folder, paths, onFile);
  const missing = named.filter(({ path, isGone }) => !isGone && !kept.has(path));
  const lost = missing.map(({ path }) => path).filter((path) => !damaged.includes(path));
  const about = { format: 1 as const, plumbline: packageJson.version, publicUrl, hasKeys };
  await writeLast(folder, { ...about, ...database, files, missing: [...lost, ...damaged] });
  const now = await asOwner(DATABASE_URL, countRedactions);
  return succeed({
    tables: database.tables.length,
    rows: database.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: files.count,
    bytes: files.bytes + database.tables.reduce((sum, { bytes }) => sum + bytes, 0),
    missing: lost,
    damaged,
    hasRedactedMeanwhile: now > redactions,
  });
}

async function readVersion(client: Client): Promise<string> {
  const { rows } = await client.query("show server_version");
  return String(rows[0]?.server_version);
}

async function writeTables(
  client: Client,
  folder: NewFolder,
  onTable: BackupProgress["onTable"],
): Promise<Manifest["tables"]> {
  const tables = await listTables(client);
  const inside = join(folder.path, tablesFolder);
  await mkdir(inside, { mode: 0o700 });
  const written: Manifest["tables"] = [];
  for (const table of tables) {
    const kept = await writeRows(client, table, join(inside, `${table.name}.copy.zst`));
    written.push({ ...table, ...kept });
    onTable?.(written.length, tables.length);
  }
  await forceFolder(inside);
  return written;
}

/** What goes while it is copied is left out; so is what the disk has altered, which is evidence of nothing. */
async function writeFiles(
  folder: NewFolder,
  paths: readonly string[],
  onFile: BackupProgress["onFile"],
) {
  const { PLUMBLINE_DATA } = getSettings();
  const kept = new Set<string>();
  const damaged: string[] = [];
  const hash = createHash("sha256");
  let bytes = 0;
  const list = await open(join(folder.path, filesName), "wx", 0o600);
  try {
    for (const [at, path] of paths.entries()) {
      const copied = await copyKept(path, join(folder.path, filesFolder, path));
      const promised = promisedHash(path);
      if (copied && promised !== null && promised !== copied.sha256) damaged.push(path);
      else if (copied) {
        await writeLine(list, hash, writeFileLine({ path, ...copied }));
        kept.add(path);
        bytes += copied.bytes;
      }
      onFile?.(at + 1, paths.length);
    }
    await list.sync();
    if (kept.size > 0) await forceFoldersOf(join(folder.path, filesFolder), kept);
  } finally {
    await list.close();
  }
  return { kept, damaged, sha256: hash.digest("hex"), count: kept.size, bytes };

  async function copyKept(path: string, to: string) {
    const from = join(PLUMBLINE_DATA, path);
    const found = await stat(from).catch(ignoreAbsent);
    const copied = found && (await copyFile(from, to));
    // Servers of files make their ETag of it (press/layout.ts).
    return copied && { ...copied, changedMs: isOfSite(path) ? found.mtimeMs : 0 };
  }
}

async function writeLine(
  list: FileHandle,
  hash: ReturnType<typeof createHash>,
  line: string,
): Promise<void> {
  hash.update(line);
  await list.writeFile(line);
}

async function writeLast(folder: NewFolder, manifest: Manifest): Promise<void> {
  const path = join(folder.path, manifestName);
  await writeFile(path, writeManifest(manifest), { flag: "wx", mode: 0o600, flush: true });
}
