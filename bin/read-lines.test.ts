import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

test("lines end at line feeds only, wherever the chunks are cut", async () => {
  const bytes = Buffer.from('{"a":"один\u2028два"}\r\n\n{"b":1}');
  for (const size of [1, 3, 7, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const lines: string[] = [];
    for await (const line of readLines(Readable.from(chunks, { objectMode: false })))
      lines.push(line);
    expect(lines).toEqual(['{"a":"один\u2028два"}\r', "", '{"b":1}']);
  }
});
