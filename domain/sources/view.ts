import type { CapturedPost } from "#db/schema/captures.ts";
import type { sourceStandings } from "#db/schema/watch.ts";
import type { OrganisationFactView } from "#domain/people/view.ts";
import type { CslType, sourceDisplays } from "./rules.ts";
import type { ReliabilityLetter } from "./view-reliability.ts";

export type PublisherView = {
  id: string;
  slug: string;
  name: string;
  /** Owner, funder, legal form. */
  facts: OrganisationFactView[];
};

export type CaptureListing = {
  id: string;
  n: number;
  method: "fetch" | "upload" | "paste" | "transcription";
  capturedAt: Date;
  mediaType: string | null;
  fileName: string | null;
  byteLength: number;
  /** Hex; null of a transcription, for a hash of our own notes proves nothing. */
  sha256: string | null;
  /** Which post in a channel it is; null of all else. */
  post: CapturedPost | null;
  proposals: { open: number; accepted: number; dismissed: number };
};

/** A brief that rests on a thing. */
export type CitingBrief = {
  id: string;
  slug: string;
  /** Of the current version, or else of the draft; null where nobody has written one. */
  title: string | null;
  inDraft: boolean;
  /** A chart of the draft draws it. */
  inChart: boolean;
  /** The newest version that cites it. */
  version: number | null;
};

/** What the studio lists. */
export type SourceListing = {
  id: string;
  code: string;
  /** Null where the work has none. */
  title: string | null;
  publisher: { id: string; slug: string; name: string } | null;
  /** Where it stands or who brought it out, as a library of references has it: for sources whose publisher nobody has named. */
  publishedIn: string | null;
  /** EDTF. */
  published: string | null;
  language: string;
  translatedFrom: string | null;
  captures: number;
  /** Of the newest capture, for a link to its reading room. */
  newestCaptureId: string | null;
  proposalsOpen: number;
  /** How it stands where it lives; "unknown" where nobody has looked. */
  standing: (typeof sourceStandings)[number];
  /** Staff's letter, its own or its publisher's; null where nobody has said. No reader sees it. */
  reliability: ReliabilityLetter | null;
  createdAt: Date;
};

export type SourceView = {
  id: string;
  code: string;
  title: string | null;
  publisher: PublisherView | null;
  cslType: CslType;
  csl: Record<string, unknown>;
  published: string | null;
  language: string;
  translator: string | null;
  translatedFrom: string | null;
  url: string | null;
  originalSource: { id: string; code: string; title: string | null } | null;
  originalNotHeldBecause: string | null;
  independenceGroup: string | null;
  display: (typeof sourceDisplays)[number];
  licence: string | null;
  note: string | null;
  isReleased: boolean;
  revision: number;
  createdAt: Date;
  captures: CaptureListing[];
  citedBy: CitingBrief[];
};
