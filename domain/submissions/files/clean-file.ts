import { decodeText } from "#domain/capture/decode-text.ts";
import { stripUnprintable } from "#domain/fields.ts";
import { encodeImage } from "#domain/media/encode.ts";
import { cleanPdf } from "./clean-pdf.ts";
import type { CleaningProblem, SentFileType } from "./rules.ts";

/** A photographed page stays legible. */
const sideMax = 5_000;

/** What staff may see of a file that was sent in: the same pages, picture or words, and nothing that was written beside them. */
export async function cleanFile(
  bytes: Uint8Array,
  type: SentFileType,
): Promise<Uint8Array | CleaningProblem> {
  if (type === "application/pdf") return await cleanPdf(bytes);
  if (type === "text/plain") return cleanText(bytes);
  const picture = await encodeImage(bytes, sideMax);
  if (picture.ok) return picture.value.bytes;
  const isLarge = picture.problems.some(({ code }) => code === "media.tooManyPixels");
  return isLarge ? "too_large" : "damaged";
}

/** In UTF-8, without signs that aren't seen and do something where they are shown. */
function cleanText(bytes: Uint8Array): Uint8Array | CleaningProblem {
  const decoded = decodeText(bytes, null);
  if (decoded === null) return "damaged";
  return new TextEncoder().encode(stripUnprintable(decoded.text));
}
