import { z } from "zod";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";

/** What a proposal holds, as the extractor wrote it (domain/evidence/extract/types.ts); read back from the database. */
const span = { text: z.string(), start: z.number(), end: z.number() };

/** From 0 to 1; some engines didn't say how sure they were. */
const confidence = z.number().optional();

const speaker = z.object({ ...span, role: z.string().nullable() });

export const proposedQuote = z.object({
  ...span,
  kind: z.enum(["direct", "partial", "indirect"]),
  cue: z.string().nullable(),
  speaker: speaker.nullable(),
  confidence,
  speakerConfidence: confidence,
});
export type ProposedQuote = z.infer<typeof proposedQuote>;

export const proposedFigure = z.object({
  ...span,
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers),
  unit: z.object({ kind: z.enum(unitKinds), code: z.string().nullable() }),
  period: z.object({ text: z.string(), value: z.string() }).nullable(),
  attributedTo: z.object({ text: z.string() }).nullable(),
  status: z.enum(observationStatuses),
  direction: z.enum(["up", "down"]).optional(),
  confidence,
  periodConfidence: confidence,
});
export type ProposedFigure = z.infer<typeof proposedFigure>;
