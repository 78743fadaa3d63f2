import { once } from "node:events";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { fail, type Result } from "#domain/result.ts";
import type { CaptureBytes } from "./capture-bytes.ts";
import type { CaptureFileBytes, CaptureReading, SourceOfText } from "./prepare.ts";
import type { CaptureFile, TextLayer } from "./text-layers.ts";

/**
 * Reads captures in threads of their own: a file of a few kilobytes can keep a processor busy for minutes and fill the memory, and in the thread that serves
 * pages nobody would get an answer meanwhile. A reading that passes its bounds is ended, and answered as a problem.
 */
export type ReadingQuestion =
  | { kind: "capture"; capture: CaptureFileBytes; source: SourceOfText }
  /** Its text alone: nothing is proposed. */
  | { kind: "file"; file: CaptureFile };
/** `heapMegabytes` is what the thread holds after it. */
export type ReadingAnswer = {
  reading: Result<CaptureReading> | Result<TextLayer> | { failed: string };
  heapMegabytes: number;
};

export type ReadingBounds = { seconds: number; megabytes: number; threads: number };

/** A document of a thousand pages takes some ten seconds, more on a busy machine, and half of the memory. */
const bounds: ReadingBounds = { seconds: 120, megabytes: 1_000, threads: 2 };

/** A thread that holds more than this part of what it may isn't kept for the next reading, which may need all. */
const keptShareMax = 0.4;

type Reader = {
  readCapture(
    capture: CaptureFileBytes | CaptureBytes,
    source: SourceOfText,
  ): Promise<Result<CaptureReading>>;
  readFile(file: CaptureFile): Promise<Result<TextLayer>>;
};

/** `readFile` gives the text of a file of any kind that we read, as readTextLayer does. */
export const { readCapture: readInThread, readFile: readFileInThread } = openReader(bounds);

/** The first reading starts a thread, which takes some tenths of a second; later ones find it warm. Those that find no thread free wait. */
export function openReader({ seconds, megabytes, threads }: ReadingBounds): Reader {
  const idle = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  function takeThread(): Worker {
    const [warm] = idle;
    if (warm !== undefined) {
      idle.delete(warm);
      return warm;
    }
    const thread = startThread(megabytes);
    thread.once("exit", () => idle.delete(thread));
    return thread;
  }

  async function read<R extends CaptureReading | TextLayer>(
    question: ReadingQuestion,
  ): Promise<Result<R>> {
    if (busy >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    const thread = takeThread();
    try {
      const answer = await ask(thread, question, seconds);
      if (answer !== null && answer.heapMegabytes < megabytes * keptShareMax) idle.add(thread);
      else void thread.terminate();
      if (answer === null) return fail({ code: "captures.tooMuchWork" });
      const { reading } = answer;
      if ("failed" in reading) throw new Error(`A capture could not be read. ${reading.failed}`);
      // A question of one kind is answered in that kind.
      return reading as Result<R>;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  }

  return {
    readCapture: ({ method, bytes, fileName, claimedMediaType }, { language, published }) =>
      read({
        kind: "capture",
        capture: { method, bytes, fileName, claimedMediaType },
        source: { language, published },
      }),
    readFile: (file) => read({ kind: "file", file }),
  };
}

/**
 * Next's bundler would take the thread's file for one of its own, so the class isn't imported: Node runs the file as it stands in the project's folder, where
 * all our processes are started. Nothing that was imported into this process is wanted there.
 */
function startThread(megabytes: number): Worker {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const thread = new Worker(join(process.cwd(), "domain", "capture", "reading-thread.ts"), {
    name: "reading",
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // Heard by whoever asks; unheard, it would end the process.
  thread.on("error", () => undefined);
  thread.unref();
  return thread;
}

/** Null where the thread passed its bounds. Keeps the process alive until there is an answer, and no longer. */
async function ask(
  thread: Worker,
  question: ReadingQuestion,
  seconds: number,
): Promise<ReadingAnswer | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), seconds * 1000);
  thread.ref();
  try {
    const answered = once(thread, "message", { signal: late.signal });
    thread.postMessage(question);
    const [answer]: ReadingAnswer[] = await answered;
    if (answer === undefined) throw new Error("A thread that reads captures said nothing.");
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
