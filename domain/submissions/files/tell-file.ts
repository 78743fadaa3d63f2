import { fileTypeFromBuffer } from "file-type";
import { decodeText } from "#domain/capture/decode-text.ts";
import { sniffImage } from "#domain/media/rules.ts";
import type { FileProblem, SentFileType } from "./rules.ts";

/** What a file is by its content, whatever its name says; or why it isn't taken. What some programs would read as one thing and some as another isn't. */
export async function tellFile(
  bytes: Uint8Array,
): Promise<{ type: SentFileType } | { problem: FileProblem }> {
  if (bytes.length === 0) return { problem: "empty" };
  const type = tellType(bytes);
  if (type !== null) return isTwofold(bytes, type) ? { problem: "twofold" } : { type };
  // Before what a first few letters may be taken for: a text may begin with "BM" or "MZ".
  const text = decodeText(bytes, null)?.text ?? null;
  if (text === null) {
    const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
    const isPhones = /^image\/(?:hei[cf]|avif)/.test(found?.mime ?? "");
    return { problem: isPhones ? "phonePicture" : "unsupported" };
  }
  if (/^[\s\ufeff]*<[a-z!?/]/i.test(text)) return { problem: "markup" };
  return isTwofold(bytes, "text/plain") ? { problem: "twofold" } : { type: "text/plain" };
}

function tellType(bytes: Uint8Array): SentFileType | null {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
  return isPdf ? "application/pdf" : sniffImage(bytes);
}

/** Readers of PDF and of pages look for their beginning within so much. */
const headBytes = 1_024;
const pageSigns = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed)[\s>/]/i;

function isTwofold(bytes: Uint8Array, type: SentFileType): boolean {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString("latin1");
  if (type !== "application/pdf" && head.includes("%PDF-")) return true;
  return pageSigns.test(head) || isZip(bytes) || !endsAsItShould(Buffer.from(bytes), type);
}

const zipEndBytes = 22;
const zipCommentBytesMax = 65_535;

/** Archives are read from their end, whatever stands before: a record there whose comment reaches to the end. */
function isZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-(zipEndBytes + zipCommentBytesMax)));
  for (let at = tail.lastIndexOf("PK\x05\x06"); at !== -1; ) {
    const isWhole = at + zipEndBytes <= tail.length;
    if (isWhole && at + zipEndBytes + tail.readUInt16LE(at + 20) === tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf("PK\x05\x06", at - 1);
  }
  return false;
}

/** PNG and WebP say where they end, and nothing stands behind. A JPEG of a telephone often has more pictures behind it, which aren't kept. */
function endsAsItShould(bytes: Buffer, type: SentFileType): boolean {
  if (type === "image/webp") {
    const length = bytes.length < 12 ? 0 : bytes.readUInt32LE(4) + 8;
    return bytes.length === length || bytes.length === length + 1;
  }
  if (type !== "image/png") return true;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return next === bytes.length;
    at = next;
  }
  return false;
}
