import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import type { Limits } from "./protocol.ts";
import { Refusal } from "./refusal.ts";

/** More than anybody sets; each is another way to hide a bomb. */
const encodingsMax = 2;
/** A page of some kilobytes may well be unpacked a thousandfold; only what is large is told by its ratio. */
const ratioFromBytes = 1_000_000;

export type Body = { body: Uint8Array; decoded: Uint8Array | null };

/** Reads a body to its end and takes off its encodings, within limits; throws a Refusal beyond them. */
export async function readBody(
  source: Readable,
  contentEncoding: string,
  limits: Limits,
): Promise<Body> {
  const names = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > encodingsMax) throw new Refusal("body.brokenEncoding");
  const packed: Buffer[] = [];
  let packedBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packed.push(chunk);
      packedBytes += chunk.length;
      done(packedBytes > limits.bodyBytes ? new Refusal("body.tooLarge") : null, chunk);
    },
  });
  const unpacked: Buffer[] = [];
  let unpackedBytes = 0;
  const keep = new Writable({
    write(chunk: Buffer, _encoding, done) {
      unpackedBytes += chunk.length;
      const isBomb = unpackedBytes > ratioFromBytes && unpackedBytes > packedBytes * limits.ratio;
      if (names.length > 0) unpacked.push(chunk);
      if (isBomb) done(new Refusal("body.ratio"));
      else done(unpackedBytes > limits.bodyBytes ? new Refusal("body.tooLarge") : null);
    },
  });
  // The last that was put on is the first to be taken off.
  const decoders = names.reverse().map(openDecoder);
  try {
    await pipeline([source, count, ...decoders, keep]);
  } catch (error) {
    throw decoders.length > 0 && isBroken(error) ? new Refusal("body.brokenEncoding") : error;
  }
  return {
    body: Buffer.concat(packed),
    decoded: names.length > 0 ? Buffer.concat(unpacked) : null,
  };
}

function openDecoder(name: string): NodeJS.ReadWriteStream {
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    case "deflate":
      return inflateEither();
    default:
      throw new Refusal("body.brokenEncoding");
  }
}

/** Half of the servers that say so leave out zlib's head. */
function inflateEither(): NodeJS.ReadWriteStream {
  let inner: ReturnType<typeof createInflate> | null = null;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!inner) {
        inner = ((chunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
        inner.on("data", (piece: Buffer) => this.push(piece));
        inner.on("error", (error) => this.destroy(error));
      }
      if (inner.write(chunk)) done();
      else inner.once("drain", () => done());
    },
    flush(done) {
      if (!inner) return done();
      inner.once("end", () => done());
      inner.end();
    },
  });
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    /^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING|ZSTD_)/.test(code) ||
    (code.startsWith("ERR_") && code.includes("ERROR_FORMAT"))
  );
}
