import type { Transcription } from "./view-transcriptions.ts";

/** Seconds from the recording's beginning; the end is not included. */
export type TimeSpan = { start: number; end: number };

/** A span of time with the words that somebody heard there. */
export type TranscribedSpan = Transcription & TimeSpan;
