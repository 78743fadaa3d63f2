export type NewsKindName =
  | "mentioned"
  | "replied"
  | "commented"
  | "accepted"
  | "rejected"
  | "submitted"
  | "returned"
  | "published"
  | "withdrawn"
  /** What was planned was refused when its time came. */
  | "not_done";

/** A brief as far as a line needs to name it. */
export type NamedBrief = { briefId: string; title: string; language: string };

export type NewsView = NamedBrief & {
  id: string;
  kind: NewsKindName;
  /** Null: the system. */
  by: string | null;
  at: string;
  isSeen: boolean;
  /** What was said, and where; null where it was taken back, or nothing was. */
  comment: { threadId: string; body: string } | null;
};

/** A thread that somebody waits for an answer in. */
export type ToAnswer = NamedBrief & {
  threadId: string;
  /** What it is on; "" of the brief as a whole. */
  words: string;
  last: { by: string; at: string; body: string };
};

/** A brief in which there is something to sign off. */
export type ToCheck = NamedBrief & {
  /** How many places. */
  open: number;
  /** Of a version that was published in an emergency, and until when; null: in the draft. */
  second: { n: number; dueAt: string } | null;
};

/** What waits for one member of staff. */
export type Waiting = {
  toCheck: ToCheck[];
  toAnswer: ToAnswer[];
  /** The newest first, those that aren't seen before those that are. */
  news: NewsView[];
};
