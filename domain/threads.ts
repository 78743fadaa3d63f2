import { once } from "node:events";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { parentPort, type Worker } from "node:worker_threads";

/** What one question may take, and how many are worked on at once; whoever comes then waits. */
export type ThreadBounds = { seconds: number; megabytes: number; threads: number };

/** `heapMegabytes` is what the thread holds after it. */
type Answer<Value> = ({ value: Value } | { failed: string }) & { heapMegabytes: number };

/** A thread that holds more than this part of what it may isn't kept for the next question, which may need all. */
const keptShareMax = 0.4;

/**
 * Work that may keep a processor busy for long, or fill the memory, in threads of their own: in the thread that serves pages nobody would get an answer meanwhile. `script`,
 * from the project's folder, calls answerInThread(). Gives null where a question passes its bounds, and throws where the work did. The first question starts a thread, which takes some tenths
 * of a second; later ones find it warm.
 */
export function openThreads<Question, Value>(
  script: string,
  { seconds, megabytes, threads }: ThreadBounds,
): (question: Question) => Promise<Value | null> {
  const idle = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  function takeThread(): Worker {
    const [warm] = idle;
    if (warm !== undefined) {
      idle.delete(warm);
      return warm;
    }
    const thread = startThread(script, megabytes);
    thread.once("exit", () => idle.delete(thread));
    return thread;
  }

  return async (question) => {
    if (busy >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    const thread = takeThread();
    try {
      const answer = await ask<Question, Value>(thread, question, seconds);
      if (answer !== null && answer.heapMegabytes < megabytes * keptShareMax) idle.add(thread);
      else void thread.terminate();
      if (answer === null) return null;
      if ("failed" in answer) throw new Error(`A thread failed (${script}). ${answer.failed}`);
      return answer.value;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}

/** What the script of a thread runs: one question at a time, each answered once. */
export function answerInThread<Question, Value>(work: (question: Question) => Promise<Value>) {
  parentPort?.on("message", async (question: Question) => {
    const answer = await work(question).then(
      (value) => ({ value }),
      (error: unknown) => ({
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    const heapMegabytes = getHeapStatistics().used_heap_size / 1_000_000;
    parentPort?.postMessage({ ...answer, heapMegabytes } satisfies Answer<Value>);
  });
}

/**
 * Next's bundler would take the thread's file for one of its own, so the class isn't imported: Node runs the file as it stands in the project's folder, where
 * all our processes are started. Nothing that was imported into this process is wanted there.
 */
function startThread(script: string, megabytes: number): Worker {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const thread = new Worker(join(process.cwd(), script), {
    name: script,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // Heard by whoever asks; unheard, it would end the process.
  thread.on("error", () => undefined);
  thread.unref();
  return thread;
}

/** Null where the thread passed its bounds. Keeps the process alive until there is an answer, and no longer. */
async function ask<Question, Value>(
  thread: Worker,
  question: Question,
  seconds: number,
): Promise<Answer<Value> | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), seconds * 1000);
  thread.ref();
  try {
    const answered = once(thread, "message", { signal: late.signal });
    thread.postMessage(question);
    const [answer]: Answer<Value>[] = await answered;
    if (answer === undefined) throw new Error("A thread said nothing.");
    return answer;
  } catch (error) {
    if (late.signal.aborted || isOutOfMemory(error)) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    thread.unref();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
