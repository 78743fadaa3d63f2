/** Pictures as they may come in, and as they are kept. */
export const imageBytesMax = 25_000_000;
/** More than any screen shows, and less than a bomb unpacks to. */
export const imagePixelsMax = 60_000_000;
/** The longest side that is kept. */
export const imageSideMax = 2_400;

export const imageTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type ImageType = (typeof imageTypes)[number];

/** What the bytes say of themselves; null for anything but PNG, JPEG and WebP. What a browser claims, or a file's name, doesn't count. */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0xff, 0xd8, 0xff)) return "image/jpeg";
  const word = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  return word(0) === "RIFF" && word(8) === "WEBP" ? "image/webp" : null;
}

/** The address of a picture ends in its hash and its kind: "9f3c….webp". Null for what can't be one. */
export function parseMediaFile(file: string): { sha256: string; type: ImageType } | null {
  const [, sha256, kind] = /^([0-9a-f]{64})\.(png|jpeg|webp)$/.exec(file) ?? [];
  const type = imageTypes.find((one) => one === `image/${kind}`);
  return sha256 && type ? { sha256, type } : null;
}

/** Whether a capture is sound or film. */
export function isRecordingType(mediaType: string | null): boolean {
  return mediaType !== null && /^(?:audio|video)\//.test(mediaType);
}
