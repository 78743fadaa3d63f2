import { z } from "zod";
import { prose, thingId } from "#domain/fields.ts";
import { embargoKinds } from "./view-embargoes.ts";

const reasonCharsMax = 1_000;
const on = z.strictObject({ kind: z.enum(embargoKinds), id: thingId });
const reason = prose(reasonCharsMax);

/** `at` as clocks of the zone show it: "2027-03-28T09:30", "Europe/Minsk". */
export const setEmbargoInput = z.strictObject({
  on,
  at: z.string("schedules.noTime"),
  timeZone: z.string("schedules.zoneUnknown"),
  reason,
});
export type SetEmbargoInput = z.input<typeof setEmbargoInput>;

export const liftEmbargoInput = z.strictObject({ on, reason });
export type LiftEmbargoInput = z.input<typeof liftEmbargoInput>;
