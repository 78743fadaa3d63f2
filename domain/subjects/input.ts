import { z } from "zod";
import { byLanguage, slug, startRevision, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const names = byLanguage(120);
const creation = z.strictObject({ slug, names });
const change = z.strictObject({ subjectId: thingId, revision: startRevision, names });
const move = z.strictObject({ subjectId: thingId, way: z.enum(["up", "down"]) });

export const parseSubjectCreation = (input: unknown) => parseInput(creation, input);
export const parseSubjectChange = (input: unknown) => parseInput(change, input);
export const parseSubjectMove = (input: unknown) => parseInput(move, input);
