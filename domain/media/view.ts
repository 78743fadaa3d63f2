/** A picture that is kept, as the editor needs it. */
export type MediaView = {
  id: string;
  url: string;
  width: number;
  height: number;
  /** What it shows, by language, where a brief says nothing of its own. */
  descriptions: Record<string, string>;
};

/** The same on its own page in the studio. */
export type PictureView = MediaView & {
  fileName: string | null;
  credit: string | null;
  createdAt: string;
  revision: number;
};

export function mediaPath(sha256: string, mediaType: string): string {
  return `/media/${sha256}.${mediaType.slice("image/".length)}`;
}
