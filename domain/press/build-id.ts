import { readFileSync } from "node:fs";
import { join } from "node:path";

let read: string | undefined;

/** The build of the site that this process goes by, read once: a file that is overwritten meanwhile is the next start's. "" where nothing is built. */
export function getBuildId(): string {
  read ??= readBuildId();
  return read;
}

function readBuildId(): string {
  try {
    return readFileSync(join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return "";
  }
}
