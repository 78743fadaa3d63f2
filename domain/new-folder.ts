import { mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { forceFolder, ignoreAbsent } from "./copy-file.ts";
import { fail, type Result, succeed } from "./result.ts";

/** A folder that gets its name when it is whole. */
export type NewFolder = { path: string; finish(): Promise<void>; discard(): Promise<void> };

/** What was left by one that was cut short is taken away; whether another is at it now is the caller's to know. Refuses where something stands. */
export async function beginFolder(folder: string): Promise<Result<NewFolder>> {
  const there = await stat(folder).catch(ignoreAbsent);
  if (there && !there.isDirectory()) return fail({ code: "folders.isFile", values: { folder } });
  if (there && (await readdir(folder)).length > 0)
    return fail({ code: "folders.notEmpty", values: { folder } });
  const path = `${folder}.unfinished`;
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true, mode: 0o700 });
  return succeed({
    path,
    async finish() {
      await forceFolder(path);
      if (there) await rmdir(folder);
      await rename(path, folder);
      await forceFolder(dirname(folder));
    },
    discard: async () => await rm(path, { recursive: true, force: true }),
  });
}
