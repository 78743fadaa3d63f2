import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import { chooseEncoding, compressStream, isCompressible } from "./compress.ts";
import { type Exchange, isHead } from "./exchange.ts";
import { answeredHeaders } from "./headers.ts";

/** Hands web's answer on as it comes, so that what the studio streams isn't held back. One that breaks off is broken off here too. */
export function passOn(exchange: Exchange, answered: IncomingMessage): void {
  const { request, response } = exchange;
  // Whoever asked has left meanwhile, which is told a moment later; into nothing one can't write.
  if (response.destroyed) return void answered.destroy();
  const headers = answeredHeaders(answered.headers, exchange);
  const status = answered.statusCode ?? 502;
  const isPlain =
    !answered.headers["content-encoding"] && isCompressible(answered.headers["content-type"]);
  if (isPlain) headers.vary = "accept-encoding";
  // A part of a file is a part of what it is, not of what it would be when compressed.
  const isWhole = status !== 204 && status !== 206 && status !== 304 && !isHead(exchange);
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  if (!isPlain || !isWhole || encoding === null) {
    response.writeHead(status, headers);
    pipeline(answered, response, () => undefined);
    return;
  }
  delete headers["content-length"];
  delete headers["accept-ranges"];
  response.writeHead(status, { ...headers, "content-encoding": "gzip" });
  pipeline(answered, compressStream(), response, () => undefined);
}
