import { z } from "zod";
import { thingId } from "#domain/fields.ts";

export const seeNewsInput = z.strictObject({ newsIds: z.array(thingId).min(1).max(200) });
export type SeeNewsInput = z.input<typeof seeNewsInput>;

export const followInput = z.strictObject({ briefId: thingId });
export type FollowInput = z.input<typeof followInput>;
