import type { Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { Stop } from "./stop.ts";

/** Nobody packs a page more often. */
const layersMax = 3;

/** What some servers name though it packs nothing. */
const plain = new Set(["", "identity", "none", "binary", "utf-8"]);

/** A zlib frame begins with this, or with what has the same lower half. */
const zlibByte = 0x78;

/** The window that RFC 9659 allows on the web, 8 MB: Node's own bound is sixteen times that. */
const zstdWindowLogMax = 23;

/**
 * What unpacks a body, in the order in which it passes, by its Content-Encoding header; empty where it isn't packed. Throws a Stop for what nobody here can unpack. A
 * "deflate" comes with a zlib frame or without one: its first byte tells.
 */
export function openUnpackers(contentEncoding: string, firstByte: number): Transform[] {
  const layers = contentEncoding
    .toLowerCase()
    .split(",")
    .map((layer) => layer.trim())
    .filter((layer) => !plain.has(layer));
  if (layers.length > layersMax) throw new Stop("body.brokenEncoding", contentEncoding);
  return layers.reverse().map((layer, at) => openUnpacker(layer, at === 0 ? firstByte : zlibByte));
}

function openUnpacker(layer: string, firstByte: number): Transform {
  if (layer === "gzip" || layer === "x-gzip") return createGunzip();
  if (layer === "br") return createBrotliDecompress();
  if (layer === "zstd")
    return createZstdDecompress({
      params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLogMax },
    });
  if (layer === "deflate")
    return (firstByte & 0x0f) === (zlibByte & 0x0f) ? createInflate() : createInflateRaw();
  throw new Stop("body.brokenEncoding", layer.slice(0, 40));
}
