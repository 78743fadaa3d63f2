import { z } from "zod";
import { byLanguage, edtf, slug, thingId, withoutRepeats } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const area = z.strictObject({ names: byLanguage(200), passageId: thingId });

const creation = z.strictObject({
  slug,
  names: byLanguage(200),
  period: edtf,
  areas: z.array(area).max(200).default([]),
  statisticIds: z.array(thingId).max(50).default([]).transform(withoutRepeats),
});

export const parseProgrammeCreation = (input: unknown) => parseInput(creation, input);
