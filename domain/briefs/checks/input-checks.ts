import { z } from "zod";
import { printable, thingId } from "#domain/fields.ts";

const remarkCharsMax = 2_000;

/** What somebody says of one citation or waiver; `fingerprint` is of what they had before them, so that nobody signs off what has changed meanwhile. */
export const checkCitationInput = z
  .strictObject({
    briefId: thingId,
    /** Of a version that waits for its second check; null: the draft. */
    version: z.number().int().positive().nullable().default(null),
    nodeId: z.string().max(64),
    position: z.number().int().nonnegative().default(0),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/, "checks.changed"),
    outcome: z.enum(["stands", "does_not_stand", "comment"]),
    remark: printable().trim().max(remarkCharsMax, "input.tooLong").default(""),
  })
  .refine(({ outcome, remark }) => outcome === "stands" || remark !== "", {
    error: "checks.remarkMissing",
    path: ["remark"],
  });
export type CheckCitationInput = z.input<typeof checkCitationInput>;
export type ParsedCheck = z.output<typeof checkCitationInput>;

export const takeBackCheckInput = z.strictObject({ checkId: thingId });
export type TakeBackCheckInput = z.input<typeof takeBackCheckInput>;
