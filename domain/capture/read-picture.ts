import { engineName } from "#domain/evidence/extract/extract.ts";
import { normaliserVersion } from "#domain/evidence/normalise.ts";
import { encodeImage } from "#domain/media/encode.ts";
import type { ImageType } from "#domain/media/rules.ts";
import { type Result, succeed } from "#domain/result.ts";
import { fingerprintText } from "./fingerprint.ts";
import type { CaptureReading } from "./prepare.ts";
import { nameNormaliser } from "./rules.ts";

/**
 * A picture as a capture: its layer is empty, as nothing reads letters out of it, and it has one page, painted anew for showing. What stands there a person types, region by
 * region.
 */
export async function readPicture(
  bytes: Uint8Array,
  mediaType: ImageType,
): Promise<Result<CaptureReading>> {
  const page = await encodeImage(bytes);
  if (!page.ok) return page;
  return succeed({
    mediaType,
    normaliser: nameNormaliser(mediaType, normaliserVersion),
    text: "",
    blocks: [],
    post: null,
    fingerprint: fingerprintText(""),
    engine: engineName,
    proposals: [],
    pages: [page.value],
  });
}
