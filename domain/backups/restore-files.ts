import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { copyFile, forceFoldersOf, hashFile } from "#domain/copy-file.ts";
import { readName } from "#domain/press/layout.ts";
import { listPressed } from "#domain/press/queries.ts";
import { openSiteFiles } from "#domain/press/site-files.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CheckedBackup } from "./check-backup.ts";
import { isOfSite } from "./kept-files.ts";
import { filesFolder } from "./manifest.ts";

/** Puts the files of a backup into a folder of data, and reads each again from where it lies now. */
export async function restoreFiles(
  { folder, files }: CheckedBackup,
  dataFolder: string,
  onFile: (done: number, of: number) => void,
): Promise<Result<void>> {
  for (const [at, file] of files.entries()) {
    const to = join(dataFolder, file.path);
    const isForAll = isOfSite(file.path);
    const changedMs = isForAll ? file.changedMs : undefined;
    await copyFile(join(folder, filesFolder, file.path), to, { isForAll, changedMs });
    const there = await hashFile(to);
    if (there?.sha256 !== file.sha256)
      return fail({ code: "backups.notWritten", values: { file: to } });
    onFile(at + 1, files.length);
  }
  await mkdir(dataFolder, { recursive: true });
  await forceFoldersOf(
    dataFolder,
    files.map(({ path }) => path),
  );
  for (const keys of ["seals", "door-keys"])
    await chmod(join(dataFolder, keys), 0o700).catch(() => undefined);
  return succeed(undefined);
}

const pagesAtOnce = 500;

/** Leads every address that was pressed to its object, as the database says it; how many. What wasn't in the backup is pressed again by the worker. */
export async function pointPages(siteFolder: string): Promise<number> {
  const site = openSiteFiles(siteFolder);
  let pages = 0;
  for (let after = ""; ; ) {
    const some = await listPressed(after, pagesAtOnce);
    for (const { path, object } of some) {
      if (!readName(object) || !(await site.isWhole(object))) continue;
      await site.point(path, object);
      pages += 1;
    }
    const last = some.at(-1);
    if (!last) return pages;
    after = last.path;
  }
}
