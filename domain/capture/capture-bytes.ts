import type { KeptRedirect } from "#db/schema/captures.ts";
import { hashBytes } from "#domain/content-store.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CaptureContent } from "./input.ts";
import { findBytes } from "./store.ts";

/** Decimal megabytes, as people count a file's size. */
export const captureBytesMax = 25_000_000;
/** Of what an address answered, unpacked: all that the fetcher lets through (fetcher/limits.ts). Its text is bounded besides (text-layers.ts). */
export const fetchedBytesMax = 50_000_000;

/** How bytes came from an address. Headers as they were received, lower case names. */
export type FetchFacts = {
  requestedUrl: string;
  finalUrl: string;
  httpStatus: number;
  headers: Record<string, string>;
  /** Start lines and headers of the exchange as they went over the wire, where they are known. */
  requestHead?: string | null;
  responseHead?: string | null;
  /** What led there. */
  redirects?: KeptRedirect[] | null;
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
  /** Null of a recording that lies in the store already: it is never held in memory. */
  bytes: Uint8Array | null;
  byteLength: number;
  sha256: Buffer;
  fileName: string | null;
  claimedMediaType: string | null;
  /** The one that answered. */
  address: string | null;
  /** Null of all that wasn't fetched. */
  facts: FetchFacts | null;
};

/** The bytes that are kept: a file's as it came, of what was typed or pasted its UTF-8. */
export async function toCaptureBytes(
  content: CaptureContent | FetchedContent,
): Promise<Result<CaptureBytes>> {
  if (content.method === "recording") return await toRecordingBytes(content);
  const bytes = "bytes" in content ? content.bytes : new TextEncoder().encode(content.text);
  const bytesMax = content.method === "fetch" ? fetchedBytesMax : captureBytesMax;
  if (bytes.length > bytesMax)
    return fail({ code: "captures.tooLarge", values: { megabytes: bytesMax / 1_000_000 } });
  return succeed({
    method: content.method,
    bytes,
    byteLength: bytes.length,
    sha256: hashBytes(bytes),
    fileName: content.method === "upload" ? (content.fileName ?? null) : null,
    claimedMediaType: "bytes" in content ? (content.mediaType ?? null) : null,
    address: content.method === "fetch" ? content.facts.finalUrl : null,
    facts: content.method === "fetch" ? content.facts : null,
  });
}

async function toRecordingBytes({
  sha256: hex,
  fileName,
}: Extract<CaptureContent, { method: "recording" }>): Promise<Result<CaptureBytes>> {
  const sha256 = Buffer.from(hex, "hex");
  const held = await findBytes(sha256);
  if (!held) return fail({ code: "captures.noFile" });
  const { byteLength } = held;
  const unknown = { claimedMediaType: null, address: null, facts: null };
  return succeed({
    ...{ method: "upload", bytes: null, byteLength, sha256, fileName: fileName ?? null },
    ...unknown,
  });
}
