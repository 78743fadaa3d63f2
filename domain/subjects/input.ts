import { z } from "zod";
import { byLanguage, slug } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const creation = z.strictObject({ slug, names: byLanguage(120) });

export const parseSubjectCreation = (input: unknown) => parseInput(creation, input);
