import type { Anchor } from "./rules-anchors.ts";

export type CommentView = {
  id: string;
  by: string;
  isMine: boolean;
  at: string;
  editedAt: string | null;
  /** Its words are kept for whoever wrote it to bring back, and shown to nobody. */
  isDeleted: boolean;
  body: string;
  /** Names of those whom it calls. */
  mentions: string[];
  revision: number;
};

/** What was said of some words of a draft, or of the brief as a whole. */
export type ThreadView = {
  id: string;
  /** Null: on the brief as a whole. */
  anchor: Anchor | null;
  /** What it is about, as a reader had it; "" of what has no words. */
  words: string;
  /** Words that somebody would put in their place; "" leaves them out. */
  suggestion: { instead: string; decision: "accepted" | "rejected" | null } | null;
  resolved: { by: string; at: string } | null;
  comments: CommentView[];
};

/** What the words are by now that a thread is on. */
export type ThreadPlace = "whole" | "here" | "gone";

export type PlacedThread = ThreadView & {
  place: ThreadPlace;
  /** Whether its words are those that it was begun on, to the letter. */
  isUnchanged: boolean;
};

/** A brief's threads with where each stands in its draft, in the order of the text. */
export type BriefThreads = {
  briefId: string;
  title: string;
  language: string;
  isInReview: boolean;
  threads: PlacedThread[];
  /** Whom a comment may call by name. */
  staff: string[];
};
