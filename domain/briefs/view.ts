import type { ChangeClass, VersionContent } from "./version-content.ts";

/** What the outside sees of briefs. A version's content is fixed; what stands around it (versions, notices) is as of now. */
export type PublishedBrief = {
  id: string;
  content: VersionContent;
  /** Hex, over the bytes of the canonical text as it was published. */
  sha256: string;
  /** What readers are told where parts of the text were removed since; null where it is whole. */
  redactionNote: string | null;
  latestVersion: number;
  /** Newest first. */
  versions: VersionLine[];
  notices: PublicNotice[];
  /** Of a correction that one person published alone because it couldn't wait; null of any other version. */
  secondCheck: SecondCheck | null;
};

/** Whether a second person has checked it since: ISO instants; `doneAt` is null while something of it waits. */
export type SecondCheck = { dueAt: string; doneAt: string | null; names: string[] };

export type VersionLine = {
  n: number;
  changeClass: ChangeClass;
  /** What the editors say changed; null for a first publication without a note. */
  note: string | null;
  /** ISO instant. */
  publishedAt: string;
  /** What was wrong in the version before, and what is right; null where nothing was, or nobody said. */
  correction: { wasWrong: string; isRight: string } | null;
};

/** Newest first. */
export type BriefHistory = {
  id: string;
  slug: string;
  language: string;
  title: string;
  versions: VersionLine[];
};

export const publicNoticeKinds = [
  "newer_vintage",
  "new_rival",
  "stale_derivation",
  "deprecated",
  "deprecated_input",
  "quote_changed",
  "passage_drifted",
  "source_gone",
  "redacted",
] as const;
export type PublicNoticeKind = (typeof publicNoticeKinds)[number];

/** What has happened to a piece of this version's evidence since it was published. */
export type PublicNotice = {
  kind: PublicNoticeKind;
  /** The entry's number in this version's evidence list. */
  entry: number;
  /** ISO instant. */
  raisedAt: string;
};

/** What a version's evidence can be led on to now. */
export type EvidenceLinks = {
  /** Codes of quotes that have a page. */
  quotes: ReadonlySet<string>;
  /** By the slug that the version prints, the one that the speaker's page has. */
  people: ReadonlyMap<string, string>;
  /** Slugs of those of them that are organisations. */
  organisations: ReadonlySet<string>;
};

export const noLinks: EvidenceLinks = {
  quotes: new Set(),
  people: new Map(),
  organisations: new Set(),
};

/** A brief in a list: its latest version. */
export type BriefListing = {
  slug: string;
  language: string;
  title: string;
  standfirst: string;
  version: number;
  changeClass: ChangeClass;
  note: string | null;
  publishedAt: string;
  firstPublishedAt: string;
  counts: VersionContent["counts"];
};

/** One of what a list of briefs can be narrowed to. */
export type FilterChoice = { id: string; slug: string; name: string };

export type BriefFilterChoices = {
  people: FilterChoice[];
  indicators: FilterChoice[];
  /** The latest first. */
  years: number[];
};

/** What a publication answers for in public, besides what it adds. */
export const loggedClasses = ["correction", "clarification", "withdrawal"] as const;
export type LoggedClass = (typeof loggedClasses)[number];

/** A version that corrects, clarifies or withdraws, in the log of all of them. */
export type LoggedChange = {
  versionId: string;
  briefId: string;
  slug: string;
  title: string;
  language: string;
  n: number;
  changeClass: LoggedClass;
  note: string | null;
  publishedAt: string;
  correction: VersionLine["correction"];
};

/** A version that changed what readers had, in short. */
export type BriefChange = Omit<LoggedChange, "briefId" | "correction" | "changeClass"> & {
  changeClass: ChangeClass;
};

/** A brief as a feed carries it. */
export type FedBrief = {
  id: string;
  firstPublishedAt: string;
  /** When readers were last told something new. */
  updatedAt: string;
  content: VersionContent;
};
