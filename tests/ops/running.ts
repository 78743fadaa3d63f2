import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished } from "vitest";
import { findFreePort } from "#bin/ports.ts";
import { removeEmbeddedPostgres } from "#db/embedded.ts";
import { isAlive } from "#db/embedded-process.ts";

/** What `npm start` starts, looked at from outside: by its output, its answers and its processes. Processes are found in /proc, so on Linux only. */
export type Running = {
  pid: number;
  port: number;
  url: string;
  output: () => string;
  /** Resolves when it has said all that it says on starting. */
  ready: Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** All processes of it, with what they were started as. */
  processes(): { pid: number; name: string }[];
  pidOf(name: ProcessName): number;
  status(path: string): Promise<number>;
};

export type ProcessName = "start" | "serve" | "web" | "worker" | "front" | "postgres" | "npm";

const marks: Record<ProcessName, RegExp> = {
  npm: /^npm /,
  start: /^(?!npm )\S+ \S*bin\/run\.mjs/,
  serve: /(?<!run\.mjs )\S*bin\/serve\.ts/,
  web: /next-server|next\/dist\/bin\/next start/,
  worker: /worker\/main\.ts/,
  front: /front\/main\.ts/,
  postgres: /bin\/postgres -D/,
};

/** A folder of data that is gone when the test is over, with the Postgres in it. */
export function makeDataFolder(whenOver: (remove: () => Promise<void>) => void = onTestFinished) {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-ops-"));
  whenOver(async () => {
    await removeEmbeddedPostgres(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts Plumbline as a person does, with settings of its own; whatever is left of it when the test is over is killed. */
export async function startPlumbline(
  options: {
    dataFolder?: string;
    port?: number;
    environment?: Record<string, string>;
    command?: [string, ...string[]];
  } = {},
): Promise<Running> {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const port = options.port ?? (await findFreePort());
  const [command, ...args] = options.command ?? [
    process.execPath,
    resolve("bin/run.mjs"),
    "bin/serve.ts",
  ];
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(command, args, {
    env: {
      ...inherited,
      NODE_ENV: "production",
      PORT: String(port),
      PLUMBLINE_DATA: dataFolder,
      PLUMBLINE_DEMO: "0",
      LOG_LEVEL: "error",
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const seen = new Map<number, string>();
  const look = () => {
    for (const found of descendantsOf(pid)) seen.set(found.pid, found.name);
  };
  const looking = setInterval(look, 500);
  onTestFinished(async () => {
    clearInterval(looking);
    look();
    for (const each of seen.keys()) if (isAlive(each)) process.kill(each, "SIGKILL");
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  const url = `http://localhost:${port}`;
  return {
    pid,
    port,
    url,
    output: () => text,
    ready: whenSaid(child, () => text, /Stop it with Ctrl-C/),
    ended: new Promise((done) => child.once("exit", (code, signal) => done({ code, signal }))),
    processes() {
      look();
      return [...seen]
        .filter(([each]) => isAlive(each))
        .map(([each, name]) => ({ pid: each, name }));
    },
    pidOf(name) {
      look();
      const found = [...seen].findLast(([each, line]) => marks[name].test(line) && isAlive(each));
      if (!found) throw new Error(`There is no ${name} among ${[...seen.values()].join("; ")}.`);
      return found[0];
    },
    async status(path) {
      const answered = await fetch(`${url}${path}`, { redirect: "manual" }).catch(() => null);
      await answered?.text();
      return answered?.status ?? 0;
    },
  };
}

/** A command of package.json, run to its end over a folder of data. */
export function runScript(
  dataFolder: string,
  [script, ...args]: readonly [string, ...string[]],
  environment: Record<string, string> = {},
) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [resolve(script), ...args], {
    env: { ...inherited, PLUMBLINE_DATA: dataFolder, NODE_ENV: "production", ...environment },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return {
    said: () => stderr,
    kill: () => child.kill("SIGKILL"),
    input: (text: string) => child.stdin.end(text),
    ended: new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
      child.once("close", (code) => done({ code, stdout, stderr })),
    ),
  };
}

/** Kills these of its processes at once; whichever another takes along is gone already. */
export function killAtOnce(running: Running, names: readonly ProcessName[]): void {
  for (const pid of names.map((name) => running.pidOf(name))) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went with one before it.
    }
  }
}

/** No process of it is left, a little after it has ended. */
export async function expectNothingLeft(running: Running): Promise<void> {
  await expect.poll(() => running.processes(), { timeout: 15_000, interval: 100 }).toEqual([]);
}

function whenSaid(child: ChildProcess, text: () => string, words: RegExp): Promise<void> {
  const said = new Promise<void>((done, reject) => {
    const look = () => {
      if (words.test(text())) done();
    };
    child.stdout?.on("data", look);
    child.once("close", (code) =>
      reject(new Error(`It ended with ${code}, having said: ${text()}`)),
    );
  });
  // Whoever expects it to fail doesn't wait for this.
  said.catch(() => undefined);
  return said;
}

function descendantsOf(pid: number): { pid: number; name: string }[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${entry}/status`))?.[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const found = [pid];
  for (const ancestor of found) {
    for (const [child, parent] of parents) if (parent === ancestor) found.push(child);
  }
  return found
    .filter((each) => parents.has(each))
    .map((each) => ({
      pid: each,
      name: read(`/proc/${each}/cmdline`).replaceAll("\0", " ").trim(),
    }));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
