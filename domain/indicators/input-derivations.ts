import { z } from "zod";
import { operations } from "#domain/evidence/formula.ts";
import { printable, startRevision, thingId } from "#domain/fields.ts";
import { line } from "./input.ts";

export const createDerivationInput = z.strictObject({
  title: line.min(1, "input.required"),
  operation: z.enum(operations),
  vintageIds: z.array(thingId).min(1).max(50),
  /** Digits after the point at the scale 10^scale that the result is rounded to. */
  decimals: z.number().int().min(0).max(12),
  scale: z.number().int().min(-24).max(24).default(0),
  mixesBecause: printable()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
});
export type CreateDerivationInput = z.input<typeof createDerivationInput>;

/** What readers see it called; how it is reckoned stays. */
export const updateDerivationInput = z.strictObject({
  derivationId: thingId,
  revision: startRevision.max(2_147_483_647),
  title: line.min(1, "input.required"),
});
export type UpdateDerivationInput = z.input<typeof updateDerivationInput>;

export const rerunInput = z.strictObject({ derivationId: thingId });
export type RerunInput = z.input<typeof rerunInput>;
