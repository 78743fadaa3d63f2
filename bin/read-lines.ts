import type { Readable } from "node:stream";

/** The lines of a stream of NDJSON. Only "\n" ends a line: node:readline also splits at U+2028, which JSON may hold unescaped. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
