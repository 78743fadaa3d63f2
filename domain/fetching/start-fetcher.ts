import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

export type FetcherStart = {
  /** Ports of this machine that tests may ask at: "127.0.0.1:8080,127.0.0.2:8080". */
  loopbackPorts: string;
  /** Imported into the process before its own script: for tests that look into it. */
  imports?: string[];
  /** Where what it says of itself goes. */
  errors?: "inherit" | "pipe";
};

/** For Node's own objects. Bodies pass through in pieces, and what unpacks them is bounded by itself. */
const heapMegabytes = 96;

/**
 * Starts the fetcher with nothing that could be got out of it: an environment without a setting, no file but its own code to read and none to write, no process and no thread to
 * start (Node's permission model). It ends with this process, however that ends.
 */
export function startFetcher({
  loopbackPorts,
  imports = [],
  errors = "inherit",
}: FetcherStart): ChildProcess {
  // Next's bundler would take the script for one of its own: see domain/threads.ts.
  const { fork } = process.getBuiltinModule("node:child_process");
  const folder = process.cwd();
  const own = ["fetcher/", "node_modules/", "package.json"].map((path) => join(folder, path));
  // From Node 25 on, the network needs leave too.
  const network = process.allowedNodeEnvironmentFlags.has("--allow-net") ? ["--allow-net"] : [];
  const child = fork(join(folder, "fetcher", "main.ts"), [loopbackPorts], {
    cwd: folder,
    env: { NODE_ENV: "production" },
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      "--disable-warning=ExperimentalWarning",
      "--permission",
      ...[...own, ...imports].map((path) => `--allow-fs-read=${path}`),
      ...network,
      ...imports.flatMap((path) => ["--import", path]),
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", errors, "ipc"],
  });
  return child;
}
