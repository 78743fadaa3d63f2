import { z } from "zod";
import { captureMethods, sourceDisplay } from "#domain/sources/public-view.ts";
import { cslTypes } from "#domain/sources/rules.ts";
import { standings } from "#domain/sources/rules-filters.ts";
import { citingBrief, edtf, instant, language, url } from "./answer-parts.ts";

const code = z.string().describe("Code of the source: w- and letters");
const method = z
  .enum(captureMethods)
  .describe("How the copy came to us; a transcription is notes of ours");
const sha256 = z
  .string()
  .nullable()
  .describe("Hash of the copy's bytes; null of notes of ours, of which a hash would prove nothing");

const sourceParts = {
  code,
  url,
  title: z.string().nullable().describe("In its own language; null where it has none"),
  publisher: z.string().nullable(),
  address: z.string().nullable().describe("Where it was published"),
  language,
  published: edtf.nullable(),
  translatedFrom: z.string().nullable().describe("Language of the original of a translation"),
  standing: z.enum(standings).describe("What became of it where it was published"),
  standingSince: instant.nullable(),
};

export const apiSourceListing = z.object(sourceParts);

const captureLine = z.object({
  n: z.number().int().describe("Number of the copy, from 1"),
  url,
  method,
  capturedAt: instant,
  sha256,
  isRedacted: z.boolean(),
});

export const apiSource = z.object({
  ...sourceParts,
  type: z.enum(cslTypes).describe("Kind of work, as CSL names it"),
  translator: z.string().nullable(),
  originalNotHeldBecause: z.string().nullable(),
  original: z.object({ code, title: z.string().nullable() }).nullable(),
  display: sourceDisplay.describe("How much of it readers are shown"),
  licence: z.string().nullable(),
  checkedAt: instant.nullable().describe("When it was last looked at where it was published"),
  reference: z.string().nullable().describe("As a bibliography prints it"),
  facts: z
    .array(
      z.object({
        kind: z.enum(["owner", "funder", "legal_form"]),
        text: z.string(),
        from: edtf.nullable(),
        to: edtf.nullable(),
      }),
    )
    .describe("What is said of its publisher"),
  captures: z.array(captureLine).describe("The copies that we hold"),
  citedIn: z.array(
    citingBrief.extend({
      entries: z.array(z.number().int()).describe("Numbers in that version's evidence list"),
    }),
  ),
  replies: z
    .array(
      z.object({
        text: z.string().nullable().describe("Null where it was withdrawn"),
        saidBy: z.string(),
        receivedOn: z.string(),
        language,
      }),
    )
    .describe("What those concerned answered, the oldest first"),
});

export const apiCapture = z.object({
  source: z.object({
    code,
    url,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    address: z.string().nullable(),
    language,
    published: edtf.nullable(),
    display: sourceDisplay,
    licence: z.string().nullable(),
  }),
  n: z.number().int(),
  url,
  method,
  capturedAt: instant,
  sha256,
  finalUrl: z.string().nullable().describe("The address that answered, after redirects"),
  httpStatus: z.number().nullable(),
  mediaType: z.string().nullable(),
  byteLength: z.number().nullable(),
  redactionNote: z.string().nullable().describe("What readers are told where words were removed"),
  passages: z
    .array(
      z.object({
        id: z.string().describe("Its anchor on the page is p- and this"),
        start: z
          .number()
          .nullable()
          .describe("In UTF-16 code units of the copy's text; null of a region or a span of time"),
        end: z.number().nullable(),
        page: z.number().nullable(),
        mediaStartSeconds: z.number().nullable(),
        mediaEndSeconds: z.number().nullable(),
        exact: z.string().nullable().describe("The words; null where they aren't shown"),
        before: z.string().nullable(),
        after: z.string().nullable(),
        redactionNote: z.string().nullable(),
      }),
    )
    .describe("The passages that published versions cite, in the order of the text"),
});
