import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { brotliCompress, constants, createGzip, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | null;

const compressible =
  /^(?:text\/|application\/(?:json|javascript|xml|ld\+json|problem\+json)|image\/svg\+xml)/;

/** The best encoding that the client takes. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = (acceptEncoding ?? "").toLowerCase();
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted)) return "br";
  if (/\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted)) return "gzip";
  return null;
}

export function isCompressible(contentType: string | undefined): boolean {
  return compressible.test(contentType ?? "");
}

/** Compresses a whole page: quality 5 costs about a millisecond where 11 costs a hundred. */
export function compressPage(html: string, encoding: Encoding): Promise<Buffer> {
  const bytes = Buffer.from(html, "utf8");
  if (encoding === null) return Promise.resolve(bytes);
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: Buffer) => (error ? reject(error) : resolve(result));
    if (encoding === "br")
      brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, done);
    else gzip(bytes, { level: 6 }, done);
  });
}

/** Streams an answer through gzip as it comes, so that what the studio streams isn't held back. */
export function streamCompressed(
  source: Readable,
  response: ServerResponse,
  onDone: () => void,
): void {
  const zip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  pipeline(source, zip, response, onDone);
}
