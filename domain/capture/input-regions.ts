import { z } from "zod";
import { thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { transcribedWords } from "./input-transcriptions.ts";
import { settleRegion } from "./rules-regions.ts";

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
  words: transcribedWords,
});
/** A region as fractions of its page's width and height, from the upper left. */
export type MarkRegionInput = z.input<typeof marking>;

export const parseMarking = (input: unknown) => parseInput(marking, input);
