import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HashThrough } from "#db/backup/hash-through.ts";

export type Copied = { bytes: number; sha256: string };

/** Copies a file to where none is, forced to disk; null where there is none to be copied. Its folders are made, and others can read neither where it isn't for all. */
export async function copyFile(
  from: string,
  to: string,
  { isForAll = false, changedMs }: { isForAll?: boolean; changedMs?: number } = {},
): Promise<Copied | null> {
  const source = await open(from, "r").catch(ignoreAbsent);
  if (!source) return null;
  await mkdir(dirname(to), { recursive: true, ...(!isForAll && { mode: 0o700 }) });
  const hash = new HashThrough();
  const mode = isForAll ? 0o644 : 0o600;
  await pipeline(
    source.createReadStream(),
    hash,
    createWriteStream(to, { flags: "wx", mode, flush: true }),
  );
  if (changedMs !== undefined) await utimes(to, changedMs / 1000, changedMs / 1000);
  return { bytes: hash.bytes, sha256: hash.sha256() };
}

/** Null where it isn't there. */
export async function hashFile(path: string): Promise<Copied | null> {
  const hash = new HashThrough();
  try {
    await pipeline(createReadStream(path), hash, new Writable({ write: (_, __, done) => done() }));
  } catch (error) {
    return ignoreAbsent(error) ?? null;
  }
  return { bytes: hash.bytes, sha256: hash.sha256() };
}

/** A name is on disk only when its folder is. Windows can't open folders, and writes names through by itself. */
export async function forceFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same of all folders below `root` that these paths lie in, and of itself. */
export async function forceFoldersOf(root: string, paths: Iterable<string>): Promise<void> {
  const folders = new Set([root]);
  for (const path of paths)
    for (let at = dirname(path); at !== "."; at = dirname(at)) folders.add(join(root, at));
  for (const folder of folders) await forceFolder(folder);
}

export function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
