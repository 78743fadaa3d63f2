import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { hashBytes } from "#domain/content-store.ts";
import { copyFile } from "#domain/copy-file.ts";

const file = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });

/** What an export says of itself, written last. */
export const exportManifest = z.object({
  format: z.literal("plumbline-export-1"),
  publication: z.string(),
  publicUrl: z.string(),
  /** The newest change that is in it. */
  change: z.int(),
  files: z.array(file),
});
export type ExportManifest = z.infer<typeof exportManifest>;

export type ExportFiles = ReturnType<typeof openFiles>;

/** Writes files below a folder that is being made, and knows what was written. */
export function openFiles(folder: string) {
  const written: ExportManifest["files"] = [];
  return {
    written,
    async put(path: string, content: string | Buffer): Promise<void> {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes, { flag: "wx", flush: true });
      written.push({ path, bytes: bytes.length, sha256: hashBytes(bytes).toString("hex") });
    },
    putJson: async function (path: string, value: unknown): Promise<void> {
      await this.put(path, `${JSON.stringify(value, null, 2)}\n`);
    },
    /** Whether there was something, and it was written: once, however often it is asked for. */
    async copy(from: string, path: string): Promise<boolean> {
      if (written.some((one) => one.path === path)) return true;
      const copied = await copyFile(from, join(folder, path), { isForAll: true });
      if (copied) written.push({ path, ...copied });
      return copied !== null;
    },
  };
}
