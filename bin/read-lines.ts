import type { Readable } from "node:stream";

/** The lines of a stream of NDJSON. Only "\n" ends a line: node:readline also splits at U+2028, which JSON may hold unescaped. A line may be of any length. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    // What came before isn't looked through again: a line of a hundred megabytes would take minutes.
    const [first = "", ...others] = String(chunk).split("\n");
    const last = others.pop();
    if (last === undefined) {
      rest += first;
      continue;
    }
    yield rest + first;
    yield* others;
    rest = last;
  }
  if (rest !== "") yield rest;
}
