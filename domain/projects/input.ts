import { z } from "zod";
import { byLanguage, slug, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const creation = z.strictObject({
  slug,
  places: byLanguage(200),
  descriptions: byLanguage(1000),
  passageId: thingId,
});

export const parseProjectCreation = (input: unknown) => parseInput(creation, input);
