/** Segments in which programs and cameras write: all for applications but JFIF's own, ICC's and Adobe's, which say how colours are meant; and comments. */
const kept = new Set([0xe0, 0xe2, 0xee]);

/** A JPEG without what was written into it beside the picture (ITU T.81, B.1); null where it can't be read so far. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The picture itself begins, and goes to its end.
    if (marker === 0xda) {
      parts.push(bytes.subarray(at));
      return new Uint8Array(Buffer.concat(parts));
    }
    const next = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const isWritten = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === 0xfe;
    if (!isWritten) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}
