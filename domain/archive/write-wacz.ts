import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { getSurt } from "warcio/utils";
import yazl from "yazl";
import type { ArchivedCapture, HeldBytes } from "./view.ts";
import { toArchivedUrl, toWarcInfo, toWarcRecords, type WarcEntry } from "./warc-records.ts";

/** A capture with its bytes, which are null after a redaction. */
export type CaptureWithBytes = { capture: ArchivedCapture; bytes: HeldBytes | null };

/**
 * Writes captures as a WACZ (Web Archive Collection Zipped, 1.1.1): their WARC, an index by address, a list of pages, and a description with the hash of each. Holds a piece of one capture in memory at
 * a time, works in a folder beside `file`, and puts it in its place when it is whole. The same captures give the same bytes.
 */
export async function writeWacz(
  file: string,
  captures: AsyncIterable<CaptureWithBytes>,
  { publication, version }: { publication: string; version: string },
): Promise<{ captures: number; missing: number; bytes: number }> {
  const target = resolve(file);
  const folder = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const warc = openFile(join(folder, "data.warc.gz"));
    const counts = { captures: 0, missing: 0 };
    const index: string[] = [];
    const pages = [JSON.stringify({ format: "json-pages-1.0", id: "pages", title: "Captures" })];
    let newest = new Date(0);
    await warc.write(await toWarcInfo(publication, version));
    for await (const { capture, bytes } of captures) {
      for (const { pieces, entry } of toWarcRecords(capture, bytes)) {
        const place = await warc.writeAll(pieces);
        if (entry) index.push(toIndexLine(entry, capture.capturedAt, place));
      }
      if (bytes !== null) pages.push(toPageLine(capture));
      counts.captures += 1;
      counts.missing += bytes === null ? 1 : 0;
      if (capture.capturedAt > newest) newest = capture.capturedAt;
    }
    const entries: Entry[] = [
      { ...(await warc.end()), path: "archive/data.warc.gz", file: warc.path },
      toEntry("indexes/index.cdx", `${index.sort(byBytes).join("\n")}\n`),
      toEntry("pages/pages.jsonl", `${pages.join("\n")}\n`),
    ];
    const described = toEntry(
      "datapackage.json",
      describe(entries, { publication, version, newest }),
    );
    const digest = toEntry("datapackage-digest.json", describeDigest(described));
    const whole = join(folder, "whole.wacz");
    const bytes = await zip(whole, [...entries, described, digest]);
    await rename(whole, target);
    return { ...counts, bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its bytes stand in a file of their own, or here. */
type Entry = { path: string; hash: string; size: number } & ({ file: string } | { text: string });

function toEntry(path: string, text: string): Entry {
  const hash = createHash("sha256").update(text).digest("hex");
  return { path, text, hash, size: Buffer.byteLength(text) };
}

/** Where something stands in a file, in bytes. */
type Place = { offset: number; length: number };

/** A file that is written at its end, and hashed meanwhile. */
function openFile(path: string) {
  const stream: WriteStream = createWriteStream(path);
  const hash: Hash = createHash("sha256");
  let size = 0;
  const write = async (bytes: Uint8Array) => {
    size += bytes.length;
    hash.update(bytes);
    if (!stream.write(bytes)) await once(stream, "drain");
  };
  return {
    path,
    write,
    async writeAll(pieces: AsyncIterable<Uint8Array>): Promise<Place> {
      const offset = size;
      for await (const piece of pieces) await write(piece);
      return { offset, length: size - offset };
    },
    async end(): Promise<{ hash: string; size: number }> {
      stream.end();
      await once(stream, "close");
      return { hash: hash.digest("hex"), size };
    },
  };
}

const stamp = (instant: Date) => instant.toISOString().replace(/\D/g, "").slice(0, 14);

/** A line of CDXJ. */
function toIndexLine(
  { url, status, mediaType, sha256 }: WarcEntry,
  capturedAt: Date,
  { offset, length }: Place,
): string {
  const told = {
    ...{ url, mime: mediaType },
    ...(status !== null && { status: String(status) }),
    digest: `sha256:${sha256}`,
    length: String(length),
    offset: String(offset),
    filename: "data.warc.gz",
  };
  return `${getSurt(url)} ${stamp(capturedAt)} ${JSON.stringify(told)}`;
}

function toPageLine(capture: ArchivedCapture): string {
  const { id, capturedAt, title, code, n } = capture;
  return JSON.stringify({
    id,
    url: toArchivedUrl(capture),
    ts: capturedAt.toISOString(),
    title: title ?? `${code}, ${n}`,
  });
}

function describe(
  entries: readonly Entry[],
  { publication, version, newest }: { publication: string; version: string; newest: Date },
): string {
  const resources = entries.map(({ path, hash, size }) => ({
    name: basename(path),
    path,
    hash: `sha256:${hash}`,
    bytes: size,
  }));
  const about = {
    profile: "data-package",
    wacz_version: "1.1.1",
    title: publication,
    software: `Plumbline/${version}`,
    // Of what is in it: of the moment when it was written nothing depends.
    created: newest.toISOString(),
  };
  return JSON.stringify({ ...about, resources }, null, 2);
}

function describeDigest({ path, hash }: Entry): string {
  return JSON.stringify({ path, hash: `sha256:${hash}` }, null, 2);
}

/** Records are packed one by one already, so that one can be read without the others: the zip holds them as they are. */
async function zip(path: string, entries: readonly Entry[]): Promise<number> {
  const archive = new yazl.ZipFile();
  for (const entry of entries) {
    const compress = !entry.path.startsWith("archive/");
    const options = { compress, mtime: new Date(0), mode: 0o100644 };
    if ("text" in entry) archive.addBuffer(Buffer.from(entry.text), entry.path, options);
    else archive.addFile(entry.file, entry.path, options);
  }
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
  const written = await open(path);
  try {
    await written.sync();
    return (await written.stat()).size;
  } finally {
    await written.close();
  }
}

const byBytes = (one: string, other: string) =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
