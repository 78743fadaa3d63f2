import { open } from "node:fs/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import { engineName } from "#domain/evidence/extract/extract.ts";
import { normaliserVersion } from "#domain/evidence/normalise.ts";
import { fingerprintText } from "./fingerprint.ts";
import type { CaptureReading } from "./prepare.ts";
import { nameNormaliser } from "./rules.ts";
import { looksBinary, settleRecordingType, toRecordingType } from "./rules-recordings.ts";

/** Bytes in memory, or the path of a file that is read in pieces. */
export type RecordingFile = Uint8Array | string;

/** What kind of sound or film these bytes are, by themselves; null of all else. A name or a browser's claim doesn't count. */
export async function sniffRecording(file: RecordingFile): Promise<string | null> {
  if (!looksBinary(await readStart(file))) return null;
  const found =
    typeof file === "string" ? await fileTypeFromFile(file) : await fileTypeFromBuffer(file);
  return found ? toRecordingType(found.mime) : null;
}

/**
 * A recording as a capture: its layer is empty, as nothing hears words in it; what is said there a person types, span by span. Null where the file is none. A length that the file doesn't
 * tell stays unknown.
 */
export async function readRecording(file: RecordingFile): Promise<CaptureReading | null> {
  const type = await sniffRecording(file);
  if (type === null) return null;
  const { hasVideo, duration } = await readFormat(file);
  const mediaType = settleRecordingType(type, hasVideo ?? true);
  return {
    mediaType,
    normaliser: nameNormaliser(mediaType, normaliserVersion),
    text: "",
    blocks: [],
    post: null,
    fingerprint: fingerprintText(""),
    engine: engineName,
    proposals: [],
    picturePages: [],
    picture: null,
    durationSeconds:
      duration !== undefined && Number.isFinite(duration) && duration > 0 ? duration : null,
  };
}

async function readFormat(file: RecordingFile): Promise<{ hasVideo?: boolean; duration?: number }> {
  const { parseBuffer, parseFile } = await import("music-metadata");
  const options = { duration: true, skipCovers: true };
  try {
    const { format } =
      typeof file === "string"
        ? await parseFile(file, options)
        : await parseBuffer(file, undefined, options);
    const { hasVideo, duration } = format;
    return {
      ...(hasVideo !== undefined && { hasVideo }),
      ...(duration !== undefined && { duration }),
    };
  } catch {
    // A file that a browser plays may be more than this library follows: it is kept all the same.
    return {};
  }
}

const startBytes = 4_100;

async function readStart(file: RecordingFile): Promise<Uint8Array> {
  if (typeof file !== "string") return file.subarray(0, startBytes);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
