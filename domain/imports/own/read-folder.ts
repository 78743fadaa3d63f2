import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type ExportManifest, exportManifest } from "#domain/exports/export-files.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

export type ExportFolder = {
  manifest: ExportManifest;
  has(path: string): boolean;
  readBytes(path: string): Promise<Buffer>;
  readText(path: string): Promise<string>;
  /** What a file of JSON holds; undefined where it holds none. */
  readJson(path: string): Promise<unknown>;
  /** The items of a list that are built as they should be. */
  readList<T>(path: string, item: z.ZodType<T>): Promise<T[]>;
  /** Files of which something couldn't be read so far. */
  unread: Set<string>;
};

/** An export of ours, after each of its files was held against the hash that its manifest has for it. */
export async function openFolder(folder: string): Promise<Result<ExportFolder>> {
  const manifest = await readManifest(folder);
  if (manifest === null)
    return fail({ code: "importFile.folderUnknown", values: { file: folder } });
  for (const { path, sha256 } of manifest.files) {
    const isThere = isBelow(path) && (await hashFile(join(folder, path))) === sha256;
    if (!isThere) return fail({ code: "importFile.altered", values: { file: path } });
  }
  const paths = new Set(manifest.files.map(({ path }) => path));
  const unread = new Set<string>();
  const readBytes = (path: string) => readFile(join(folder, path));
  const readText = async (path: string) => (await readBytes(path)).toString("utf8");
  const readJson = async (path: string): Promise<unknown> => {
    try {
      return JSON.parse(await readText(path));
    } catch {
      // Somebody has written it, and a hash over it, by hand.
      return undefined;
    }
  };
  return succeed({
    ...{ manifest, unread, readBytes, readText, readJson },
    has: (path) => paths.has(path),
    async readList<T>(path: string, item: z.ZodType<T>) {
      const read = paths.has(path) ? await readJson(path) : [];
      const parsed = Array.isArray(read) ? read.map((one) => item.safeParse(one)) : null;
      const items = parsed?.flatMap((one) => (one.success ? [one.data] : [])) ?? [];
      if (items.length !== parsed?.length) unread.add(path);
      return items;
    },
  });
}

async function readManifest(folder: string): Promise<ExportManifest | null> {
  try {
    const text = await readFile(join(folder, "manifest.json"), "utf8");
    return exportManifest.parse(JSON.parse(text));
  } catch {
    // Not there, no JSON, or of something else.
    return null;
  }
}

/** A path that somebody has altered may lead out of the folder. */
function isBelow(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return parts.every((part) => part !== "" && part !== "." && part !== "..");
}

async function hashFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    // Not there, or no file.
    return null;
  }
  return hash.digest("hex");
}
