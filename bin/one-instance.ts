import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether a process serves from this folder. */
export function isTaken(dataFolder: string): boolean {
  const file = join(dataFolder, "running");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return pid > 0 && isAlive(pid);
}

/**
 * Takes a data folder for this process: two that serve from one folder would stop each other's Postgres. A file left by a process that was killed
 * counts for nothing. Returns how to let go of it.
 */
export function takeDataFolder(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, "running");
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, "utf8"));
    if (pid > 0 && pid !== process.pid && isAlive(pid)) {
      throw new Error(
        `Plumbline already runs on this folder (process ${pid}). Stop it first, or set PLUMBLINE_DATA to another folder.`,
      );
    }
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
