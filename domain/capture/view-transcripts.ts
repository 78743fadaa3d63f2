import type { transcriptOrigins } from "#db/schema/transcriptions.ts";

/** Words of a transcript with their time, in seconds; `end` null where nothing tells. */
export type TranscriptLine = {
  start: number;
  end: number | null;
  words: string;
  /** Where the transcript names who speaks. */
  speaker: string | null;
};

export type TranscriptOrigin = (typeof transcriptOrigins)[number];

/** A transcript beside its recording: a help, of which nothing is taken for granted. */
export type Transcript = {
  id: string;
  origin: TranscriptOrigin;
  /** Who or what made it, as far as it is known. */
  madeBy: string | null;
  fileName: string | null;
  /** Null: the system. */
  addedBy: string | null;
  /** Null after a redaction. */
  lines: TranscriptLine[] | null;
};
