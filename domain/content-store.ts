import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
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
  /** The same piece by piece, for what no memory should hold. The last piece comes only if all are whole. */
  stream(sha256: Buffer): AsyncGenerator<Uint8Array>;
  /** Takes in bytes of any number without holding them in memory. They are kept or discarded by whoever called. */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedBytes>;
  /** Where bytes lie, for what reads them in pieces; null where there are none. Whether a disk has altered them isn't asked. */
  find(sha256: Buffer): Promise<HeldFile | null>;
};

export type HeldFile = { path: string; byteLength: number };

/** A file that lies beside the others under no name yet. */
export type ReceivedBytes = HeldFile & {
  sha256: Buffer;
  keep(): Promise<void>;
  discard(): Promise<void>;
};

/**
 * The store of one folder: <folder>/ab/cd/abcd…. A file is complete or not there: it is written beside its place, forced to disk and then moved. So whoever
 * is killed in between leaves nothing wrong, and bytes that no row names do no harm: the next try finds them. Most of it isn't published: other
 * accounts of the machine can't read it.
 */
export function openContentStore(folder: string): ContentStore {
  const base = () => join(getSettings().PLUMBLINE_DATA, folder);
  const pathOf = (sha256: Buffer) => {
    const hex = sha256.toString("hex");
    return join(base(), hex.slice(0, 2), hex.slice(2, 4), hex);
  };
  return {
    async store(bytes) {
      const sha256 = hashBytes(bytes);
      const path = pathOf(sha256);
      if (await isHeld(path, sha256)) return sha256;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomUUID()}.unfinished`;
      try {
        await writeThrough(unfinished, async (file) => await file.writeFile(bytes));
        await rename(unfinished, path);
      } finally {
        await rm(unfinished, { force: true });
      }
      await forceFolders(dirname(path));
      return sha256;
    },
    async *stream(sha256) {
      const hash = createHash("sha256");
      let last: Uint8Array | null = null;
      for await (const chunk of createReadStream(pathOf(sha256))) {
        if (last !== null) yield last;
        hash.update(chunk);
        last = chunk;
      }
      if (!hash.digest().equals(sha256)) throw damaged(sha256, folder);
      if (last !== null) yield last;
    },
    async receive(bytes) {
      await mkdir(base(), { recursive: true, mode: 0o700 });
      const unfinished = join(base(), `${randomUUID()}.unfinished`);
      const discard = async () => await rm(unfinished, { force: true });
      const hash = createHash("sha256");
      let byteLength = 0;
      try {
        await writeThrough(unfinished, async (file) => {
          for await (const chunk of bytes) {
            hash.update(chunk);
            byteLength += chunk.length;
            await file.writeFile(chunk);
          }
        });
      } catch (error) {
        await discard();
        throw error;
      }
      const sha256 = hash.digest();
      const keep = async () => {
        const path = pathOf(sha256);
        if (!(await isHeld(path, sha256))) {
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await rename(unfinished, path);
          await forceFolders(dirname(path));
        }
        await discard();
      };
      return { path: unfinished, byteLength, sha256, keep, discard };
    },
    async find(sha256) {
      const path = pathOf(sha256);
      const found = await ifThere(stat(path));
      return found && { path, byteLength: found.size };
    },
    async read(sha256) {
      const bytes = await ifThere(readFile(pathOf(sha256)));
      if (bytes !== null && !hashBytes(bytes).equals(sha256)) {
        throw damaged(sha256, folder);
      }
      return bytes;
    },
    async erase(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}

function damaged(sha256: Buffer, folder: string): Error {
  return new Error(`The bytes ${sha256.toString("hex")} of ${folder} are damaged on disk.`);
}

export function hashBytes(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Whole, that is: bytes that a disk has altered are written again. */
async function isHeld(path: string, sha256: Buffer): Promise<boolean> {
  const held = await ifThere(hashFile(path));
  return held?.equals(sha256) ?? false;
}

async function hashFile(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest();
}

async function ifThere<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function writeThrough(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await write(file);
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
