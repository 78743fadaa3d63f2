import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ignoreAbsent } from "#domain/copy-file.ts";
import { objectOf } from "#domain/press/layout.ts";

const byHash = ["captures", "media", "tables"];
const hashName = /^[0-9a-f]{64}$/;

/** Paths in the folder of data of all that lies there by its hash: whole, for it is moved there when it is. */
export async function listByHash(dataFolder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of byHash)
    for (const path of await listBelow(dataFolder, folder))
      if (hashName.test(nameOf(path))) paths.push(path);
  return paths;
}

/** An object's file or a twin of it, and none that is being written. */
const objectFile = /^(?:body|gone)\.[a-z0-9]+(?:\.br|\.gz)?$/;

/** Of the pressed site, the files of these objects. Those of a page that is replaced meanwhile may go. */
export async function listObjectFiles(
  dataFolder: string,
  objects: readonly string[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const object of objects)
    for (const path of await listBelow(dataFolder, `site/${objectOf(object)}`))
      if (objectFile.test(nameOf(path))) paths.push(path);
  return paths;
}

/** The secret that signs sessions, where it was made here, and the keys to the identities that are withheld and to what the public sent in sealed. */
export async function listKeys(dataFolder: string): Promise<string[]> {
  const secret = await stat(join(dataFolder, "auth-secret")).catch(ignoreAbsent);
  const keys = [await listBelow(dataFolder, "seals"), await listBelow(dataFolder, "door-keys")];
  return [...(secret ? ["auth-secret"] : []), ...keys.flat()];
}

/** The hash that a path says its bytes have; null where it says none. */
export function promisedHash(path: string): string | null {
  return byHash.some((folder) => path.startsWith(`${folder}/`)) ? nameOf(path) : null;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

export const isOfSite = (path: string): boolean => path.startsWith("site/");

async function listBelow(dataFolder: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dataFolder, folder), { withFileTypes: true }).catch(
    ignoreAbsent,
  );
  const paths: string[] = [];
  for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await listBelow(dataFolder, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}
