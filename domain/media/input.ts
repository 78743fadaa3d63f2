import { z } from "zod";
import { language, line, optional, startRevision, thingId } from "#domain/fields.ts";
import { altCharsMax } from "#domain/richtext/attributes.ts";

const creditCharsMax = 300;

export const describePictureInput = z.strictObject({
  mediaId: thingId,
  revision: startRevision,
  credit: optional(line(creditCharsMax)),
  /** By language; none at all is as well. */
  descriptions: z.record(language, line(altCharsMax)),
});
export type DescribePictureInput = z.input<typeof describePictureInput>;
