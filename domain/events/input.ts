import { z } from "zod";
import { edtf, line, thingId, withoutRepeats } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const evidence = z
  .array(thingId)
  .min(1, "events.evidenceMissing")
  .max(50)
  .transform(withoutRepeats);

/** `title` is plain text, or inline nodes of the brief's document where it holds bound figures. */
const creation = z.strictObject({
  date: edtf,
  titleText: line(300),
  title: z.array(z.unknown()).max(50),
  passageIds: evidence,
});

export const parseEventCreation = (input: unknown) => parseInput(creation, input);
