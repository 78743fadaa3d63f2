import type { EvidenceSnapshot } from "#domain/evidence/lint/snapshot.ts";
import type { StatisticListing } from "#domain/indicators/view.ts";
import type { Problem } from "#domain/result.ts";
import type { StandingDrift } from "#domain/watch/view.ts";
import type { ChangeClass, VersionContent } from "./version-content.ts";

export type BriefState = "draft" | "in_review" | "scheduled" | "published" | "withdrawn";

/** What publishing made: version `n` at /briefs/{slug}, and the hash of its canonical text. */
export type PublishedVersion = { slug: string; n: number; sha256: string };

/** A brief in the studio's list. */
export type DeskLine = {
  id: string;
  slug: string;
  title: string;
  language: string;
  state: BriefState;
  /** The newest version; null before the first. */
  version: number | null;
  openNotices: number;
  /** What readers have now, where it was published in an emergency and waits for its second check, and until when. */
  secondCheck: { n: number; dueAt: string } | null;
  updatedAt: string;
  updatedBy: string | null;
};

/** What the editor opens. */
export type DraftView = {
  id: string;
  slug: string;
  language: string;
  state: BriefState;
  revision: number;
  savedAt: string;
  savedBy: string | null;
  document: Record<string, unknown>;
  evidence: EvidenceSnapshot;
  version: number | null;
  submittedBy: string | null;
  notices: NoticeView[];
};

export type NoticeView = {
  id: string;
  kind: string;
  briefId: string;
  briefTitle: string;
  raisedAt: string;
  /** Of a notice about a statistic. */
  statisticId: string | null;
  /** Of a passage that changed where its source lives: there it is shown. */
  sourceId: string | null;
  /** That change, while it is there. */
  drift: StandingDrift | null;
  /** What it is about, in words: the label of a statistic, a speaker. */
  about: string;
  /** A newer value as printed, where there is one. */
  now: string | null;
  /** Of what a reader challenged. */
  challenge: ChallengeView | null;
};

export type ChallengeView = {
  /** Where it stands in the draft, if it still does; null for the brief as a whole. */
  nodeId: string | null;
  /** What is to be looked at, in the moderator's words. */
  remark: string;
  /** Of who may see what was sent in. */
  submissionId: string | null;
  /** Those that were published since, the newest first. */
  versions: { n: number; changeClass: ChangeClass }[];
};

/** The draft as readers will see it, and which classes its publication may carry. */
export type PreviewView = {
  content: VersionContent;
  revision: number;
  state: BriefState;
  allowedClasses: ChangeClass[];
  blocking: number;
  /** How many citations and waivers nobody has signed off, and how many don't stand, says who checked. */
  open: number;
  refused: number;
  /** Which, in words. */
  unsigned: Problem[];
  isSoleEditor: boolean;
};

/** A statistic or a quotation that can be inserted, in the picker. */
export type CitableStatistic = {
  kind: "statistic";
  statisticId: string;
  vintageId: string;
  code: string;
  label: string;
  printed: string;
  detail: string;
  source: string | null;
};
export type CitableQuote = {
  kind: "quote";
  quoteId: string;
  wordingId: string;
  code: string;
  text: string;
  speaker: string | null;
  detail: string;
};
export type CitableRun = {
  kind: "derived";
  derivationId: string;
  runId: string;
  code: string;
  label: string;
  printed: string;
};
export type Citable = CitableStatistic | CitableQuote | CitableRun;

/** What a chart of a slice may draw, and what the linter must know of it. */
export type ChartValues = { values: readonly StatisticListing[]; evidence: EvidenceSnapshot };

/** Found evidence with what the editor must know of it to show and lint it at once. */
export type FoundEvidence = { citables: Citable[]; evidence: EvidenceSnapshot };
