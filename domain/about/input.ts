import { z } from "zod";
import { prose } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { aboutCharsMax, aboutPages } from "./view.ts";

const writing = z.strictObject({
  page: z.enum(aboutPages, "thing.notFound"),
  /** Of the text that it takes the place of; 0 where nobody has written one. */
  after: z.coerce.number<number | string>("input.required").int().nonnegative(),
  text: prose(aboutCharsMax),
});
export type WritingInput = z.input<typeof writing>;

export const parseWriting = (input: unknown) => parseInput(writing, input);
