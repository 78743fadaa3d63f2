import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { migrationTimes } from "#db/migrate.ts";
import { hashFile, ignoreAbsent } from "#domain/copy-file.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import {
  filesFolder,
  filesName,
  type KeptFile,
  type Manifest,
  manifestName,
  readFileLine,
  readManifest,
  tablesFolder,
} from "./manifest.ts";

/** A backup of which every byte is as its manifest says. */
export type CheckedBackup = { folder: string; manifest: Manifest; files: KeptFile[] };

/** Reads a backup from its first byte to its last. Refuses one that was cut short or altered, or that a newer Plumbline made. Changes nothing. */
export async function checkBackup(
  folder: string,
  onDone: (done: number, of: number) => void = () => undefined,
): Promise<Result<CheckedBackup>> {
  const read = await openManifest(folder);
  if (!read.ok) return read;
  const manifest = read.value;
  const list = await hashFile(join(folder, filesName));
  if (list?.sha256 !== manifest.files.sha256) return failAt(filesName, list !== null);
  const files = await readFileList(folder);
  const promised = [
    ...manifest.tables.map(({ name, sha256 }) => ({ path: tablePath(name), sha256 })),
    ...files.map(({ path, sha256 }) => ({ path: `${filesFolder}/${path}`, sha256 })),
  ];
  for (const [at, { path, sha256 }] of promised.entries()) {
    const found = await hashFile(join(folder, path));
    if (found?.sha256 !== sha256) return failAt(path, found !== null);
    onDone(at + 1, promised.length);
  }
  return succeed({ folder, manifest, files });
}

export const tablePath = (name: string): string => `${tablesFolder}/${name}.copy.zst`;

async function openManifest(folder: string): Promise<Result<Manifest>> {
  const there = await stat(folder).catch(ignoreAbsent);
  if (!there?.isDirectory()) return fail({ code: "backups.none", values: { folder } });
  const text = await readFile(join(folder, manifestName), "utf8").catch(ignoreAbsent);
  if (text === undefined) return fail({ code: "backups.cutShort", values: { folder } });
  const read = readManifest(text);
  if (read.kind === "newer") return fail({ code: "backups.newer" });
  if (read.kind === "altered") return failAt(manifestName, true);
  const problem = findSchemaProblem(read.manifest.migrations, migrationTimes);
  return problem ? fail(problem) : succeed(read.manifest);
}

/** Whether the migrations that a backup had are the first of ours. */
export function findSchemaProblem(its: readonly number[], ours: readonly number[]): Problem | null {
  if ((its.at(-1) ?? 0) > (ours.at(-1) ?? 0)) return { code: "backups.newer" };
  const isOurs = its.every((time, at) => time === ours[at]);
  return isOurs ? null : { code: "backups.otherSchema" };
}

async function readFileList(folder: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  const lines = createInterface({ input: createReadStream(join(folder, filesName)) });
  for await (const line of lines) {
    const file = readFileLine(line);
    if (!file) throw new Error(`${filesName} holds a line that no backup writes.`);
    files.push(file);
  }
  return files;
}

function failAt(file: string, isThere: boolean): Result<never> {
  return fail({ code: isThere ? "backups.altered" : "backups.incomplete", values: { file } });
}
