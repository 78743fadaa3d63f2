/** A picture that is kept, as the editor needs it. */
export type MediaView = { id: string; url: string; width: number; height: number };

export function mediaPath(sha256: string, mediaType: string): string {
  return `/media/${sha256}.${mediaType.slice("image/".length)}`;
}
