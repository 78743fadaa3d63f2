import { z } from "zod";

const time = z.enum(["at_once", "digest", "never"], "mail.timeMissing");
const hour = z.coerce
  .number<number | string>("mail.hourInvalid")
  .int("mail.hourInvalid")
  .min(0, "mail.hourInvalid")
  .max(23, "mail.hourInvalid");

export const wishesInput = z.strictObject({
  addressed: time,
  followed: time,
  digestHour: hour,
  /** Of what the change started from; 0 where one never said anything. */
  revision: z.coerce.number<number | string>("input.required").int().nonnegative(),
});
export type WishesInput = z.input<typeof wishesInput>;
