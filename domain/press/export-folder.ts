import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import {
  type Manifest,
  manifestName,
  readManifest,
  unfinishedName,
  writeManifest,
} from "./export-layout.ts";
import { hashOf } from "./site-files.ts";

export type ExportFolder = Awaited<ReturnType<typeof openFolder>>;

/** What became of the files of an export. */
export type Moved = { written: number; same: number; removed: number };

/** Why a folder can't be exported to; null where it can be: it isn't there, is empty, or holds an earlier export. Changes nothing. */
export async function findFolderProblem(folder: string): Promise<Problem | null> {
  try {
    const entries = (await readdir(folder)).filter((entry) => entry !== unfinishedName);
    if (entries.length === 0 || (await readEarlier(folder)) !== null) return null;
    return { code: "press.folderNotExport", values: { folder } };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    if (codeOf(error) === "ENOTDIR") return { code: "press.folderIsFile", values: { folder } };
    return describeRefusal(error, folder) ?? rethrow(error);
  }
}

/** Opens a folder to be exported to, and makes it where there is none. Refuses one that holds something else. */
export async function openExport(folder: string): Promise<Result<ExportFolder>> {
  const problem = await findFolderProblem(folder);
  if (problem) return fail(problem);
  return await refusing(folder, async () => succeed(await openFolder(folder)));
}

/** Does something in the folder of an export; what the disk refuses is a problem in words. */
export async function refusing<T>(
  folder: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(describeRefusal(error, folder) ?? rethrow(error));
  }
}

/**
 * What differs is written beside the earlier files, under a name that no page has, and moved in when all is there: until then the earlier export stands
 * whole. Files that pages need are moved before the pages, and what is gone is taken away last, so that whoever reads meanwhile finds every page whole. Other things in
 * the folder are left alone.
 */
async function openFolder(folder: string) {
  const earlier = await readEarlier(folder);
  const unfinished = join(folder, unfinishedName);
  const changed = new Set<string>();
  await begin();

  /** Forgets what was put. */
  async function begin(): Promise<void> {
    changed.clear();
    await rm(unfinished, { recursive: true, force: true });
    await makeFolder(unfinished);
  }

  /** Keeps a file to be moved in; one that lies there already is left as it is. */
  async function put(path: string, bytes: Buffer): Promise<void> {
    const there = await readFile(join(folder, path)).catch(() => null);
    if (there && hashOf(there) === hashOf(bytes)) return;
    await makeFolder(dirname(join(unfinished, path)));
    await writeFile(join(unfinished, path), bytes);
    changed.add(path);
  }

  /** Moves in what was put, of the files that the manifest names. */
  async function finish(manifest: Omit<Manifest, "format">): Promise<Moved> {
    await put(manifestName, Buffer.from(writeManifest(manifest)));
    const present = new Set(manifest.files.map(({ path }) => path));
    const written = [...present].filter((path) => changed.has(path)).sort(filesFirst);
    for (const path of written) await move(path);
    if (changed.has(manifestName)) await move(manifestName);
    const gone = (earlier?.files ?? []).filter(({ path }) => !present.has(path));
    for (const { path } of gone) await remove(path);
    await close();
    return { written: written.length, same: present.size - written.length, removed: gone.length };
  }

  async function move(path: string): Promise<void> {
    await makeFolder(dirname(join(folder, path)));
    await rename(join(unfinished, path), join(folder, path));
  }

  async function remove(path: string): Promise<void> {
    await rm(join(folder, path), { force: true });
    for (let at = dirname(path); at !== "."; at = dirname(at)) {
      const isEmpty = await rmdir(join(folder, at)).then(
        () => true,
        () => false,
      );
      if (!isEmpty) return;
    }
  }

  async function close(): Promise<void> {
    await rm(unfinished, { recursive: true, force: true });
  }

  return { begin, put, finish, close };
}

/** With those above it. Node's own, told to make those too, tries for ever where the disk says that they aren't there though they are, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  const failure = await tryMake(folder);
  if (codeOf(failure) === "ENOENT") {
    await makeFolder(dirname(folder));
    const again = await tryMake(folder);
    if (again) throw again;
  } else if (failure) throw failure;
}

/** Why it couldn't be made; null where it is there. */
async function tryMake(folder: string): Promise<unknown> {
  return await mkdir(folder).then(
    () => null,
    async (error: unknown) =>
      codeOf(error) === "EEXIST" && (await stat(folder)).isDirectory() ? null : error,
  );
}

async function readEarlier(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "");
  return readManifest(text);
}

function filesFirst(a: string, b: string): number {
  const isPage = (path: string) => path.endsWith(".html");
  return Number(isPage(a)) - Number(isPage(b)) || (a < b ? -1 : 1);
}

const refusals = {
  ENOTDIR: "press.folderBlocked",
  EEXIST: "press.folderBlocked",
  EISDIR: "press.folderBlocked",
  ENOTEMPTY: "press.folderBlocked",
  ENOENT: "press.folderNotWritable",
  EACCES: "press.folderNotWritable",
  EPERM: "press.folderNotWritable",
  EROFS: "press.folderNotWritable",
  ENOSPC: "press.folderFull",
  EDQUOT: "press.folderFull",
} as const;

function describeRefusal(error: unknown, folder: string): Problem | null {
  const code = codeOf(error);
  if (!(code in refusals)) return null;
  const { path = folder, dest = path } = error as NodeJS.ErrnoException & { dest?: string };
  return { code: refusals[code as keyof typeof refusals], values: { folder, file: dest } };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function rethrow(error: unknown): never {
  throw error;
}
