import type { TextPiece } from "../view.ts";

/** What readers search, in the order in which the kinds are listed. */
export const publicKinds = [
  "brief",
  "quote",
  "statistic",
  "indicator",
  "source",
  "capture",
  "person",
  "organisation",
  "subject",
] as const;
export type PublicKind = (typeof publicKinds)[number];

/** What we hold of a thing: a capture, our own notes, or a link and no more. */
export const holdings = ["captured", "noted", "linked"] as const;
export type Holding = (typeof holdings)[number];

/** By what a search can be narrowed; the names stand in addresses. */
export type SearchFilters = {
  kind: PublicKind | null;
  /** Ids of a person or organisation that says it or is it, and of a publisher. */
  person: string | null;
  publisher: string | null;
  year: number | null;
  language: string | null;
  held: Holding | null;
};

export const noFilters: SearchFilters = {
  ...{ kind: null, person: null, publisher: null },
  ...{ year: null, language: null, held: null },
};

export type FilterName = keyof SearchFilters;
export const filterNames = ["kind", "person", "publisher", "year", "language", "held"] as const;

/** One more filter that can be had, with how many of what was found it leaves. */
export type FacetChoice = { value: string; name: string | null; count: number };

export type PublicHit = {
  kind: PublicKind;
  path: string;
  title: string | null;
  language: string | null;
  excerpt: TextPiece[];
  /** EDTF or an ISO instant; null where it has no day. */
  date: string | null;
  /** Who put it out or said it. */
  source: string | null;
};

export type PublicFound = {
  /** What it took of what was typed; null where that asks for nothing. */
  asked: string | null;
  count: number;
  /** More were found than are counted and ranked. */
  isMore: boolean;
  hits: PublicHit[];
  hasNextPage: boolean;
  facets: Partial<Record<FilterName, FacetChoice[]>>;
  /** Where nothing was found: what is spelt nearly so. */
  similar: PublicHit[];
};

export const hitsPerPage = 20;
