import type { KeptRedirect } from "#db/schema/captures.ts";

/** A capture as the archive takes it. Hashes are hex, heads as they went over the wire (Latin-1). */
export type ArchivedCapture = {
  id: string;
  /** Of its source. */
  code: string;
  n: number;
  title: string | null;
  method: "fetch" | "upload" | "paste" | "transcription";
  requestedUrl: string | null;
  finalUrl: string | null;
  capturedAt: Date;
  httpStatus: number | null;
  /** Names in lower case; null of what wasn't fetched. */
  headers: Record<string, string> | null;
  requestHead: string | null;
  responseHead: string | null;
  /** What led to the address that answered. */
  redirects: KeptRedirect[];
  mediaType: string | null;
  fileName: string | null;
  sha256: string;
  /** Its bytes are nobody's any more, though they may be on the disk until they are erased. */
  isRedacted: boolean;
  layers: ArchivedLayer[];
};

/** A text as one version of the normaliser made it; null after a redaction. */
export type ArchivedLayer = { id: string; normaliser: string; text: string | null };

/** What was written; `missing` are captures whose bytes were redacted: the archive says so in their place. */
export type ExportedArchive = { captures: number; missing: number; bytes: number };

/** A capture's bytes where they lie, read piece by piece and more than once: a recording is more than memory should hold. */
export type HeldBytes = { byteLength: number; read(): AsyncIterable<Uint8Array> };
