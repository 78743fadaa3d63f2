import { z } from "zod";
import { byLanguage, edtf, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const area = z.strictObject({ names: byLanguage(200), passageId: thingId });

const creation = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "input.required"),
  names: byLanguage(200),
  period: edtf,
  areas: z.array(area).max(200).default([]),
  statisticIds: z.array(thingId).max(50).default([]),
});

export const parseProgrammeCreation = (input: unknown) => parseInput(creation, input);
