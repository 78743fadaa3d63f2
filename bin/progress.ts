import { say } from "./say.mjs";

type Stream = Pick<NodeJS.WriteStream, "isTTY"> & { write(text: string): unknown };

/** How far something has come. A terminal shows each step in one line; elsewhere each of so many parts is a line. */
export function sayProgress(
  { done, of, parts }: { done: number; of: number; parts: number },
  stream: Stream,
): void {
  if (stream.isTTY) stream.write(`\r  ${done} of ${of}`);
  else if (done % Math.ceil(of / parts) === 0) stream.write(`  ${done} of ${of}\n`);
}

/** Says what is being done, and counts, beside what the command itself says: on a terminal in one line that is gone when it is done. Tells how long it took. */
export async function counting<T>(
  what: string,
  work: (onDone: (done: number, of: number) => void) => Promise<T>,
): Promise<{ value: T; seconds: number }> {
  const stream = process.stderr;
  const startedAt = performance.now();
  say(what, stream);
  try {
    const value = await work((done, of) => sayProgress({ done, of, parts: 10 }, stream));
    return { value, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    if (stream.isTTY) stream.write("\r\u001b[K");
  }
}
