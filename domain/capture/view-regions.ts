import type { PageRegion } from "#db/schema/captures.ts";
import type { Transcription } from "./view-transcriptions.ts";

/** A page as a picture, painted anew; pixels. */
export type PicturePage = { page: number; url: string; width: number; height: number };

/** Pages that are read as pictures. `picture` is null where a page isn't painted yet, or can't be: `problem` says why. */
export type PagesOfCapture = {
  page: number;
  picture: Omit<PicturePage, "page"> | null;
  problem: "damaged" | "too_much_work" | "removed" | null;
  /** In how many of its regions somebody has read words. */
  regions: number;
}[];

/** A region of a page with the words that somebody read there. */
export type TranscribedRegion = Transcription & {
  page: number;
  region: PageRegion;
  /** What it shows; null after a redaction. */
  picture: { url: string; width: number; height: number } | null;
};
