import { z } from "zod";
import { prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

/** As db/schema has them; a form runs in the browser, where that isn't. */
export const letters = ["A", "B", "C", "D", "E", "F"] as const;

const rating = z.strictObject({
  of: z.union(
    [z.strictObject({ sourceId: thingId }), z.strictObject({ organisationId: thingId })],
    "thing.notFound",
  ),
  letter: z.enum(letters, "sources.letterMissing"),
  reason: prose(2_000),
});
export type RateReliabilityInput = Omit<z.input<typeof rating>, "letter"> & { letter: string };

export const parseReliabilityRating = (input: unknown) => parseInput(rating, input);
