import { z } from "zod";
import { line, optional, prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { parseTranscript, transcriptOrigins } from "./rules-transcripts.ts";

/** More than a day's talk. */
const transcriptCharsMax = 800_000;

const addition = z.strictObject({
  captureId: thingId,
  origin: z.enum(transcriptOrigins, "transcripts.chooseOrigin"),
  /** Who or what made it: an agency, one of us, a program with its version. */
  madeBy: optional(line(200)),
  fileName: optional(line(255)),
  text: prose(transcriptCharsMax).refine(
    (text) => parseTranscript(text).length > 0,
    "transcripts.noTimes",
  ),
});
export type AddTranscriptInput = z.input<typeof addition>;

export const parseTranscriptAddition = (input: unknown) => parseInput(addition, input);
