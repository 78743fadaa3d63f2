import { createHash, randomUUID } from "node:crypto";
import {
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import {
  bodyOf,
  isCompressible,
  isPressable,
  nameOf,
  objectOf,
  objectsFolder,
  type PressedObject,
  pagesFolder,
  pointerName,
  pointerOf,
  readName,
  stampOf,
} from "./layout.ts";
import { type Effort, makeTwins, unpackTwin } from "./twins.ts";

/**
 * The pressed site in a folder (layout.ts). Nothing is forced to disk: what a power cut tears is told by its hash, served by nobody, and pressed again.
 * Of what throws, an error of the file system says what is the matter: no room, no right.
 */
export type SiteFiles = ReturnType<typeof openSiteFiles>;

/** A file of an object that isn't there, or not with the bytes that the object's name promises. */
export type Damage = { file: string; how: "missing" | "altered" | "unreadable" };

export function openSiteFiles(folder: string) {
  const at = (path: string) => join(folder, path);

  /** Keeps bytes under their hash with their twins, and gives back the name of the object. What is there and whole is left as it is. */
  async function keep(bytes: Buffer, { ending, status }: Omit<PressedObject, "sha256">) {
    const object = { sha256: hashOf(bytes), ending, status };
    const name = nameOf(object);
    if (await isWhole(name)) {
      // It is needed again: whoever sweeps is told. A folder that can't be written to isn't swept.
      await utimes(at(objectOf(name)), new Date(), new Date()).catch(ignoreReadOnly);
      return name;
    }
    const unfinished = at(`${objectsFolder}/unfinished-${randomUUID()}`);
    try {
      await mkdir(unfinished, { recursive: true });
      const body = join(unfinished, bodyOf(object, null));
      const stamp = stampOf(object.sha256, null);
      await writeFile(body, bytes);
      await utimes(body, stamp, stamp);
      if (isCompressible(object.ending)) await makeTwins(body, object.sha256, "at once");
      await rm(at(objectOf(name)), { recursive: true, force: true });
      await mkdir(dirname(at(objectOf(name))), { recursive: true });
      await rename(unfinished, at(objectOf(name)));
    } catch (error) {
      // Somebody else has kept the same meanwhile.
      if (!isFull(error)) throw error;
    } finally {
      await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    }
    return name;
  }

  /** What is the matter with an object's file or a twin of it; null where whoever asks for any of them gets what the object's name promises. */
  async function findDamage(name: string): Promise<Damage | null> {
    const object = readName(name);
    if (!object) return { file: name, how: "missing" };
    for (const encoding of isCompressible(object.ending)
      ? ([null, "br", "gzip"] as const)
      : [null]) {
      const file = bodyOf(object, encoding);
      const kept = await readIfThere(at(`${objectOf(name)}/${file}`)).catch(() => "unreadable");
      if (kept === null) return { file, how: "missing" };
      if (typeof kept === "string") return { file, how: "unreadable" };
      const bytes = encoding ? await unpackTwin(kept, encoding) : kept;
      if (bytes === null || hashOf(bytes) !== object.sha256) return { file, how: "altered" };
    }
    return null;
  }

  async function isWhole(name: string): Promise<boolean> {
    return (await findDamage(name)) === null;
  }

  /** The bytes of an object; null where it isn't there. */
  async function read(name: string): Promise<Buffer | null> {
    const object = readName(name);
    if (!object) return null;
    return await readIfThere(at(`${objectOf(name)}/${bodyOf(object, null)}`));
  }

  /** Leads an address to an object, by one rename: whoever asks gets the one or the other, whole. */
  async function point(path: string, name: string): Promise<void> {
    const pointer = at(pointerOf(path));
    const unfinished = join(dirname(pointer), `${pointerName}${randomUUID()}`);
    await mkdir(dirname(pointer), { recursive: true });
    try {
      await symlink(relative(dirname(pointer), at(objectOf(name))), unfinished, "dir");
      await rename(unfinished, pointer).catch(async (error) => {
        if (!isFolder(error)) throw error;
        // No press has made that: it stands in the way.
        await rm(pointer, { recursive: true });
        await rename(unfinished, pointer);
      });
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** The object that an address leads to, or whatever else it leads to; null where it leads nowhere. */
  async function pointedTo(path: string): Promise<string | null> {
    const pointer = at(pointerOf(path));
    try {
      const target = await readlink(pointer);
      const name = basename(target);
      return resolve(dirname(pointer), target) === resolve(at(objectOf(name))) ? name : target;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Takes an address away, and the folders that are empty then. */
  async function remove(path: string): Promise<void> {
    const pointer = at(pointerOf(path));
    await rm(pointer, { force: true });
    for (let folder = dirname(pointer); folder !== at(pagesFolder); folder = dirname(folder)) {
      const isEmpty = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!isEmpty) return;
    }
  }

  /** Every address that leads somewhere. */
  async function* listPaths(under = ""): AsyncGenerator<string> {
    for (const entry of await readFolder(at(`${pagesFolder}${under}`))) {
      const path = `${under}/${entry}`;
      if (entry === pointerName) yield under || "/";
      else if (isPressable(path)) yield* listPaths(path);
    }
  }

  /** Makes the twins of an object as small as they get. */
  async function pack(name: string, effort: Effort = "idle"): Promise<void> {
    const object = readName(name);
    if (!object || !isCompressible(object.ending)) return;
    await makeTwins(at(`${objectOf(name)}/${bodyOf(object, null)}`), object.sha256, effort);
  }

  /** Objects that nothing was to keep when they were last looked at: since when by this process' own clock, and the mark of the last time that they were needed. */
  let unneeded = new Map<string, { since: number; touchedMs: number }>();

  /**
   * Removes objects that are not to be kept and were not for so long, at each look in between: a front may just be reading one that was replaced, and
   * somebody about to lead an address to one. No two clocks are compared. How many there were.
   */
  async function sweep(isKept: (name: string) => boolean, forMs: number): Promise<number> {
    const looked = new Map<string, { since: number; touchedMs: number }>();
    let removed = 0;
    for await (const path of listObjects(isKept)) {
      const touchedMs = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => null,
      );
      if (touchedMs === null) continue;
      const before = unneeded.get(path);
      const since = before?.touchedMs === touchedMs ? before.since : performance.now();
      if (performance.now() - since < forMs) looked.set(path, { since, touchedMs });
      else {
        await rm(path, { recursive: true, force: true });
        removed += 1;
      }
    }
    unneeded = looked;
    return removed;
  }

  /** Of those that are not to be kept, finished or not, where they lie. */
  async function* listObjects(isKept: (name: string) => boolean): AsyncGenerator<string> {
    for (const group of await readFolder(at(objectsFolder))) {
      const isUnfinished = group.startsWith("unfinished-");
      const inside = isUnfinished ? [""] : await readFolder(at(`${objectsFolder}/${group}`));
      for (const name of inside)
        if (name === "" || !isKept(name)) yield at(`${objectsFolder}/${group}/${name}`);
    }
  }

  return {
    ...{ folder, keep, findDamage, isWhole, read, point, pointedTo, remove },
    ...{ listPaths, pack, sweep },
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EINVAL"].includes(codeOf(error));
}

/** A folder stands where a file or a link is to be. */
function isFolder(error: unknown): boolean {
  return ["EISDIR", "ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error));
}

function ignoreReadOnly(error: unknown): void {
  if (codeOf(error) !== "EROFS") throw error;
}

function isFull(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST"].includes(codeOf(error));
}
