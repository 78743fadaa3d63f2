/** Where we hold no text, and one of us has read or heard words that another checks. */
export type OurReading = "picture" | "recording";

/** In what we read or heard a passage's words; null of words that the source itself holds as text, and of notes of ours. */
export function findOurReading(passage: {
  method: string;
  region: unknown;
  mediaStartSeconds: number | null;
}): OurReading | null {
  if (passage.method === "transcription") return null;
  if (passage.region !== null) return "picture";
  return passage.mediaStartSeconds === null ? null : "recording";
}
