import { z } from "zod";
import { printable, thingId } from "#domain/fields.ts";
import { authorsMax, bylineCharsMax } from "./view-authors.ts";

const author = z.strictObject({
  byline: printable()
    .transform((name) => name.replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, "input.required").max(bylineCharsMax, "input.tooLong")),
  staffId: thingId.nullable(),
});

export const nameAuthorsInput = z.strictObject({
  briefId: thingId,
  /** In the order in which they are named; none for a brief that names nobody. */
  authors: z.array(author).max(authorsMax, "authors.tooMany"),
  /** What whoever sends this has seen: `markAuthors` of the authors as they were. */
  seen: z.string().max(100),
});
export type NameAuthorsInput = z.input<typeof nameAuthorsInput>;
