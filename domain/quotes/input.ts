import { z } from "zod";
import { passageReference } from "#domain/capture/input.ts";
import {
  edtf,
  language,
  line,
  optional,
  optionalThing,
  prose,
  startRevision,
  thingId,
} from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { speechKinds, translationStatuses } from "./rules.ts";

/** Words for a page, not a document. */
const wordsCharsMax = 20_000;
const lineCharsMax = 300;
const noteCharsMax = 2_000;
/** In any letters at most what is sealed. */
const identityCharsMax = 120;

const words = prose(wordsCharsMax);
const note = prose(noteCharsMax);

/** A withheld speaker is described anew, or is one that the quote has already. */
const speaker = z.union(
  [
    z.strictObject({ kind: z.literal("person"), personId: thingId, roleId: optional(thingId) }),
    z.strictObject({ kind: z.literal("organisation"), organisationId: thingId }),
    z.strictObject({ kind: z.literal("role_holder"), roleId: thingId }),
    z.strictObject({
      kind: z.literal("withheld"),
      description: line(lineCharsMax),
      reason: line(noteCharsMax),
      voucherId: thingId,
      /** Who it is: sealed at once, and kept nowhere else. Absent: nobody but the voucher knows. */
      identity: optional(line(identityCharsMax)),
    }),
    z.strictObject({ kind: z.literal("withheld"), withheldSpeakerId: thingId }),
    z.strictObject({ kind: z.literal("nobody") }),
  ],
  "quotes.speakerMissing",
);
export type SpeakerInput = z.output<typeof speaker>;

const translation = z.strictObject({
  status: z.enum(translationStatuses, "input.required"),
  translator: optional(line(lineCharsMax)),
  translatedFrom: optional(language),
  /** Of a translation of a translation: why the words as spoken weren't translated. */
  relayBecause: optional(line(noteCharsMax)),
});

const speech = {
  speech: z.enum(speechKinds, "input.required"),
  speaker,
  saidOn: optional(edtf),
  occasion: optional(line(lineCharsMax)),
  spokenLanguage: optional(language),
  originalNotHeldBecause: optional(line(noteCharsMax)),
};

const creation = z.strictObject({
  passage: passageReference,
  /** Absent: the passage's words without their quotation marks. */
  text: optional(words),
  /** Absent: the source's. */
  language: optional(language),
  ...speech,
  translation: optionalThing(translation),
  proposalId: optional(thingId),
});

const revision = z.strictObject({
  quoteId: thingId,
  revision: startRevision,
  /** We had it wrong, or something new came to light. */
  cause: z.enum(["our_error", "new_evidence"], "input.required"),
  note,
  ...speech,
});

const wordingAddition = z.strictObject({
  quoteId: thingId,
  language,
  text: optional(words),
  translation: optionalThing(translation),
  /** The wording that this one translates. */
  translationOf: optional(thingId),
  passage: optionalThing(passageReference),
  /** What changes for the quote where its original was said not to be held. */
  note: optional(note),
});

const witnessAddition = z.strictObject({ wordingId: thingId, passage: passageReference });

export type CreateQuoteInput = z.input<typeof creation>;
export type QuoteCreation = z.output<typeof creation>;
export type ReviseQuoteInput = z.input<typeof revision>;
export type AddWordingInput = z.input<typeof wordingAddition>;
export type WordingAddition = z.output<typeof wordingAddition>;
export type AddWitnessInput = z.input<typeof witnessAddition>;

export const parseQuoteCreation = (input: unknown) => parseInput(creation, input);
export const parseQuoteRevision = (input: unknown) => parseInput(revision, input);
export const parseWordingAddition = (input: unknown) => parseInput(wordingAddition, input);
export const parseWitnessAddition = (input: unknown) => parseInput(witnessAddition, input);
