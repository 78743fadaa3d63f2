import { z } from "zod";
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
import { organisationFact, organisationReference } from "#domain/people/input.ts";
import { cslTypes, sourceDisplays } from "./rules.ts";
import { findDoi } from "./rules-doi.ts";

export const titleCharsMax = 500;
export const lineCharsMax = 300;
export const urlCharsMax = 2_000;
export const noteCharsMax = 4_000;

const url = z
  .string()
  .trim()
  .max(urlCharsMax, "input.tooLong")
  .pipe(
    z.url({
      protocol: /^https?$/,
      hostname: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
      error: "sources.urlInvalid",
    }),
  );

/** Whether a source can bear this address. */
export const isSourceUrl = (text: string): boolean => url.safeParse(text).success;

/** "https://doi.org/10.1000/182" is kept as 10.1000/182. */
const doi = line(lineCharsMax).transform((text, context) => {
  const found = findDoi(text);
  if (found === null) context.addIssue({ code: "custom", message: "sources.doiInvalid" });
  return found ?? text;
});

const cslName = z.strictObject({
  family: line(lineCharsMax).optional(),
  given: line(lineCharsMax).optional(),
  literal: line(lineCharsMax).optional(),
});

/** Of CSL-JSON, what the table has no column of its own for. */
const csl = z.strictObject({
  author: z.array(cslName).max(100).optional(),
  editor: z.array(cslName).max(100).optional(),
  /** Who asked, and noted the answers. */
  interviewer: z.array(cslName).max(100).optional(),
  /** How an interview was held: by phone, in person. */
  medium: line(lineCharsMax).optional(),
  /** By their names, where a library of references has them; the source's own field is one line, and needs the language. */
  translator: z.array(cslName).max(100).optional(),
  "container-title": line(lineCharsMax).optional(),
  /** As the work names it, where that isn't the organisation's name. */
  publisher: line(lineCharsMax).optional(),
  "publisher-place": line(lineCharsMax).optional(),
  "event-title": line(lineCharsMax).optional(),
  genre: line(lineCharsMax).optional(),
  number: line(lineCharsMax).optional(),
  volume: line(lineCharsMax).optional(),
  issue: line(lineCharsMax).optional(),
  page: line(lineCharsMax).optional(),
  section: line(lineCharsMax).optional(),
  DOI: doi.optional(),
  ISBN: line(lineCharsMax).optional(),
  ISSN: line(lineCharsMax).optional(),
  edition: line(lineCharsMax).optional(),
  "collection-title": line(lineCharsMax).optional(),
  "original-author": z.array(cslName).max(100).optional(),
  "original-title": line(titleCharsMax).optional(),
  "original-date": edtf.optional(),
  "original-publisher": line(lineCharsMax).optional(),
  "original-publisher-place": line(lineCharsMax).optional(),
});

const fields = {
  title: optional(line(titleCharsMax)),
  publisher: optionalThing(organisationReference),
  cslType: z.enum(cslTypes).default("webpage"),
  csl: csl.default({}),
  published: optional(edtf),
  language,
  translator: optional(line(lineCharsMax)),
  translatedFrom: optional(language),
  url: optional(url),
  originalSourceId: optional(thingId),
  originalNotHeldBecause: optional(line(lineCharsMax)),
  independenceGroup: optional(line(lineCharsMax)),
  display: z.enum(sourceDisplays).default("excerpt"),
  licence: optional(line(lineCharsMax)),
  note: optional(prose(noteCharsMax)),
};

/** Facts about the publisher are added where it hasn't one of the same kind and words yet. */
const creation = z.strictObject({
  ...fields,
  publisherFacts: z.array(organisationFact).max(20).default([]),
});
const update = z.strictObject({ sourceId: thingId, revision: startRevision, ...fields });

export type CreateSourceInput = z.input<typeof creation>;
export type UpdateSourceInput = z.input<typeof update>;
export type SourceCreation = z.output<typeof creation>;
export type SourceFields = Omit<z.output<typeof update>, "sourceId" | "revision">;

export const parseSourceCreation = (input: unknown) => parseInput(creation, input);
export const parseSourceUpdate = (input: unknown) => parseInput(update, input);
