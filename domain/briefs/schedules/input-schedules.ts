import { z } from "zod";
import { thingId } from "#domain/fields.ts";
import { publishInput, withdrawInput } from "../input.ts";
import { changeClasses } from "../version-content.ts";

/** A time as clocks of a zone show it: "2027-03-28T09:30", "Europe/Minsk". */
const when = { at: z.string("schedules.noTime"), timeZone: z.string("schedules.zoneUnknown") };

/** What is to be published is as for publishing now, but for an emergency, which can't be planned. */
export const schedulePublicationInput = publishInput.omit({ aloneBecause: true }).extend({
  changeClass: z.enum(changeClasses).exclude(["withdrawal"]),
  ...when,
});
export type SchedulePublicationInput = z.input<typeof schedulePublicationInput>;

export const scheduleWithdrawalInput = withdrawInput.extend(when);
export type ScheduleWithdrawalInput = z.input<typeof scheduleWithdrawalInput>;

export const cancelScheduleInput = z.strictObject({ scheduleId: thingId });
export type CancelScheduleInput = z.input<typeof cancelScheduleInput>;

/** What is said of the change, as it is kept until its time comes. */
export const plannedPublication = publishInput.omit({ briefId: true, revision: true });
export const plannedWithdrawal = withdrawInput.omit({ briefId: true });
