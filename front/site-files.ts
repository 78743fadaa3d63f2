import { createHash } from "node:crypto";
import { readFile, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import {
  bodyOf,
  type Encoding,
  isCompressible,
  isPressable,
  nameOf,
  objectOf,
  type PressedObject,
  pointerOf,
  readName,
} from "#domain/press/layout.ts";

/** A pressed answer, as it goes out. */
export type SiteFile = PressedObject & { encoding: Encoding | null; body: Buffer };

/** So much of the site is kept at hand, whatever its size. */
const bodyBytesMax = 24_000_000;
const pointersMax = 20_000;

const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/**
 * The pressed site as the front reads it. What was read is kept at hand until `forget` is told that an address leads elsewhere; `trust` says how long an
 * address may be taken to lead where it led without being told, in milliseconds.
 */
export function openSiteFiles(folder: string, trust: () => number) {
  const pointers = new Map<string, { object: PressedObject | null; readAt: number }>();
  const bodies = new Map<string, Buffer>();
  let bodyBytes = 0;
  /** Grows with each `forget`: what was being read meanwhile may be older than that. */
  let forgotten = 0;

  /** What an address leads to, in the best encoding that is accepted; null where it leads nowhere, or to what the disk has altered. */
  async function find(path: string, accepted: Encoding | null): Promise<SiteFile | null> {
    const object = knownObject(path) ?? (await readPointer(path));
    if (!object) return null;
    const encoding = isCompressible(object.ending) ? accepted : null;
    const body = bodies.get(keyOf(object, encoding)) ?? (await readBody(object, encoding));
    if (body) return { ...object, encoding, body };
    pointers.delete(path);
    return null;
  }

  function knownObject(path: string): PressedObject | null {
    const known = pointers.get(path);
    return known && performance.now() - known.readAt < trust() ? known.object : null;
  }

  async function readPointer(path: string): Promise<PressedObject | null> {
    if (!isPressable(path)) return null;
    const seen = forgotten;
    const object = await readlink(join(folder, pointerOf(path))).then(
      (target) => readName(basename(target)),
      () => null,
    );
    if (object && seen === forgotten) {
      if (pointers.size >= pointersMax) dropOldest(pointers);
      pointers.set(path, { object, readAt: performance.now() });
    }
    return object;
  }

  /** Told by the hash in its name: a twin is unpacked for it, once. */
  async function readBody(object: PressedObject, encoding: Encoding | null) {
    const file = join(folder, objectOf(nameOf(object)), bodyOf(object, encoding));
    try {
      const body = await readFile(file);
      const bytes = encoding ? await unpack[encoding](body) : body;
      if (createHash("sha256").update(bytes).digest("hex") !== object.sha256) return null;
      keep(keyOf(object, encoding), body);
      return body;
    } catch {
      return null;
    }
  }

  function keep(key: string, body: Buffer): void {
    if (body.length > bodyBytesMax / 4 || bodies.has(key)) return;
    bodies.set(key, body);
    bodyBytes += body.length;
    while (bodyBytes > bodyBytesMax) bodyBytes -= dropOldest(bodies)?.length ?? 0;
  }

  /** An address leads elsewhere now; all of them may, where none is named. */
  function forget(path?: string): void {
    forgotten += 1;
    if (path === undefined) pointers.clear();
    else pointers.delete(path);
  }

  return { find, forget };
}

function keyOf({ sha256, ending }: PressedObject, encoding: Encoding | null): string {
  return `${sha256}.${ending}.${encoding}`;
}

/** A map keeps the order in which things came in. */
function dropOldest<V>(map: Map<string, V>): V | undefined {
  const [key] = map.keys();
  if (key === undefined) return undefined;
  const value = map.get(key);
  map.delete(key);
  return value;
}

export type SiteFiles = ReturnType<typeof openSiteFiles>;
