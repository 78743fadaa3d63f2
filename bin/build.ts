import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { preparing, projectFolder } from "./bare-machine.mjs";
import { whileHolding } from "./lock.mjs";
import { lastLines } from "./plain-words.mjs";
import { during, say } from "./say.mjs";

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
const stamp = join(projectFolder, ".next", "built-from");

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

function isBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

let building: ChildProcess | undefined;

/**
 * Builds the site where its sources have changed since the last build. Of several that start at once one builds. Throws the build's own words when it
 * fails. What takes its time is told on `stream`: a command has other things to say on its own.
 */
export async function ensureBuilt(stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (isBuilt()) return;
  const onWait = (holder: number) =>
    say(
      `Another start or test (process ${holder}) is installing or building here: waiting for it …`,
      stream,
    );
  await whileHolding(preparing, onWait, async () => {
    if (isBuilt()) return;
    // Half a build is no build, whatever it says it was made from.
    rmSync(stamp, { force: true });
    const from = fingerprint();
    await during("Building the site", stream, async () => {
      await runBuild();
      await compressBuilt();
    });
    writeFileSync(stamp, from);
  });
}

/** Ends a build that is going on: what asked for it is ending. */
export function stopBuilding(): void {
  building?.kill("SIGKILL");
}

/** Twins of what browsers are sent, beside it (front/built-files.ts): as small as they get, which takes too long while somebody waits. */
async function compressBuilt(): Promise<void> {
  const folder = join(projectFolder, ".next", "static");
  const twins = {
    br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gz: () => createGzip({ level: 9 }),
  };
  await Promise.all(
    globSync("**/*.{js,css}", { cwd: folder }).flatMap((name) =>
      Object.entries(twins).map(([suffix, compress]) => {
        const file = join(folder, name);
        return pipeline(createReadStream(file), compress(), createWriteStream(`${file}.${suffix}`));
      }),
    ),
  );
}

function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(
      join(projectFolder, "node_modules", "next", "dist", "bin", "next"),
      ["build"],
      {
        cwd: projectFolder,
        execArgv: ["--import", join(projectFolder, "bin", "exit-with-parent.mjs")],
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      },
    );
    building = child;
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        text = `${text}${chunk}`.slice(-100_000);
      });
    }
    child.once("close", (code) => {
      building = undefined;
      // Next writes it last.
      if (code === 0 && existsSync(join(projectFolder, ".next", "BUILD_ID"))) resolve();
      else reject(new Error(`The build failed.\n${lastLines(text, 40)}`));
    });
  });
}
