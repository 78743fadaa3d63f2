import { z } from "zod";
import { isPrintable, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const fileNameCharsMax = 255;
/** Of a file's name nobody minds what can't be printed: it is left out. */
const fileName = z
  .string()
  .transform((name) => [...name].filter(isPrintable).join("").replace(/\s+/gu, " ").trim())
  .transform((name) => name.slice(0, fileNameCharsMax).toWellFormed() || undefined);
const mediaTypeCharsMax = 255;

/** Bounds of the bytes themselves stand in text-layers.ts, which says what to do about them. */
const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array, "captures.empty");

/** Whether to keep bytes that another source holds already: an outlet may repeat another to the letter. */
const evenIfHeld = z.boolean().default(false);
/** Whether to say first where another source holds nearly the same text, and keep nothing. */
const askIfNear = z.boolean().default(false);

const upload = z.strictObject({
  method: z.literal("upload"),
  bytes,
  fileName: fileName.optional(),
  mediaType: z.string().max(mediaTypeCharsMax, "input.tooLong").optional(),
  evenIfHeld,
  askIfNear,
});

/** A recording that was received before it was said of what (commands-held.ts), by its hash in hex: an upload that no memory holds. */
const recording = z.strictObject({
  method: z.literal("recording"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "captures.noFile"),
  fileName: fileName.optional(),
  evenIfHeld,
  askIfNear,
});

/** "transcription": notes of ours where the original can't be held. */
const text = z.strictObject({
  method: z.enum(["paste", "transcription"]),
  text: z.string("captures.empty"),
  evenIfHeld,
  askIfNear,
});

export const captureContent = z.discriminatedUnion(
  "method",
  [upload, recording, text],
  "input.required",
);
export type CaptureContent = z.input<typeof captureContent>;

const addition = z.strictObject({ sourceId: thingId, content: captureContent });
export type AddCaptureInput = z.input<typeof addition>;

const span = {
  textLayerId: thingId,
  start: z.number("passages.notThere").int("passages.notThere").min(0, "passages.notThere"),
  end: z.number("passages.notThere").int("passages.notThere").min(1, "passages.notThere"),
};

/** A passage that exists, or a span of a text layer that becomes one. */
export const passageReference = z.union(
  [z.strictObject({ passageId: thingId }), z.strictObject(span)],
  "passages.notThere",
);
export type PassageReference = z.infer<typeof passageReference>;

const passageCreation = z.strictObject(span);
export type CreatePassageInput = z.input<typeof passageCreation>;

const dismissal = z.strictObject({ proposalIds: z.array(thingId).min(1).max(2_000) });
export type DismissProposalsInput = z.input<typeof dismissal>;

export const parseCaptureContent = (input: unknown) => parseInput(captureContent, input);
export const parseCaptureAddition = (input: unknown) => parseInput(addition, input);
export const parsePassageCreation = (input: unknown) => parseInput(passageCreation, input);
export const parseDismissal = (input: unknown) => parseInput(dismissal, input);
