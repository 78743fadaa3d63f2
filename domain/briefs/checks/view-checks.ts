import type { Place } from "#domain/richtext/list-evidence.ts";
import type { Place as CommentPlace } from "../comments/input-comments.ts";
import type { PlacedThread } from "../comments/view-comments.ts";
import type { BriefState } from "../desk-view.ts";
import type { EvidenceEntry, VersionContent } from "../version-content.ts";
import type { InSentence } from "./rules-claims.ts";

export type CheckOutcome = "stands" | "does_not_stand" | "comment";

/** What somebody said who looked; what was taken back is left out. */
export type CheckNote = {
  checkId: string;
  outcome: CheckOutcome;
  remark: string;
  by: string;
  /** ISO instant. */
  at: string;
  isMine: boolean;
  /** Of what stood there before it was changed. */
  isEarlier: boolean;
};

/** What there is to check at one place of a text. */
export type CheckItem = {
  nodeId: string;
  position: number;
  /** Hex. */
  fingerprint: string;
  subject: "citation" | "waiver" | "version";
  place: Place | null;
  text: InSentence;
  /** At the head of its column and of its row, where it stands in a table. */
  heads: string[];
  /** Of a citation. */
  entry: EvidenceEntry | null;
  /** Why the words are said to be no claim. */
  reason: string | null;
  /** Whoever wrote it; null: the system, or nobody known. */
  writer: string | null;
  standing: "open" | "stands" | "does_not_stand";
  /** Who approved a waiver in the text itself, and so signed it off. */
  isApproved: boolean;
  /** Why the one who looks can't decide on it. */
  notMine: "own" | "editors" | "role" | null;
  notes: CheckNote[];
  /** What a comment here is on; null of a version, which isn't discussed any more. */
  commentOn: CommentPlace | null;
  /** What is being said of these words. */
  threads: PlacedThread[];
};

export type CheckView = {
  briefId: string;
  slug: string;
  state: BriefState;
  /** Of the draft. */
  revision: number;
  /** The version that waits for its second check, where it is looked at and not the draft. */
  version: { n: number; dueAt: string; isDone: boolean } | null;
  /** What it would be or is: head and language, and what its evidence says. */
  content: VersionContent;
  /** Whether the one who looks is the team's one editor, who signs off their own words. */
  isSoleEditor: boolean;
  items: CheckItem[];
  /** Whom a comment may call by name. */
  staff: string[];
};

/** What a check did, for whoever sent it. */
export type CheckDone = { checkId: string; outcome: CheckOutcome | "taken_back" };
