import { z } from "zod";
import { prose, thingId } from "#domain/fields.ts";

const charsMax = 2_000;

export const placeHoldInput = z.strictObject({
  on: z.strictObject({ kind: z.enum(["source", "brief"]), id: thingId }).nullable(),
  legalBasis: prose(charsMax),
  remark: prose(charsMax),
});
export type PlaceHoldInput = z.input<typeof placeHoldInput>;

export const liftHoldInput = z.strictObject({ holdId: thingId, reason: prose(charsMax) });
export type LiftHoldInput = z.input<typeof liftHoldInput>;
