import { existsSync } from "node:fs";
import { filesOf } from "./data-folder.ts";

/** Nobody works on what a restore has left half made. */
export function refuseUnfinishedRestore(dataFolder: string): void {
  if (!existsSync(filesOf(dataFolder).restoring)) return;
  throw new Error(
    `A restore into ${dataFolder} was begun and not finished: what lies there is not whole. Take that folder away, then restore again.`,
  );
}
