import { z } from "zod";
import { passageOrigin } from "#domain/briefs/version-origins.ts";
import { translationStatuses, verdictNames } from "#domain/quotes/rules.ts";
import { citingBrief, edtf, language, named, slug, url } from "./answer-parts.ts";

const speaker = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.enum(["person", "organisation"]),
      slug,
      name: z.string(),
      role: z.string().nullable().describe("Held on the day of the speech"),
    }),
    z.object({
      kind: z.literal("role_holder"),
      role: z.string(),
      organisation: z.string().nullable(),
    }),
    z.object({
      kind: z.literal("withheld"),
      description: z.string(),
      reason: z.string(),
      voucher: z.string().describe("Who vouches for it"),
    }),
    z.object({ kind: z.literal("nobody") }),
  ])
  .describe("Who is reported to have said it");

const wordingParts = {
  language,
  text: z.string().nullable().describe("Null where the words had to be removed"),
  removed: z.string().nullable().describe("Why they had to be"),
  translation: z
    .object({
      status: z.enum(translationStatuses),
      translator: z.string(),
      reviewers: z.array(z.string()),
      from: z.string().nullable(),
      relayBecause: z.string().nullable(),
    })
    .nullable()
    .describe("Null of the words as spoken"),
  nearness: z.string().describe("How near it is to the speech"),
  verdict: z
    .enum(verdictNames)
    .nullable()
    .describe("Whether it stands in what we hold; null where it was compared with nothing"),
};

const quoteParts = {
  code: z.string().describe("Code of the quotation: q- and letters"),
  url,
  speaker,
  saidOn: edtf.nullable(),
  occasion: z.string().nullable(),
  speech: z.enum(["direct", "partial", "indirect"]),
};

export const apiQuoteListing = z.object({
  ...quoteParts,
  wording: z.object(wordingParts).describe("In English where there is one, else as spoken"),
});

export const apiQuote = z.object({
  ...quoteParts,
  spokenLanguage: z.string().nullable(),
  originalNotHeldBecause: z.string().nullable(),
  isRevisedSince: z.boolean().describe("Something newer of it isn't published yet"),
  wordings: z.array(
    z.object({
      ...wordingParts,
      groups: z
        .array(
          z.object({
            group: z.string().nullable().describe("What its witnesses repeat"),
            witnesses: z.array(z.object({ verdict: z.enum(verdictNames), origin: passageOrigin })),
          }),
        )
        .describe("Passages in which it stands; those that repeat one another count as one"),
    }),
  ),
  citedBy: z.array(citingBrief),
});

const personParts = {
  slug,
  url,
  kind: z.enum(["person", "organisation"]),
  name: z.string(),
  otherNames: z.array(z.object({ language, name: z.string() })),
};

export const apiPersonListing = z.object(personParts);

export const apiPerson = z.object({
  ...personParts,
  note: z.string().nullable(),
  roles: z
    .array(
      z.object({
        title: z.string(),
        other: z
          .object({ name: z.string(), slug: z.string().nullable() })
          .nullable()
          .describe("Where it is held, or by whom"),
        from: edtf.nullable(),
        to: edtf.nullable(),
      }),
    )
    .describe("The earliest first"),
  statistics: z
    .array(
      z.object({
        label: z.string(),
        printed: z.string(),
        isDeprecated: z.boolean().describe("Shown to be wrong"),
        brief: z.object({ slug, version: z.number().int(), entry: z.number().int() }),
      }),
    )
    .describe("Figures that they said, as versions print them"),
  quotesCount: z.number().int().describe("How many quotations of theirs are published"),
});

const subjectParts = {
  ...named.shape,
  url,
  description: z.string().describe("In paragraphs; empty where nobody has written it"),
  briefs: z.number().int().describe("How many stand under it"),
  indicators: z.number().int().describe("How many stand under it"),
};

export const apiSubject = z.object(subjectParts);
