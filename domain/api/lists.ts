import { z } from "zod";
import { loggedClasses } from "#domain/briefs/view.ts";
import { isSlug } from "#domain/slug.ts";
import { apiBriefListing, apiCorrection } from "./answer-briefs.ts";
import { apiEvent } from "./answer-events.ts";
import { apiIndicatorListing } from "./answer-figures.ts";
import { apiPersonListing, apiQuoteListing, apiSubject } from "./answer-quotes.ts";
import { apiSourceListing } from "./answer-sources.ts";

/** Items a page. */
export const listLimits = { usual: 50, max: 100 };

type Filter = { schema: z.ZodType<unknown, string>; says: string };

export type ApiList = {
  /** In a few words. */
  says: string;
  order: string;
  item: z.ZodObject;
  /** How many keys its order goes by, which its cursors hold. */
  keys: number;
  filters: Record<string, Filter>;
};

const subject: Filter = {
  schema: z.string().max(100).refine(isSlug),
  says: "the slug of a subject",
};

/** The lists of the API by name: under it each stands in its address and in its answer. */
export const apiLists = {
  briefs: {
    says: "Published briefs by their newest versions",
    order: "the one published or changed last first",
    item: apiBriefListing,
    keys: 2,
    filters: { subject },
  },
  corrections: {
    says: "What was corrected, clarified or withdrawn",
    order: "the newest first",
    item: apiCorrection,
    keys: 2,
    filters: {
      class: { schema: z.enum(loggedClasses), says: `one of ${loggedClasses.join(", ")}` },
    },
  },
  events: {
    says: "Events of the timeline",
    order: "by code",
    item: apiEvent,
    keys: 1,
    filters: {},
  },
  indicators: {
    says: "Public indicators",
    order: "by slug",
    item: apiIndicatorListing,
    keys: 1,
    filters: { subject },
  },
  people: {
    says: "People and organisations that have a page",
    order: "by slug",
    item: apiPersonListing,
    keys: 1,
    filters: {},
  },
  quotes: {
    says: "Published quotations",
    order: "by code",
    item: apiQuoteListing,
    keys: 1,
    filters: {},
  },
  sources: {
    says: "Public sources",
    order: "by code",
    item: apiSourceListing,
    keys: 1,
    filters: {},
  },
  subjects: {
    says: "Subjects that something public stands under",
    order: "by slug",
    item: apiSubject,
    keys: 1,
    filters: {},
  },
} satisfies Record<string, ApiList>;
export type ApiListName = keyof typeof apiLists;

/** A page of a list as it is answered. */
export function listAnswer(name: ApiListName) {
  const { item, order } = apiLists[name];
  return z.object({
    [name]: z.array(item).describe(`In order: ${order}`),
    next: z.string().nullable().describe("Address of the page after this one; null on the last"),
  });
}
