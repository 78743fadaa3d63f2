import { z } from "zod";
import { changeClasses, versionContent } from "#domain/briefs/version-content.ts";
import { loggedClasses } from "#domain/briefs/view.ts";
import { instant, language, slug, url } from "./answer-parts.ts";

const { shape } = versionContent;

/** A version's canonical text, as it was hashed. */
export const apiBrief = versionContent.extend({
  schema: shape.schema.describe("Number of this shape: a field never gets another meaning"),
  brief: shape.brief.describe("Which version it is, by whom, checked by whom"),
  document: shape.document.describe("The text, as a tree of blocks and marks"),
  citations: shape.citations.describe("Where in the text which evidence stands, in reading order"),
  evidence: shape.evidence.describe("The evidence list: what each figure and quotation rests on"),
  media: shape.media.describe("Pictures in the text"),
  counts: shape.counts.describe("How many figures and quotations rest on what"),
});

export const apiBriefListing = z.object({
  slug,
  url,
  language: language.describe("Language tag by BCP 47, of title and text"),
  title: z.string(),
  standfirst: z.string(),
  version: z.number().int().describe("Number of the newest version"),
  changeClass: z.enum(changeClasses).describe("Why that version was made"),
  note: z.string().nullable().describe("What the editors say changed"),
  publishedAt: instant.describe("When that version was published"),
  firstPublishedAt: instant,
  counts: versionContent.shape.counts,
});

export const apiCorrection = z.object({
  slug: slug.describe("Of the brief"),
  url: url.describe("Address of the version that put it right"),
  title: z.string(),
  language,
  version: z.number().int(),
  class: z.enum(loggedClasses),
  note: z.string().nullable(),
  publishedAt: instant,
  wasWrong: z.string().nullable(),
  isRight: z.string().nullable(),
});
