import { hashBytes } from "#domain/content-store.ts";
import { engineVersion, extract } from "#domain/evidence/extract/extract.ts";
import { normaliserVersion, normaliseText } from "#domain/evidence/normalise.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CaptureContent } from "./input.ts";
import { nameNormaliser, splitBlocks } from "./rules.ts";
import { captureBytesMax, readTextLayer } from "./text-layers.ts";
import type { NewProposal } from "./writes.ts";

export type CaptureBytes = {
  method: "upload" | "paste" | "transcription";
  bytes: Uint8Array;
  sha256: Buffer;
  fileName: string | null;
  claimedMediaType: string | null;
};

/** What a capture will hold, read before anything is written. */
export type CaptureReading = {
  mediaType: string;
  normaliser: string;
  text: string;
  blocks: ReturnType<typeof splitBlocks>;
  engine: string;
  proposals: NewProposal[];
};

/** Names and versions in the proposals: "rules-1.0.0". */
const extractor = `rules-${engineVersion}`;

/** A book's length. What comes after is kept, read and quoted by hand; the extractor proposes nothing for it. */
const extractedUnitsMax = 2_000_000;
/** More than the figures of a thick yearbook, and more than anybody goes through; 300,000 would be written for minutes. */
const proposalsMax = 20_000;

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

/** Reads the text layer and what the extractor proposes for it; `source` says in which language and of when the text is. */
export async function readCapture(
  capture: CaptureBytes,
  source: { language: string; published: string | null },
): Promise<Result<CaptureReading>> {
  const layer = await readLayer(capture);
  if (!layer.ok) return layer;
  const { mediaType, text, pages } = layer.value;
  return succeed({
    mediaType,
    normaliser: nameNormaliser(mediaType, normaliserVersion),
    text,
    blocks: splitBlocks(text, pages),
    engine: extractor,
    proposals: propose(text.slice(0, extractedUnitsMax), source),
  });
}

type Layer = { mediaType: string; text: string; pages: { start: number; end: number }[] | null };

async function readLayer(capture: CaptureBytes): Promise<Result<Layer>> {
  if (capture.method === "upload") {
    const { bytes, fileName, claimedMediaType } = capture;
    return await readTextLayer({
      bytes,
      ...(fileName !== null && { fileName }),
      ...(claimedMediaType !== null && { claimedMediaType }),
    });
  }
  // What was pasted is text, whatever it looks like: a web page's source is quoted as such.
  const text = normaliseText(new TextDecoder().decode(capture.bytes));
  if (text === "") return fail({ code: "captures.nothingPasted", field: "text" });
  return succeed({ mediaType: "text/plain", text, pages: null });
}

/** Quotes and figures. People aren't proposed by themselves: one comes with the quote of theirs. */
function propose(
  text: string,
  source: { language: string; published: string | null },
): NewProposal[] {
  const publishedOn = source.published ?? undefined;
  const extraction = extract(text, {
    language: source.language,
    ...(publishedOn !== undefined && { publishedOn }),
  });
  const toProposal =
    (kind: "quote" | "figure") =>
    (found: { start: number; end: number }): NewProposal => ({
      kind,
      startAt: found.start,
      endAt: found.end,
      proposed: { ...found },
    });
  return [
    ...extraction.quotes.map(toProposal("quote")),
    ...extraction.figures.map(toProposal("figure")),
  ]
    .filter(({ startAt, endAt }) => endAt > startAt)
    .sort((one, other) => one.startAt - other.startAt)
    .slice(0, proposalsMax);
}
