import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { getSettings } from "#settings.ts";

/** Bytes by their sha256, in a folder of PLUMBLINE_DATA. */
export type ContentStore = {
  /** The hash under which the bytes are kept. */
  store(bytes: Uint8Array): Promise<Buffer>;
  /** Null where there are none. Throws where the disk has altered them: they would be no evidence of anything. */
  read(sha256: Buffer): Promise<Buffer | null>;
  /** Takes the bytes off the disk, where there are any: what was redacted. */
  erase(sha256: Buffer): Promise<void>;
};

/**
 * The store of one folder: <folder>/ab/cd/abcd…. A file is complete or not there: it is written beside its place, forced to disk and then moved. So whoever
 * is killed in between leaves nothing wrong, and bytes that no row names do no harm: the next try finds them. Most of it isn't published: other
 * accounts of the machine can't read it.
 */
export function openContentStore(folder: string): ContentStore {
  const pathOf = (sha256: Buffer) => {
    const hex = sha256.toString("hex");
    return join(getSettings().PLUMBLINE_DATA, folder, hex.slice(0, 2), hex.slice(2, 4), hex);
  };
  return {
    async store(bytes) {
      const sha256 = hashBytes(bytes);
      const path = pathOf(sha256);
      if (await isHeld(path, sha256)) return sha256;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomUUID()}.unfinished`;
      try {
        await writeThrough(unfinished, bytes);
        await rename(unfinished, path);
      } finally {
        await rm(unfinished, { force: true });
      }
      await forceFolders(dirname(path));
      return sha256;
    },
    async read(sha256) {
      const bytes = await readIfThere(pathOf(sha256));
      if (bytes !== null && !hashBytes(bytes).equals(sha256)) {
        throw new Error(`The bytes ${sha256.toString("hex")} of ${folder} are damaged on disk.`);
      }
      return bytes;
    },
    async erase(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}

export function hashBytes(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Whole, that is: bytes that a disk has altered are written again. */
async function isHeld(path: string, sha256: Buffer): Promise<boolean> {
  const bytes = await readIfThere(path);
  return bytes !== null && hashBytes(bytes).equals(sha256);
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is safe only when its folder is on disk too. Windows can't open folders, and writes names through by itself. */
async function forceFolders(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  for (const each of [folder, dirname(folder), dirname(dirname(folder))]) {
    const handle = await open(each, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
