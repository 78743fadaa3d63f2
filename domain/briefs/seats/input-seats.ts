import { z } from "zod";
import { thingId } from "#domain/fields.ts";

export const seatWants = ["read", "write", "stay", "takeOver", "leave"] as const;
export type SeatWant = (typeof seatWants)[number];

/** What a tab says of itself, again and again: where it is in the draft, and what it wants there. */
export const sitInput = z.strictObject({
  briefId: thingId,
  clientId: z.uuid(),
  nodeId: z.string().max(64).nullable().default(null),
  wants: z.enum(seatWants),
});
export type SitInput = z.input<typeof sitInput>;
