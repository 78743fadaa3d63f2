import { z } from "zod";
import { parseClock } from "#domain/evidence/clock.ts";
import { thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { transcribedWords } from "./input-transcriptions.ts";

const clockCharsMax = 20;

const clock = z
  .string("passages.spanNoTime")
  .max(clockCharsMax, "passages.spanNoTime")
  .transform((typed, context) => {
    const seconds = parseClock(typed);
    if (seconds !== null) return seconds;
    context.addIssue({ code: "custom", message: "passages.spanNoTime" });
    return z.NEVER;
  });

/** Times as people type them: "0:12", "1:02:03.5". */
const marking = z.strictObject({
  captureId: thingId,
  start: clock,
  end: clock,
  words: transcribedWords,
});
export type MarkSpanInput = z.input<typeof marking>;

export const parseSpanMarking = (input: unknown) => parseInput(marking, input);
