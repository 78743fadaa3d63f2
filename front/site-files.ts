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
export type SiteFile = PressedObject & { encoding: Encoding | null; body: Body };

/** The bytes; where they are few, a character a byte: Node sends head and body in one then, which halves what a page costs. */
type Body = Buffer | string;

/** Larger ones are not copied once more into a head's string. */
const textBytesMax = 14_000;
/** So much of the site is kept at hand, whatever its size. */
const bodyBytesMax = 8_000_000;
const pointersMax = 10_000;

const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/**
 * The pressed site as the front reads it. What was read is kept at hand until `forget` is told that an address leads elsewhere; `trust` says how long an
 * address may be taken to lead where it led without being told, in milliseconds.
 */
export function openSiteFiles(folder: string, trust: () => number) {
  const pointers = new Map<string, { object: PressedObject | null; readAt: number }>();
  const bodies = new Map<string, Body>();
  let bodyBytes = 0;
  /** Grows with each `forget`: what was being read meanwhile may be older than that. */
  let forgotten = 0;

  /** What an address leads to, in the best encoding that is accepted; null where it leads nowhere, or to what the disk has altered. */
  async function find(path: string, accepted: Encoding | null): Promise<SiteFile | null> {
    const ready = peek(path, accepted);
    if (ready) return ready;
    const object = knownObject(path) ?? (await readPointer(path));
    if (!object) return null;
    const encoding = isCompressible(object.ending) ? accepted : null;
    const body = bodies.get(keyOf(object, encoding)) ?? (await readBody(object, encoding));
    if (body) return { ...object, encoding, body };
    pointers.delete(path);
    return null;
  }

  /** What `find` would give without asking the disk; null where it would have to. */
  function peek(path: string, accepted: Encoding | null): SiteFile | null {
    const object = knownObject(path);
    if (!object) return null;
    const encoding = isCompressible(object.ending) ? accepted : null;
    const body = bodies.get(keyOf(object, encoding));
    return body ? { ...object, encoding, body } : null;
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
  async function readBody(object: PressedObject, encoding: Encoding | null): Promise<Body | null> {
    const file = join(folder, objectOf(nameOf(object)), bodyOf(object, encoding));
    try {
      const body = await readFile(file);
      const bytes = encoding ? await unpack[encoding](body) : body;
      if (createHash("sha256").update(bytes).digest("hex") !== object.sha256) return null;
      const read = body.length > textBytesMax ? body : body.toString("latin1");
      keep(keyOf(object, encoding), read);
      return read;
    } catch {
      return null;
    }
  }

  function keep(key: string, body: Body): void {
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

  return { find, peek, forget };
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
