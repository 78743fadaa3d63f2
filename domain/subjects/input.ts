import { z } from "zod";
import { byLanguage, optional, prose, slug, startRevision, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const names = byLanguage(120);
/** Paragraphs apart by empty lines; empty, nothing is said. Left out, it stays as it was. */
const description = optional(prose(2000))
  .transform((given) => given ?? "")
  .optional();
const creation = z.strictObject({ slug, names, description });
const change = z.strictObject({ subjectId: thingId, revision: startRevision, names, description });
const move = z.strictObject({ subjectId: thingId, way: z.enum(["up", "down"]) });

export const parseSubjectCreation = (input: unknown) => parseInput(creation, input);
export const parseSubjectChange = (input: unknown) => parseInput(change, input);
export const parseSubjectMove = (input: unknown) => parseInput(move, input);
