import type { CslType } from "#domain/sources/rules.ts";

/** Where a page or a file says something of itself, in the order in which it is trusted (reference/evidence-models.md §4). */
export const metadataOrigins = [
  "json-ld",
  "highwire",
  "dublin-core",
  "open-graph",
  "html",
  "telegram",
  "pdf",
  "docx",
  /** Told by the text's own letters. */
  "text",
] as const;
export type MetadataOrigin = (typeof metadataOrigins)[number];

export type Proposed<T> = { value: T; from: MetadataOrigin };
/** What is proposed, and the next best that says otherwise. */
export type Proposal<T> = Proposed<T> & { runnerUp: Proposed<T> | null };

export type ProposedAuthor = {
  kind: "person" | "organisation";
  name: { family: string; given: string } | { literal: string };
};

/** What a source says of itself, for a person to confirm. Null where it says nothing. */
export type SourceMetadata = {
  title: Proposal<string> | null;
  authors: Proposal<ProposedAuthor[]> | null;
  publisher: Proposal<string> | null;
  containerTitle: Proposal<string> | null;
  /** EDTF, as exact as it is said; the day is the one that the page names, whatever the reader's zone. */
  published: Proposal<string> | null;
  language: Proposal<string> | null;
  cslType: Proposal<CslType> | null;
  canonicalUrl: Proposal<string> | null;
  doi: Proposal<string> | null;
  isPaywalled: Proposal<boolean> | null;
};

export function from<T>(origin: MetadataOrigin, value: T | null): Proposed<T> | null {
  return value === null ? null : { value, from: origin };
}

/** The first that is given, and the first after it that says something else; `toKey` says when two say the same. */
export function propose<T>(
  given: readonly (Proposed<T> | null)[],
  toKey: (value: T) => string = (value) => JSON.stringify(value).toLowerCase(),
): Proposal<T> | null {
  const [first, ...others] = given.filter((each) => each !== null);
  if (first === undefined) return null;
  const key = toKey(first.value);
  return { ...first, runnerUp: others.find(({ value }) => toKey(value) !== key) ?? null };
}

export const noMetadata: SourceMetadata = {
  title: null,
  authors: null,
  publisher: null,
  containerTitle: null,
  published: null,
  language: null,
  cslType: null,
  canonicalUrl: null,
  doi: null,
  isPaywalled: null,
};
