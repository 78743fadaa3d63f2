import { z } from "zod";
import { normaliseText } from "#domain/evidence/normalise.ts";
import { prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { settleRegion } from "./rules-regions.ts";

const wordsCharsMax = 5_000;

/** As somebody read them in the picture; kept as the text of a capture is, so that a quotation is compared with either alike. */
const words = prose(wordsCharsMax)
  .transform(normaliseText)
  .pipe(z.string().min(1, "input.required"));

const part = z.number("passages.regionOutside");
const region = z
  .strictObject({ x: part, y: part, width: part, height: part }, "passages.regionOutside")
  .transform((given, context) => {
    const settled = settleRegion(given);
    if (settled) return settled;
    context.addIssue({ code: "custom", message: "passages.regionOutside" });
    return z.NEVER;
  });

const marking = z.strictObject({
  captureId: thingId,
  /** From 1. */
  page: z.number("passages.regionOutside").int().min(1, "passages.regionOutside"),
  region,
  words,
});
/** A region as fractions of its page's width and height, from the upper left. */
export type MarkRegionInput = z.input<typeof marking>;

/** `corrected`: what stands there instead; null agrees with what was typed. */
const checking = z.strictObject({ passageId: thingId, corrected: words.nullable() });
export type CheckTranscriptionInput = z.input<typeof checking>;

export const parseMarking = (input: unknown) => parseInput(marking, input);
export const parseChecking = (input: unknown) => parseInput(checking, input);
