import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./bare-machine.mjs";

/** What the built site is made of. */
const parts = [
  "app",
  "components",
  "db",
  "domain",
  "messages",
  "public",
  "settings.ts",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

function* filesOf(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(inside);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield inside;
  }
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const part of parts) {
    const path = join(projectFolder, part);
    const files = /\.[a-z]+$/.test(part) ? [path] : filesOf(path);
    for (const file of files)
      hash.update(file.slice(projectFolder.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds the site where its sources have changed since the last build. Throws the build's own words when it fails. */
export function ensureBuilt(say: (text: string) => void): void {
  const stamp = join(projectFolder, ".next", "built-from");
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say("Building the site …");
  const next = join(projectFolder, "node_modules", "next", "dist", "bin", "next");
  const ran = spawnSync(process.execPath, [next, "build"], {
    cwd: projectFolder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (ran.status !== 0) throw new Error(`The build failed.\n${ran.stdout}\n${ran.stderr}`);
  writeFileSync(stamp, now);
}
