import { z } from "zod";

/** What stands behind an entry, in the card's own words: in what we hold, in notes of ours, in our arithmetic, or nowhere. */
export const standings = ["stands", "noted", "arithmetic", "no_passage"] as const;
export const captureMethods = ["fetch", "upload", "paste", "transcription"] as const;

export const sourceCitation = z.object({
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.string(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string(),
  translator: z.string().nullable(),
  owner: z.string().nullable(),
  url: z.string().nullable(),
});
export type SourceCitation = z.infer<typeof sourceCitation>;

/** An image at the address of its hash; pixels. */
export const picture = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number(),
  height: z.number(),
});

/** A region of a page, as fractions of its width and height from the upper left. */
const pictureRegion = z.object({
  page: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  /** What it shows; null where the source's display is "none", or the content was redacted. */
  picture: picture.nullable(),
});

/** A span of a recording, in seconds from its beginning. */
const mediaSpan = z.object({ start: z.number(), end: z.number() });
export type MediaSpan = z.infer<typeof mediaSpan>;

export const passageOrigin = z.object({
  kind: z.literal("passage"),
  passageId: z.string(),
  /** Null where the source's display is "none", or the content was redacted. */
  excerpt: z.object({ before: z.string(), exact: z.string(), after: z.string() }).nullable(),
  /** Hex, over the passage's exact words in UTF-8, shown or not; null where there are none, for a transcription, which is notes of ours, and for words that we read in a picture or heard in a recording. */
  exactSha256: z.string().nullable(),
  locator: z.string().nullable(),
  /** Of words that one of us read in a picture and another checked: where. */
  region: pictureRegion.optional(),
  /** Of words that one of us heard in a recording and another checked: when. */
  span: mediaSpan.optional(),
  source: sourceCitation,
  capture: z.object({
    number: z.number().int(),
    method: z.enum(captureMethods),
    /** ISO instant. */
    capturedAt: z.string(),
    mediaType: z.string().nullable(),
    /** Hex; null for a transcription: a hash of our own notes proves nothing. */
    sha256: z.string().nullable(),
  }),
});
export type PassageOrigin = z.infer<typeof passageOrigin>;

/** Passages that report a value too and repeat one another, so that they count as one witness; not independent: they repeat what the value's own passage does. */
export const witnessGroup = z.object({
  isIndependent: z.boolean(),
  passages: z.array(passageOrigin).min(1),
});
export type WitnessGroup = z.infer<typeof witnessGroup>;

/** What our arithmetic was done on, and how. */
export const reckoning = {
  /** The arithmetic as printed, e.g. "6.7 + 5.7 = 12.4 billion dollars". */
  formula: z.string(),
  mixesBecause: z.string().nullable(),
  inputs: z.array(
    z.object({
      code: z.string(),
      vintageId: z.string(),
      label: z.string(),
      printed: z.string(),
      standing: z.enum(standings),
      source: z.string().nullable(),
    }),
  ),
};

const derivationOrigin = z.object({
  kind: z.literal("derivation"),
  code: z.string(),
  runId: z.string(),
  ...reckoning,
});
export type DerivationOrigin = z.infer<typeof derivationOrigin>;

export const origin = z.discriminatedUnion("kind", [
  passageOrigin,
  derivationOrigin,
  z.object({ kind: z.literal("none"), because: z.string() }),
]);
export type Origin = z.infer<typeof origin>;
