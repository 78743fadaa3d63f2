import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Programs of the system that the benchmarks compare with or load by. */
const packages = { nginx: ["nginx"], wrk: ["wrk", "libluajit-5.1-2", "libluajit-5.1-common"] };
const folder = resolve(".data", "programs");

export type Program = { file: string; environment: Record<string, string> };

/**
 * Where a program is: on the machine, or out of Debian's packages unpacked into `.data/programs` (nothing of the machine is changed). Null where neither can be
 * had.
 */
export function findProgram(name: keyof typeof packages): Program | null {
  const found = spawnSync("which", [name], { encoding: "utf8" });
  if (found.status === 0) return { file: found.stdout.trim(), environment: {} };
  return findUnpacked(name) ?? (unpack(packages[name]) ? findUnpacked(name) : null);
}

function findUnpacked(name: string): Program | null {
  const file = ["usr/sbin", "usr/bin"].map((at) => join(folder, at, name)).find(existsSync);
  if (!file) return null;
  const libraries = join(folder, "usr/lib");
  const inside = existsSync(libraries)
    ? readdirSync(libraries).map((at) => join(libraries, at))
    : [];
  return { file, environment: { LD_LIBRARY_PATH: inside.join(":") } };
}

function unpack(names: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { cwd: folder, stdio: "ignore" }).status === 0;
  if (!run("apt-get", ["download", ...names])) return false;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".deb"))
    .every((file) => run("dpkg", ["-x", file, "."]));
}
