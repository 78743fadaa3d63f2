/**
 * Bytes to text. The encodings that sources come in: UTF-8, UTF-16 with or without its mark, and the one-byte ones of Cyrillic and Western
 * texts, told apart by how letters are spread.
 */
export type DecodedText = { text: string; encoding: string };

const sampleBytes = 64 * 1024;

/** Null where the bytes are no text at all. `declared` is what a header or a meta element says; it is believed where the bytes allow it. */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText | null {
  const encoding = findMarkedEncoding(bytes) ?? guessUtf16(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (isBinary(bytes)) return null;
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const named = declared === null ? null : findEncoding(declared);
  if (named !== null && named !== "utf-8") return decodeAs(bytes, named);
  return decodeAs(bytes, guessOneByteEncoding(bytes));
}

/**
 * As decodeText finds it, without reading all of it into a text: the name by which TextDecoder knows the encoding; null where the bytes are no text. Whether they are UTF-8
 * the caller's machine can tell without a copy of them.
 */
export function findTextEncoding(
  bytes: Uint8Array,
  isUtf8: (bytes: Uint8Array) => boolean,
): string | null {
  const encoding = findMarkedEncoding(bytes) ?? guessUtf16(bytes);
  if (encoding !== null) return encoding;
  if (isBinary(bytes)) return null;
  return isUtf8(bytes) ? "utf-8" : guessOneByteEncoding(bytes);
}

/** The name by which TextDecoder knows an encoding; null for what it doesn't know. */
function findEncoding(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    // TextDecoder throws for labels outside the Encoding Standard.
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // Not valid in this encoding.
    return null;
  }
}

function findMarkedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Without a mark UTF-16 gives itself away: spaces, digits and line ends have a zero byte on one side. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < pairs / 10) return null;
  return isMostlyText(new TextDecoder(encoding).decode(sample)) ? encoding : null;
}

function isMostlyText(text: string): boolean {
  const plain = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return plain >= text.length * 0.9;
}

/** Control characters that no text holds. A few are forgiven, as old files carry them. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  return controls > sample.length / 100;
}

/**
 * Cyrillic words are runs of high bytes; Western letters with accents stand alone. Windows-1251 has its small letters where KOI8-R has its
 * capitals, and small letters are the more.
 */
function guessOneByteEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  let [high, low, inRuns, before] = [0, 0, 0, 0];
  for (const byte of sample) {
    if (byte >= 0xe0) high++;
    else if (byte >= 0xc0) low++;
    if (byte >= 0xc0 && before >= 0xc0) inRuns++;
    before = byte;
  }
  if (inRuns < (high + low) / 2) return "windows-1252";
  return high >= low ? "windows-1251" : "koi8-r";
}
