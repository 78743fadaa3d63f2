import sharp from "sharp";
import { fail, type Result, succeed } from "#domain/result.ts";
import { imageBytesMax, imagePixelsMax, imageSideMax, sniffImage } from "./rules.ts";

export type EncodedImage = { bytes: Buffer; mediaType: string; width: number; height: number };

/**
 * A picture painted anew from its pixels: what else the file holds (where it was taken, by what, a thumbnail of what was cut away, code) is gone. Turned as
 * its metadata says, made smaller where its longest side has more than `sideMax` pixels, which is more than any page shows.
 */
export async function encodeImage(
  bytes: Uint8Array,
  sideMax = imageSideMax,
): Promise<Result<EncodedImage>> {
  if (bytes.length === 0) return fail({ code: "media.empty", field: "file" });
  if (bytes.length > imageBytesMax)
    return fail({
      code: "media.tooLarge",
      field: "file",
      values: { megabytes: imageBytesMax / 1_000_000 },
    });
  const type = sniffImage(bytes);
  if (!type) return fail({ code: "media.unsupported", field: "file" });
  try {
    const image = sharp(bytes, { limitInputPixels: imagePixelsMax, failOn: "error" })
      .autoOrient()
      .resize({
        width: sideMax,
        height: sideMax,
        fit: "inside",
        withoutEnlargement: true,
      });
    const encoded =
      type === "image/png"
        ? image.png({ compressionLevel: 9, palette: false })
        : type === "image/jpeg"
          ? image.jpeg({ quality: 86, mozjpeg: true })
          : image.webp({ quality: 86 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return succeed({ bytes: data, mediaType: type, width: info.width, height: info.height });
  } catch (error) {
    return fail(
      error instanceof Error && /pixel limit/i.test(error.message)
        ? {
            code: "media.tooManyPixels",
            field: "file",
            values: { megapixels: imagePixelsMax / 1_000_000 },
          }
        : { code: "media.damaged", field: "file" },
    );
  }
}
