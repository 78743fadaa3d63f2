import { z } from "zod";
import { line, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const act = z.strictObject({ withheldSpeakerId: thingId, reason: line(300) });
export type IdentityActInput = z.input<typeof act>;
export const parseIdentityAct = (input: unknown) => parseInput(act, input);
