/** A page with less text than this says what a recording is about, and not what is said in it. */
export const captionCharsMax = 1_500;

/** What stands farther down is no more than an aside. */
const lookedAtBytes = 1_000_000;
const players =
  /<(?:video|audio)[\s>]|<meta\s[^<>]{0,1000}(?:og:(?:video|audio)|twitter:player)|<iframe\s[^<>]{0,1000}(?:youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com|w\.soundcloud\.com|rutube\.ru\/play|vk\.com\/video_ext)/i;

/** Whether a page plays a recording: in an element for it, a known player's frame, or by what it says of itself. */
export function embedsRecording(bytes: Uint8Array): boolean {
  return players.test(new TextDecoder("latin1").decode(bytes.subarray(0, lookedAtBytes)));
}
