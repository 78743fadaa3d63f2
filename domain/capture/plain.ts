import { fail, type Result, succeed } from "#domain/result.ts";
import { decodeText } from "./decode-text.ts";
import type { RawLayer } from "./raw-layer.ts";

export function readPlainText(bytes: Uint8Array, claimedCharset: string | null): Result<RawLayer> {
  const decoded = decodeText(bytes, claimedCharset);
  if (decoded === null) return fail({ code: "captures.notText" });
  return succeed({
    mediaType: "text/plain",
    text: decoded.text,
    language: null,
    title: null,
    pages: null,
    metadata: { encoding: decoded.encoding },
  });
}
