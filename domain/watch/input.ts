import { z } from "zod";
import { optional, prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const reasonCharsMax = 1_000;

/** Accepted: the source says something else now. Dismissed: the change doesn't matter for what rests on the passage, and why. */
const driftDecision = z.strictObject({
  driftId: thingId,
  decision: z.enum(["accepted", "dismissed"]),
  reason: optional(prose(reasonCharsMax)),
});
export type DecideDriftInput = z.input<typeof driftDecision>;

export const parseDriftDecision = (input: unknown) => parseInput(driftDecision, input);
