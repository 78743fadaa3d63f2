import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Given } from "./post.ts";
import { readGhost } from "./read-ghost.ts";
import { readWordpress } from "./read-wordpress.ts";

/** Ghost's export is one text, which is read whole. */
const jsonBytesMax = 400_000_000;

type File = { path: string; kind: "wordpress" | "ghost"; site: string };

/** What stands in an export, as it is read. `onRead` hears how much of the file that was. */
export async function* readGiven(
  { path, kind, site }: File,
  onRead: (bytes: number, of: number) => void,
): AsyncGenerator<Given> {
  const { size } = await stat(path);
  if (kind === "wordpress") {
    yield* readWordpress(countBytes(path, (bytes) => onRead(bytes, size)));
    return;
  }
  if (size > jsonBytesMax) {
    const values = { megabytes: jsonBytesMax / 1_000_000 };
    yield { kind: "stop", problem: { code: "importFile.tooLarge", values } };
    return;
  }
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch {
    // Not valid in the only encoding that JSON has.
    yield { kind: "stop", problem: { code: "importFile.encodingUnknown" } };
    return;
  }
  yield* readGhost(json, site);
  onRead(size, size);
}

async function* countBytes(
  path: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    bytes += chunk.length;
    yield chunk;
    onRead(bytes);
  }
}
