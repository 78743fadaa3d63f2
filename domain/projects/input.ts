import { z } from "zod";
import { byLanguage, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const creation = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "input.required"),
  places: byLanguage(200),
  descriptions: byLanguage(1000),
  passageId: thingId,
});

export const parseProjectCreation = (input: unknown) => parseInput(creation, input);
