/** Decimal megabytes. Some five hours of speech, or half an hour of film; sent within the five minutes that a server waits at nine megabits a second. */
export const recordingBytesMax = 300_000_000;

/** What files of sound and film say of themselves, and the name by which browsers play them. */
const recordingTypes: Readonly<Record<string, string>> = {
  "audio/mpeg": "audio/mpeg",
  "audio/mp4": "audio/mp4",
  "audio/x-m4a": "audio/mp4",
  "audio/aac": "audio/aac",
  "audio/ogg": "audio/ogg",
  "audio/opus": "audio/ogg",
  "audio/wav": "audio/wav",
  "audio/flac": "audio/flac",
  "audio/x-flac": "audio/flac",
  "audio/webm": "audio/webm",
  "video/mp4": "video/mp4",
  "video/x-m4v": "video/mp4",
  "video/webm": "video/webm",
};

/** The media type as we keep it, of what was found in a file; null of what browsers don't play everywhere. */
export function toRecordingType(found: string): string | null {
  const [bare = ""] = found.split(";");
  return recordingTypes[bare.trim()] ?? null;
}

/** Whether a media type is one of sound or film. */
export function isRecordingType(mediaType: string | null): boolean {
  return /^(?:audio|video)\//.test(mediaType ?? "");
}

/** The boxes of MP4 and the tracks of WebM hold sound alone as well as film. */
export function settleRecordingType(type: string, hasVideo: boolean): string {
  return hasVideo ? type : type.replace(/^video\/(?=mp4$|webm$)/, "audio/");
}

/** Of formats' marks some are letters with which a sentence may begin; no sentence has such a byte. */
export function looksBinary(start: Uint8Array): boolean {
  return start.some((byte) => byte < 9);
}
