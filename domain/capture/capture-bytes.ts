import { hashBytes } from "#domain/content-store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CaptureContent } from "./input.ts";

/** Decimal megabytes, as people count a file's size. */
export const captureBytesMax = 25_000_000;

/** How bytes came from an address. Headers as they were received, lower case names. */
export type FetchFacts = {
  requestedUrl: string;
  finalUrl: string;
  httpStatus: number;
  headers: Record<string, string>;
  /** Start lines and headers of the exchange as they went over the wire, where they are known. */
  requestHead?: string | null;
  responseHead?: string | null;
  /** Where that isn't now. */
  capturedAt?: Date;
};

/** What the fetcher brought: no person's input. */
export type FetchedContent = {
  method: "fetch";
  bytes: Uint8Array;
  mediaType: string | null;
  facts: FetchFacts;
};

export type CaptureBytes = {
  method: "upload" | "paste" | "transcription" | "fetch";
  bytes: Uint8Array;
  sha256: Buffer;
  fileName: string | null;
  claimedMediaType: string | null;
  /** The one that answered. */
  address: string | null;
  /** Null of all that wasn't fetched. */
  facts: FetchFacts | null;
};

/** The bytes that are kept: a file's as it came, of what was typed or pasted its UTF-8. */
export function toCaptureBytes(content: CaptureContent | FetchedContent): Result<CaptureBytes> {
  const bytes = "bytes" in content ? content.bytes : new TextEncoder().encode(content.text);
  if (bytes.length > captureBytesMax) {
    return fail({ code: "captures.tooLarge", values: { megabytes: captureBytesMax / 1_000_000 } });
  }
  return succeed({
    method: content.method,
    bytes,
    sha256: hashBytes(bytes),
    fileName: content.method === "upload" ? (content.fileName ?? null) : null,
    claimedMediaType: "bytes" in content ? (content.mediaType ?? null) : null,
    address: content.method === "fetch" ? content.facts.finalUrl : null,
    facts: content.method === "fetch" ? content.facts : null,
  });
}
