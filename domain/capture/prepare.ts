import type { CapturedPost } from "#db/schema/captures.ts";
import { engineName, extract } from "#domain/evidence/extract/extract.ts";
import { chooseLanguage } from "#domain/evidence/extract/language.ts";
import { normaliserVersion, normaliseText } from "#domain/evidence/normalise.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { CaptureBytes } from "./capture-bytes.ts";
import { type Fingerprint, fingerprintText } from "./fingerprint.ts";
import { nameNormaliser, proposalsMax, proposedUnitsMax, splitBlocks } from "./rules.ts";
import type { PagePicture, TextLayer } from "./text-layers.ts";
import type { NewProposal } from "./writes.ts";

export type SourceOfText = { language: string; published: string | null };
export type CaptureFileBytes = Omit<CaptureBytes, "sha256" | "byteLength" | "facts" | "bytes"> & {
  bytes: Uint8Array;
};

/** What a capture will hold, read before anything is written. */
export type CaptureReading = {
  mediaType: string;
  normaliser: string;
  text: string;
  blocks: ReturnType<typeof splitBlocks>;
  post: CapturedPost | null;
  fingerprint: Fingerprint;
  engine: string;
  proposals: NewProposal[];
  /** From 1; read as pictures. */
  picturePages: number[];
  /** Of a picture: its page, painted anew for showing. */
  picture: PagePicture | null;
  /** Of a recording, as far as its file tells. */
  durationSeconds?: number | null;
};

/**
 * Reads the text layer and what the extractor proposes for it; `source` says in which language and of when the text is. May keep a processor busy for many
 * seconds: whoever serves people asks readInThread.
 */
export async function readCapture(
  capture: CaptureFileBytes,
  source: SourceOfText,
): Promise<Result<CaptureReading>> {
  if (capture.method === "upload" || capture.method === "fetch") {
    const { readRecording } = await import("./read-recording.ts");
    const recording = await readRecording(capture.bytes);
    if (recording) return succeed(recording);
  }
  const layer = await readLayer(capture);
  if (!layer.ok) return layer;
  const { mediaType, text, pages, post, fingerprint, picturePages, picture } = layer.value;
  return succeed({
    mediaType,
    normaliser: nameNormaliser(post?.network ?? mediaType, normaliserVersion),
    text,
    blocks: splitBlocks(text, pages),
    post,
    fingerprint,
    engine: engineName,
    proposals: propose(text.slice(0, proposedUnitsMax), source),
    picturePages,
    picture,
  });
}

type Layer = Pick<
  TextLayer,
  "mediaType" | "text" | "pages" | "post" | "fingerprint" | "picturePages" | "picture"
>;

async function readLayer(capture: CaptureFileBytes): Promise<Result<Layer>> {
  if (capture.method === "upload" || capture.method === "fetch") {
    const { bytes, fileName, claimedMediaType, address } = capture;
    // What is pasted needs none of the parsers, which take half a second to load.
    const { readTextLayer } = await import("./text-layers.ts");
    return await readTextLayer({
      bytes,
      ...(fileName !== null && { fileName }),
      ...(claimedMediaType !== null && { claimedMediaType }),
      ...(address !== null && { address }),
    });
  }
  // What was pasted is text, whatever it looks like: a web page's source is quoted as such.
  const text = normaliseText(new TextDecoder().decode(capture.bytes));
  if (text === "") return fail({ code: "captures.nothingPasted", field: "text" });
  return succeed({
    mediaType: "text/plain",
    text,
    pages: null,
    post: null,
    fingerprint: fingerprintText(text),
    picturePages: [],
    picture: null,
  });
}

/** Quotes and figures. People aren't proposed by themselves: one comes with the quote of theirs. */
function propose(text: string, source: SourceOfText): NewProposal[] {
  const publishedOn = source.published ?? undefined;
  const extraction = extract(text, {
    language: chooseLanguage(text, source.language),
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
