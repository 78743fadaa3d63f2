import { z } from "zod";
import { normaliseText } from "#domain/evidence/normalise.ts";
import { prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const wordsCharsMax = 5_000;

/** As somebody read them in a picture or heard them; kept as the text of a capture is, so that a quotation is compared with either alike. */
export const transcribedWords = prose(wordsCharsMax)
  .transform(normaliseText)
  .pipe(z.string().min(1, "input.required"));

/** `corrected`: what stands there, or is said, instead; null agrees with what was typed. */
const checking = z.strictObject({ passageId: thingId, corrected: transcribedWords.nullable() });
export type CheckTranscriptionInput = z.input<typeof checking>;

export const parseChecking = (input: unknown) => parseInput(checking, input);
