import { inflateRawSync } from "node:zlib";

/**
 * What a zip archive would unpack to, found out without unpacking it into memory at once. Guards against archives that say little and hold much.
 */
export type ZipEntry = {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerAt: number;
};

const endRecord = 0x06054b50;
const centralHeader = 0x02014b50;
const endRecordBytes = 22;
const commentBytesMax = 0xffff;

/** The archive's entries by its central directory; null where there is none to be read. */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralHeader) return null;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether every entry unpacks to what it says and all together to at most `bytesMax`. Unpacks one at a time and stops at the bound. */
export function isZipWithin(bytes: Uint8Array, entries: ZipEntry[], bytesMax: number): boolean {
  let left = bytesMax;
  for (const entry of entries) {
    if (entry.unpackedBytes > left || unpackEntry(bytes, entry) === null) return false;
    left -= entry.unpackedBytes;
  }
  return true;
}

/** Null where an entry unpacks to anything but what it says. */
export function unpackEntry(
  bytes: Uint8Array,
  { method, packedBytes, unpackedBytes, headerAt }: ZipEntry,
): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > view.byteLength) return null;
  const from =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) return packedBytes === unpackedBytes ? packed : null;
  if (method !== 8) return null;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: unpackedBytes + 1 });
    return unpacked.length === unpackedBytes ? unpacked : null;
  } catch {
    // More than it says, or damaged: either way not to be unpacked.
    return null;
  }
}

function findEndRecord(view: DataView): number | null {
  const last = view.byteLength - endRecordBytes;
  for (let at = last; at >= Math.max(0, last - commentBytesMax); at--) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return null;
}
