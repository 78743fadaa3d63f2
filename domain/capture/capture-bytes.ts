import { hashBytes } from "#domain/content-store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CaptureContent } from "./input.ts";

/** Decimal megabytes, as people count a file's size. */
export const captureBytesMax = 25_000_000;

export type CaptureBytes = {
  method: "upload" | "paste" | "transcription";
  bytes: Uint8Array;
  sha256: Buffer;
  fileName: string | null;
  claimedMediaType: string | null;
};

/** The bytes that are kept: a file's as it came, of what was typed or pasted its UTF-8. */
export function toCaptureBytes(content: CaptureContent): Result<CaptureBytes> {
  const isUpload = content.method === "upload";
  const bytes = isUpload ? content.bytes : new TextEncoder().encode(content.text);
  if (bytes.length > captureBytesMax) {
    return fail({ code: "captures.tooLarge", values: { megabytes: captureBytesMax / 1_000_000 } });
  }
  return succeed({
    method: content.method,
    bytes,
    sha256: hashBytes(bytes),
    fileName: isUpload ? (content.fileName ?? null) : null,
    claimedMediaType: isUpload ? (content.mediaType ?? null) : null,
  });
}
