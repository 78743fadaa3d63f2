import { z } from "zod";
import { line, printable, thingId } from "#domain/fields.ts";

/** Links last as long as a review does, not as long as a site. */
export const previewDaysMax = 30;

export const createPreviewLinkInput = z.strictObject({
  briefId: thingId,
  label: line(120),
  days: z.coerce
    .number<number | string>("previews.days")
    .int("previews.days")
    .min(1, "previews.days")
    .max(previewDaysMax, "previews.days"),
});
export type CreatePreviewLinkInput = z.input<typeof createPreviewLinkInput>;

export const endPreviewLinkInput = z.strictObject({ linkId: thingId });
export type EndPreviewLinkInput = z.input<typeof endPreviewLinkInput>;

export const answerPreviewInput = z
  .strictObject({
    token: z.string().max(200),
    revision: z.coerce.number<number | string>().int().positive(),
    outcome: z.enum(["approved", "objected"], "previews.outcomeMissing"),
    name: line(120),
    remark: printable().trim().max(5_000, "input.tooLong").default(""),
  })
  .refine(({ outcome, remark }) => outcome === "approved" || remark !== "", {
    error: "previews.remarkMissing",
    path: ["remark"],
  });
export type AnswerPreviewInput = z.input<typeof answerPreviewInput>;
