/** Segments in which programs and cameras write: all for applications but JFIF's own, ICC's and Adobe's, which say how colours are meant; and comments. */
const kept = new Set([0xe0, 0xe2, 0xee]);

/** A JPEG without what was written into it beside the picture, or stands behind its end (ITU T.81, B.1); null where it can't be read so far. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const parts = [bytes.subarray(0, 2)];
  let hasPicture = false;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endMarker) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endMarker) {
      parts.push(bytes.subarray(at, at + 2));
      return new Uint8Array(Buffer.concat(parts));
    }
    const next = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const isScan = marker === 0xda;
    const end = isScan ? endOfScan(bytes, next) : next;
    const isWritten = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === 0xfe;
    if (!isWritten) parts.push(bytes.subarray(at, end));
    hasPicture ||= isScan;
    at = end;
  }
  // One that breaks off is shown as far as it goes.
  return hasPicture ? new Uint8Array(Buffer.concat(parts)) : null;
}

const endMarker = 0xd9;

/** Where the next marker stands behind a scan's data, in which FF is followed by 00, or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isOfData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isOfData) return at;
  }
  return bytes.length;
}
