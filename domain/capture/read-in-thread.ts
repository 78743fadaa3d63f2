import { fail, type Result } from "#domain/result.ts";
import { openThreads, type ThreadBounds } from "#domain/threads.ts";
import type { CaptureFileBytes, CaptureReading, SourceOfText } from "./prepare.ts";
import type { CaptureFile, TextLayer } from "./text-layers.ts";

/** Captures are read in threads of their own: a file of a few kilobytes can keep a processor busy for minutes and fill the memory. */
export type ReadingQuestion =
  | { kind: "capture"; capture: CaptureFileBytes; source: SourceOfText }
  /** A file that is too large to be held in memory. */
  | { kind: "recording"; path: string }
  /** Its text alone: nothing is proposed. */
  | { kind: "file"; file: CaptureFile };
export type ReadingAnswer = Result<CaptureReading> | Result<TextLayer>;

/** A document of a thousand pages takes some ten seconds, more on a busy machine, and half of the memory. */
const bounds: ThreadBounds = { seconds: 120, megabytes: 1_000, threads: 2 };

type Reader = {
  readCapture(capture: CaptureFileBytes, source: SourceOfText): Promise<Result<CaptureReading>>;
  readRecording(path: string): Promise<Result<CaptureReading>>;
  readFile(file: CaptureFile): Promise<Result<TextLayer>>;
};

/** `readFile` gives the text of a file of any kind that we read, as readTextLayer does. A reading that passes its bounds is ended, and answered as a problem. */
export const {
  readCapture: readInThread,
  readRecording: readRecordingInThread,
  readFile: readFileInThread,
} = openReader(bounds);

export function openReader(given: ThreadBounds): Reader {
  const ask = openThreads<ReadingQuestion, ReadingAnswer>(
    "domain/capture/reading-thread.ts",
    given,
  );
  // A question of one kind is answered in that kind.
  const read = async <R extends CaptureReading | TextLayer>(question: ReadingQuestion) =>
    ((await ask(question)) ?? fail({ code: "captures.tooMuchWork" })) as Result<R>;
  return {
    readCapture: (
      { method, bytes, fileName, claimedMediaType, address },
      { language, published },
    ) =>
      read({
        kind: "capture",
        capture: { method, bytes, fileName, claimedMediaType, address },
        source: { language, published },
      }),
    readRecording: (path) => read({ kind: "recording", path }),
    readFile: (file) => read({ kind: "file", file }),
  };
}
