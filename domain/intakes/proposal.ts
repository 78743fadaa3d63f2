import { z } from "zod";
import { metadataOrigins } from "#domain/capture/metadata/proposed.ts";
import { cslTypes } from "#domain/sources/rules.ts";

/** Where a reading comes from; "address" is the address that answered. */
export const readingOrigins = [...metadataOrigins, "address"] as const;
export type ReadingOrigin = (typeof readingOrigins)[number];

const origin = z.enum(readingOrigins);

/** A value and where it stands, with the next best that says otherwise. Proposals of before know values only: null is where they stood. */
const reading = <T>(value: z.ZodType<T>) =>
  z
    .union([
      z.object({
        value,
        from: origin.nullable(),
        runnerUp: z.object({ value, from: origin }).nullable().catch(null),
      }),
      value.transform((bare) => ({ value: bare, from: null, runnerUp: null })),
    ])
    .nullable()
    .catch(null);

const author = z.union([
  z.object({ family: z.string().min(1), given: z.string().optional() }),
  z.object({ literal: z.string().min(1) }),
]);

const proposal = z.object({
  title: reading(z.string()),
  authors: reading(z.array(author).min(1)),
  publisher: reading(z.string()),
  containerTitle: reading(z.string()),
  /** EDTF. */
  published: reading(z.string()),
  language: reading(z.string()),
  cslType: reading(z.enum(cslTypes)),
  url: reading(z.string()),
  doi: reading(z.string()),
  /** Addresses that led to the one that answered, in their order. */
  ledBy: z.array(z.string()).catch([]),
  /** The page's own word. */
  isPaywalled: z.boolean().catch(false),
  /** What its words say that it is instead of what was asked for: a notice that nothing is there, or a door that asks who comes. */
  instead: z.enum(["gone", "door"]).nullable().catch(null),
  /** Which post in a channel it is. */
  post: z
    .object({
      network: z.literal("telegram"),
      channel: z.string(),
      number: z.number(),
      publishedAt: z.string().nullable(),
      isEdited: z.boolean(),
      forwardedFrom: z.string().nullable(),
    })
    .nullable()
    .catch(null),
  /** What its text is known again by; null of a proposal of before. */
  fingerprint: z
    .object({
      bands: z.array(z.string()),
      numbers: z.array(z.string()),
      smallNumbers: z.array(z.string()),
      numberCount: z.number(),
      runCount: z.number(),
    })
    .nullable()
    .catch(null),
  /** Cells in lines: its text is kept as it stands. */
  isTable: z.boolean().catch(false),
  /** A page with little more than a recording's player on it. */
  isAboutRecording: z.boolean().optional().catch(undefined),
  /** How its text begins, and how long it is. */
  opening: z.string().catch(""),
  chars: z.number().catch(0),
});

/** What an address says of itself, to be confirmed by a person. */
export type IntakeProposal = z.output<typeof proposal>;
export type Reading<T> = {
  value: T;
  from: ReadingOrigin | null;
  runnerUp: { value: T; from: ReadingOrigin } | null;
};

/** What was kept of a proposal, by these or by earlier rules: what can't be read is left out. Null where there is none. */
export function readProposal(kept: unknown): IntakeProposal | null {
  const parsed = proposal.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
