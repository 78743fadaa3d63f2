import { z } from "zod";
import { mediaPath } from "#domain/media/view.ts";
import { cslTypes } from "./rules.ts";
import { standings } from "./rules-filters.ts";

/** What readers see of sources and captures, as the database gives it. Instants are ISO 8601, dates EDTF. */

export const captureMethods = ["fetch", "upload", "paste", "transcription"] as const;
export const sourceDisplay = z.enum(["none", "excerpt", "full"]);
const instant = z.coerce.date().transform((at) => at.toISOString());

const count = z.coerce.number();
const listing = z.object({
  code: z.string(),
  title: z.string().nullable(),
  cslType: z.string(),
  publisher: z.string().nullable(),
  owner: z.string().nullable(),
  url: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string(),
  translatedFrom: z.string().nullable(),
  standing: z.enum(standings),
  /** Since when it stands so: an ISO instant. */
  standingSince: z.string().nullable(),
  /** How many briefs cite it, in any version that can be read. */
  briefs: count,
});
export type PublicSourceListing = z.output<typeof listing>;

const choices = z.object({
  publishers: z.array(z.object({ slug: z.string(), name: z.string() })),
  owners: z.array(z.string()),
  languages: z.array(z.string()),
  years: z.array(z.number()),
  states: z.array(z.enum(standings)),
});
/** What the list can be narrowed to. */
export type SourceChoices = z.output<typeof choices>;

export const sourceList = z.object({
  sources: z.array(listing),
  /** How many are as asked for, and how many there are. */
  found: count,
  all: count,
  choices,
});
export type PublicSourceList = z.output<typeof sourceList>;

/** A place in the evidence list of a version. */
const place = { slug: z.string(), n: z.number(), entry: z.number() };

export const sourceHead = z.object({
  id: z.string(),
  code: z.string(),
  cslType: z.enum(cslTypes).catch("document"),
  csl: z.record(z.string(), z.unknown()),
  title: z.string().nullable(),
  publisherId: z.string().nullable(),
  publisherSlug: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable(),
  translator: z.string().nullable(),
  translatedFrom: z.string().nullable(),
  originalNotHeldBecause: z.string().nullable(),
  /** The work that it translates, where readers may know of it. */
  original: z.object({ code: z.string(), title: z.string().nullable() }).nullable(),
  display: sourceDisplay,
  licence: z.string().nullable(),
  standing: z.enum(standings),
  standingSince: instant.nullable(),
  checkedAt: instant.nullable(),
});
export type PublicSourceHead = z.output<typeof sourceHead>;

/** What is said of a publisher, and what that rests on: a passage that can be read, one that can't be yet, or why there is none. */
export const publisherFact = z.object({
  id: z.string(),
  kind: z.enum(["owner", "funder", "legal_form"]),
  text: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  noPassageBecause: z.string().nullable(),
  evidence: z.object({ code: z.string(), n: z.number(), passageId: z.string() }).nullable(),
});
export type PublisherFact = z.output<typeof publisherFact>;

export const captureLine = z.object({
  n: z.number(),
  method: z.enum(captureMethods),
  capturedAt: instant,
  /** Hex; null of a transcription. */
  sha256: z.string().nullable(),
  isRedacted: z.boolean(),
});
export type PublicCaptureLine = z.output<typeof captureLine>;

/** A brief that cites the source, by the newest version that does. */
export const citingBrief = z.object({
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  n: z.number(),
  /** Whether that is the version that readers get. */
  isCurrent: z.boolean(),
  entries: z.array(z.number()),
});
export type PublicCitingBrief = z.output<typeof citingBrief>;

export const sourceRecord = z.object({
  altered: z.array(
    z.object({
      passageId: z.string(),
      fate: z.enum(["changed", "missing"]),
      since: instant,
      heldIn: z.number(),
      nowIn: z.number().nullable(),
    }),
  ),
  revised: z.array(z.object({ ...place, code: z.string().nullable(), revisedAt: instant })),
  /** Ours, in briefs that cite it; they need not concern it. */
  corrections: z.array(
    z.object({
      slug: z.string(),
      n: z.number(),
      title: z.string(),
      language: z.string(),
      wasWrong: z.string(),
      isRight: z.string(),
    }),
  ),
});
export type SourceRecord = z.output<typeof sourceRecord>;

export const sourceCheck = z.object({
  outcome: z.enum([
    "passage_missing",
    "file_changed",
    "passage_changed",
    "ok_changed_elsewhere",
    "ok",
    "gone",
    "soft_404",
    "paywalled",
    "blocked",
    "robots_denied",
    "unreachable",
  ]),
  at: instant,
  captureN: z.number().nullable(),
});
export type SourceCheck = z.output<typeof sourceCheck>;

/** What somebody concerned by the source answered; of one that was withdrawn, why. */
export const publicReply = z.object({
  id: z.string(),
  /** Null where it was withdrawn. */
  text: z.string().nullable(),
  saidBy: z.string(),
  receivedOn: z.string(),
  language: z.string(),
  withdrawnAt: instant.nullable(),
  withdrawnNote: z.string().nullable(),
});
export type PublicReply = z.output<typeof publicReply>;

export type PublicSource = PublicSourceHead & {
  facts: PublisherFact[];
  captures: PublicCaptureLine[];
  citedIn: PublicCitingBrief[];
  record: SourceRecord;
  /** Whom somebody concerned can write to: an e-mail address or a page; null where nobody is named. */
  contact: string | null;
  /** Who sent it in, as far as they asked to be named. */
  credits: string[];
  /** The oldest first. */
  replies: PublicReply[];
  /** As a bibliography prints it; null where no style can. */
  reference: string | null;
};

export const captureHead = z.object({
  id: z.string(),
  n: z.number(),
  method: z.enum(captureMethods),
  requestedUrl: z.string().nullable(),
  finalUrl: z.string().nullable(),
  capturedAt: instant,
  httpStatus: z.number().nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  mediaType: z.string().nullable(),
  byteLength: z.coerce.number().nullable(),
  sha256: z.string().nullable(),
  /** What readers are told where its content was removed. */
  redactionNote: z.string().nullable(),
  hasRedactedPassages: z.boolean(),
});

/** A place where a version cites a passage, and as what. */
export const passageUse = z.object({
  ...place,
  title: z.string(),
  quoteCode: z.string().nullable(),
  statisticCode: z.string().nullable(),
});
export type PassageUse = z.output<typeof passageUse>;

export const citedPassage = z.object({
  id: z.string(),
  /** Words that one of us read in a picture or heard in a recording and another checked, with what the picture shows; `picture` is null where there is none, or it isn't shown. Null of words of a text. */
  reading: z
    .object({
      picture: z
        .object({
          sha256: z.string(),
          mediaType: z.string(),
          width: z.number(),
          height: z.number(),
        })
        .transform(({ sha256, mediaType, width, height }) => ({
          url: mediaPath(sha256, mediaType),
          width,
          height,
        }))
        .nullable(),
    })
    .nullable(),
  textLayerId: z.string().nullable(),
  /** In UTF-16 code units of the text layer; null of a region or a span of time. */
  start: z.number().nullable(),
  end: z.number().nullable(),
  page: z.number().nullable(),
  mediaStartSeconds: z.number().nullable(),
  mediaEndSeconds: z.number().nullable(),
  exact: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  redactionNote: z.string().nullable(),
  uses: z.array(passageUse),
});
export type CitedPassage = z.output<typeof citedPassage>;

export const wholeText = z.object({
  textLayerId: z.string(),
  /** Null where it is too long for a page, or was removed. */
  text: z.string().nullable(),
});

export type PublicCapture = {
  source: Pick<
    PublicSourceHead,
    "id" | "code" | "title" | "publisher" | "url" | "language" | "published" | "display" | "licence"
  >;
  capture: z.output<typeof captureHead>;
  /** In the order of the text. */
  passages: CitedPassage[];
  /** Null where readers aren't shown all of it. */
  whole: z.output<typeof wholeText> | null;
  others: number[];
};

/** A source in the list of those that were captured last. */
export type NewCapture = Pick<
  PublicSourceListing,
  "code" | "title" | "publisher" | "url" | "language"
> & { capturedAt: string; method: (typeof captureMethods)[number] };
