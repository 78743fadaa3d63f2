import { z } from "zod";
import { prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const textCharsMax = 2_000;
const text = prose(textCharsMax).pipe(z.string().min(1, "input.required"));

const asked = z.strictObject({
  /**
   * A capture: its bytes, texts, pages and transcripts, whoever else holds the same bytes, and all that was bound in them. A passage: its words, and what shows them in a picture; the text, page, recording or
   * transcript that it was taken from stays the staff's.
   */
  what: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("capture"), captureId: thingId }),
    z.strictObject({ kind: z.literal("passage"), passageId: thingId }),
  ]),
  reason: text,
  legalBasis: text,
  /** What readers are told where it stood. */
  publicNote: text,
});

const redaction = asked.extend({
  /** Who asked for it; whoever approves it is somebody else. */
  requestedBy: thingId,
});
export type RedactionInput = z.input<typeof redaction>;
export type RedactedThing = z.output<typeof redaction>["what"];

export const parseRedaction = (input: unknown) => parseInput(redaction, input);

export type RequestInput = z.input<typeof asked>;
export const parseRequest = (input: unknown) => parseInput(asked, input);

export const decideRequestInput = z.strictObject({
  requestId: thingId,
  reason: prose(textCharsMax),
});
export type DecideRequestInput = z.input<typeof decideRequestInput>;

export const approveRequestInput = z.strictObject({ requestId: thingId });
export type ApproveRequestInput = z.input<typeof approveRequestInput>;
