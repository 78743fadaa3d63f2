import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "./bare-machine.mjs";

type Environment = Record<string, string | undefined>;

/** The processes of DESIGN.md §7, started by one parent and stopped with it. */
export class Processes {
  #children: { name: string; child: ChildProcess }[] = [];
  #isStopping = false;
  #onCrash: (name: string) => void;

  constructor(onCrash: (name: string) => void) {
    this.#onCrash = onCrash;
  }

  start(
    name: string,
    script: string,
    options: { args?: string[]; imports?: string[]; environment: Environment; quiet?: boolean },
  ): ChildProcess {
    const child = fork(join(projectFolder, script), options.args ?? [], {
      cwd: projectFolder,
      env: { ...process.env, ...options.environment },
      execArgv: (options.imports ?? []).flatMap((path) => ["--import", join(projectFolder, path)]),
      stdio: ["ignore", options.quiet ? "ignore" : "inherit", "inherit", "ipc"],
      // Ctrl-C reaches the parent alone, which stops the children in order.
      detached: process.platform !== "win32",
    });
    child.on("exit", () => {
      if (!this.#isStopping) this.#onCrash(name);
    });
    this.#children.push({ name, child });
    return child;
  }

  /** Stops the last started first, each given five seconds. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const { child } of this.#children.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(timer);
    }
  }
}

/** Resolves when a child of ours says that it is ready; rejects when it ends before. */
export function whenReady(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => {
      if (typeof message === "object" && message !== null && "ready" in message) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`${name} ended with ${code ?? "a signal"} before it was ready.`)),
    );
  });
}

/** Asks an address until it answers 200. */
export async function whenAnswering(address: string, timeoutSeconds: number): Promise<void> {
  const until = Date.now() + timeoutSeconds * 1000;
  while (Date.now() < until) {
    const isUp = await fetch(address)
      .then((response) => response.ok)
      .catch(() => false);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not answer within ${timeoutSeconds} seconds.`);
}

/** Resolves when the worker has loaded the demo dossier; rejects when it ends before. */
export function whenDemoLoaded(
  worker: ChildProcess,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message) => {
      const told = demoMessage.safeParse(message);
      if (!told.success) return;
      onProgress(told.data.demo.done, told.data.demo.of);
      if (told.data.demo.failed) reject(new Error(told.data.demo.failed));
      if (told.data.demo.finished) resolve();
    });
    worker.once("exit", () =>
      reject(new Error("The worker ended before the demo dossier was loaded.")),
    );
  });
}

const demoMessage = z.object({
  demo: z.object({
    done: z.number(),
    of: z.number(),
    finished: z.boolean().optional(),
    failed: z.string().optional(),
  }),
});
