import { randomUUID } from "node:crypto";
import { readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import { type Encoding, stampOf } from "./layout.ts";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const unpackers = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** At once: a few milliseconds a page. Idle: fifty times that, for an eighth fewer bytes. */
export type Effort = "at once" | "idle";
const efforts = { "at once": { brotli: 5, gzip: 6 }, idle: { brotli: 11, gzip: 9 } };

/** Writes the brotli and gzip twins of a file, of which the hash is given, beside it. Each is there whole or not at all. */
export async function makeTwins(file: string, sha256: string, effort: Effort): Promise<void> {
  const bytes = await readFile(file);
  const { brotli, gzip: level } = efforts[effort];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level })]);
  await replace(`${file}.br`, br, stampOf(sha256, "br"));
  await replace(`${file}.gz`, gz, stampOf(sha256, "gzip"));
}

/** What a twin unpacks to; null where it can't be unpacked. */
export async function unpackTwin(bytes: Buffer, encoding: Encoding): Promise<Buffer | null> {
  return await unpackers[encoding](bytes).catch(() => null);
}

async function replace(file: string, bytes: Buffer, stamp: number): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, bytes);
    await utimes(unfinished, stamp, stamp);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
