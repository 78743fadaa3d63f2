import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Failed, Failure, FromFetcher, ToFetcher, Visit } from "#fetcher/protocol.ts";

/** "fetcher.lost": the process that asks addresses died, or said nothing. */
export type FetchFailure = Failure | "fetcher.lost";
export type Fetched = Answer | (Omit<Failed, "failure"> & { failure: FetchFailure });

export type Fetcher = {
  /** One visit; `leave` is asked before every request of it. */
  visit(
    asked: Omit<Visit, "kind" | "id">,
    leave: (url: string) => Promise<boolean>,
  ): Promise<Fetched>;
  stop(): void;
};

/** In megabytes: several bodies at their largest, and some more. */
const heapMegabytes = 512;
/** Longer than a visit may take at most, without its waiting for leave. */
const answerMs = 60_000;
/** Then it isn't needed for a while. */
const idleMs = 60_000;

/** Under which Node lets it read our code, and touch nothing else of the machine. */
export function listFetcherFlags(): string[] {
  const ours = ["fetcher", "node_modules", "package.json"].map((name) => join(process.cwd(), name));
  return [
    "--permission",
    ...ours.map((path) => `--allow-fs-read=${path}`),
    "--disable-warning=SecurityWarning",
    `--max-old-space-size=${heapMegabytes}`,
  ];
}

type Waiting = {
  leave: (url: string) => Promise<boolean>;
  end: (fetched: Fetched) => void;
  fail: (error: unknown) => void;
  timer: NodeJS.Timeout;
};

/**
 * Starts the fetcher when something is to be fetched, and ends it when nothing has been for a minute. It gets an empty environment and may touch no file but its
 * own code, start no process and no thread; what it dies of fails the visits of that moment and no others.
 */
export function openFetcher({ loopback = "" }: { loopback?: string | undefined } = {}): Fetcher {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  function start(): ChildProcess {
    const started = fork(join(process.cwd(), "fetcher", "main.ts"), [loopback], {
      // Not ours: no password, no secret, no proxy.
      env: {} as NodeJS.ProcessEnv,
      execArgv: listFetcherFlags(),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    started.on("message", (message) => hear(started, message as FromFetcher));
    started.on("error", () => lose(started));
    started.on("exit", () => lose(started));
    started.unref();
    started.channel?.unref();
    return started;
  }

  function hear(from: ChildProcess, message: FromFetcher): void {
    const visit = waiting.get(message.id);
    if (!visit || from !== child) return;
    if (message.kind === "ask") {
      const { id } = message;
      clearTimeout(visit.timer);
      const decide = (isGranted: boolean) => {
        if (waiting.get(id) !== visit) return;
        visit.timer = watch(id);
        tell({ kind: "leave", id, isGranted });
      };
      visit.leave(message.url).then(decide, (error: unknown) => {
        decide(false);
        visit.fail(error);
      });
    } else visit.end(message);
  }

  /** Of one that doesn't answer nothing more is expected. */
  function watch(id: number): NodeJS.Timeout {
    return setTimeout(() => {
      const silent = child;
      if (waiting.has(id) && silent) {
        silent.kill("SIGKILL");
        lose(silent);
      }
    }, answerMs);
  }

  function tell(message: ToFetcher): void {
    const to = child;
    if (!to) return;
    to.send(message, (error) => {
      if (error) lose(to);
    });
  }

  function lose(lost: ChildProcess): void {
    if (child !== lost) return;
    child = null;
    for (const [id, visit] of [...waiting])
      visit.end({ kind: "failed", id, failure: "fetcher.lost", hops: [] });
  }

  function stop(): void {
    clearTimeout(idle);
    const running = child;
    if (running) lose(running);
    running?.kill("SIGKILL");
  }

  return {
    visit(asked, leave) {
      clearTimeout(idle);
      child ??= start();
      child.channel?.ref();
      count += 1;
      const id = count;
      const settle = () => {
        clearTimeout(waiting.get(id)?.timer);
        waiting.delete(id);
        if (waiting.size > 0) return;
        child?.channel?.unref();
        idle = setTimeout(stop, idleMs).unref();
      };
      return new Promise((resolve, reject) => {
        const end = (fetched: Fetched) => {
          settle();
          resolve(fetched);
        };
        const fail = (error: unknown) => {
          settle();
          reject(error);
        };
        waiting.set(id, { leave, end, fail, timer: watch(id) });
        tell({ kind: "visit", id, ...asked });
      });
    },
    stop,
  };
}
