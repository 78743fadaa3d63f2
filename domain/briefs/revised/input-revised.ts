import { z } from "zod";
import { printable, thingId } from "#domain/fields.ts";
import { briefAtRevision } from "../input.ts";

const text = printable().trim().max(2000, "input.tooLong").default("");

export const takeRevisedInput = briefAtRevision.extend({ statisticId: thingId });
export type TakeRevisedInput = z.input<typeof takeRevisedInput>;

/** The draft at the revision that the actor saw, beside what readers see. */
export const publishRevisedInput = briefAtRevision.extend({
  statisticId: thingId,
  changeClass: z.enum(["update", "correction"]),
  note: text,
  wasWrong: text,
  isRight: text,
});
export type PublishRevisedInput = z.input<typeof publishRevisedInput>;
