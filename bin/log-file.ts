import { mkdirSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";

/**
 * Where the processes' log goes: on with our own output, for whoever keeps it (a service manager, a container), but to a file where that output is a terminal,
 * in which somebody looks for an address. The log of the run before is kept beside it.
 */
export function openLog(dataFolder: string): { output: number | "inherit"; file: string | null } {
  if (!process.stdout.isTTY) return { output: "inherit", file: null };
  const folder = join(dataFolder, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "plumbline.log");
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // There was none.
  }
  return { output: openSync(file, "a", 0o600), file };
}
