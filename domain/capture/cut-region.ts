import sharp from "sharp";
import type { PageRegion } from "#db/schema/captures.ts";
import type { EncodedImage } from "#domain/media/encode.ts";
import { imagePixelsMax } from "#domain/media/rules.ts";
import { toPixels } from "./rules-regions.ts";

/** What a region of a page's picture shows, as a picture of its own; null where it is too small to hold a word. */
export async function cutRegion(
  page: { bytes: Uint8Array; width: number; height: number },
  region: PageRegion,
): Promise<EncodedImage | null> {
  const pixels = toPixels(region, page);
  if (!pixels) return null;
  const { data, info } = await sharp(page.bytes, { limitInputPixels: imagePixelsMax })
    .extract(pixels)
    .webp({ quality: 90 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType: "image/webp", width: info.width, height: info.height };
}
