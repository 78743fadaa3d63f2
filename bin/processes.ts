import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { nextDelayMs } from "./back-off.ts";
import { projectFolder } from "./bare-machine.mjs";
import { say } from "./say.mjs";
import { passLogOn } from "./web-log.ts";

export type ProcessPlan = {
  name: string;
  script: string;
  /** Made anew at each start: web gets a fresh port. */
  prepare?: () => Promise<{ args?: string[]; environment?: Record<string, string> }>;
  /** Imported into the process before its script. */
  imports?: string[];
  /** For Node itself. */
  flags?: readonly string[];
  /** On top of our own; what is undefined is kept from it. */
  environment: Record<string, string | undefined>;
  /** What it prints is no log of ours: only the lines that are go on. */
  mixesItsLog?: boolean;
  isReady: (child: ChildProcess) => Promise<void>;
  onReady?: () => void;
  onMessage?: (message: unknown) => void;
  /** How long it may take to end what it is at. */
  stopSeconds: number;
};

type Running = {
  plan: ProcessPlan;
  child: ChildProcess | null;
  readyAt: number | null;
  failures: number;
  lastWords: () => string;
};

/**
 * The processes of DESIGN.md §7. One that ends by itself is started again, after a pause that doubles; one that keeps ending is given up, and everything
 * with it. Stopped in the order in which they are told to.
 */
export class Processes {
  #running: Running[] = [];
  #isStopping = false;
  #log: number | "inherit";
  #onGivenUp: (sentence: string) => void;

  constructor(options: { log: number | "inherit"; onGivenUp: (sentence: string) => void }) {
    this.#log = options.log;
    this.#onGivenUp = options.onGivenUp;
  }

  /** Resolves once it is ready. Rejects, with its last words, when it ends before: a first start isn't tried again. */
  async start(plan: ProcessPlan): Promise<void> {
    const running: Running = { plan, child: null, readyAt: null, failures: 0, lastWords: () => "" };
    this.#running.push(running);
    await this.#launch(running);
  }

  send(name: string, message: object): void {
    const child = this.#running.find(({ plan }) => plan.name === name)?.child;
    if (child?.connected) child.send(message, () => undefined);
  }

  async #launch(running: Running): Promise<void> {
    const { plan } = running;
    const prepared = await plan.prepare?.();
    if (this.#isStopping) return;
    const output = plan.mixesItsLog ? "pipe" : this.#log;
    const child = fork(join(projectFolder, plan.script), prepared?.args ?? [], {
      cwd: projectFolder,
      env: { ...process.env, ...plan.environment, ...prepared?.environment },
      execArgv: [
        ...(plan.flags ?? []),
        ...(plan.imports ?? []).flatMap((path) => ["--import", join(projectFolder, path)]),
      ],
      stdio: ["ignore", output, output, "ipc"],
      // Ctrl-C reaches the parent alone, which stops the children in order.
      detached: process.platform !== "win32",
    });
    running.child = child;
    running.readyAt = null;
    if (plan.mixesItsLog) running.lastWords = passLogOn(child, this.#log);
    if (plan.onMessage) child.on("message", plan.onMessage);
    const ended = new Promise<string>((resolve) => {
      child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
      child.once("error", (error) => resolve(error.message));
    });
    const end = await Promise.race([plan.isReady(child), ended]);
    if (typeof end === "string") throw new Error(this.#describeEnd(running, end));
    running.readyAt = Date.now();
    plan.onReady?.();
    void ended.then((how) => this.#startAgain(running, this.#describeEnd(running, how)));
  }

  #describeEnd({ plan, lastWords }: Running, how: string): string {
    const words = lastWords();
    return `${plan.name} ended (${how}).${words ? `\n${words}` : ""}`;
  }

  #startAgain(running: Running, sentence: string): void {
    if (this.#isStopping) return;
    const upSeconds = running.readyAt ? (Date.now() - running.readyAt) / 1000 : 0;
    running.failures = upSeconds > 60 ? 1 : running.failures + 1;
    const delayMs = nextDelayMs(running.failures);
    if (delayMs === null) {
      this.#onGivenUp(`${sentence}\nIt has ended ${running.failures} times in a row.`);
      return;
    }
    say(`${sentence} Starting it again.`);
    setTimeout(() => {
      this.#launch(running).catch((error) => this.#startAgain(running, error.message));
    }, delayMs);
  }

  /** Each group in turn; within a group all at once, each given the seconds of its plan. */
  async stop(order: readonly (readonly string[])[]): Promise<void> {
    this.#isStopping = true;
    for (const names of order) {
      await Promise.all(this.#running.filter(({ plan }) => names.includes(plan.name)).map(stopOne));
    }
  }

  /** Ends everything at once. */
  kill(): void {
    this.#isStopping = true;
    for (const { child } of this.#running) child?.kill("SIGKILL");
  }
}

async function stopOne({ plan, child }: Running): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), plan.stopSeconds * 1000);
  await gone;
  clearTimeout(timer);
}
