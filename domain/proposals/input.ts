import { z } from "zod";
import { language, line, optional, optionalThing } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const nameCharsMax = 200;

/** Somebody who isn't known yet: a name as the text writes it, and the role, whose dates aren't known from here. */
const newPerson = z.strictObject({
  name: line(nameCharsMax),
  role: optional(line(nameCharsMax)),
  language,
});
export type NewPersonInput = z.input<typeof newPerson>;
export type NewPerson = z.output<typeof newPerson>;

/** An indicator made on the spot has a name; what it can and can't tell is written on its page. */
const newIndicator = z.strictObject({ title: line(300) });

const companions = z.strictObject({
  newPerson: optionalThing(newPerson),
  newIndicator: optionalThing(newIndicator),
});
export type Companions = z.input<typeof companions>;

export const parseCompanions = (input: unknown) => parseInput(companions, input);
