/** Saves of one person that followed each other closely; the newest stands for them. */
export type Sitting = {
  first: number;
  last: number;
  saves: number;
  by: string | null;
  from: string;
  until: string;
};

/** A revision by itself: because somebody named it, or because its sitting is unfolded. */
export type RevisionLine = {
  revision: number;
  savedAt: string;
  by: string | null;
  name: string | null;
  isRedacted: boolean;
};

export type VersionOfBrief = {
  n: number;
  publishedAt: string;
  changeClass: string;
  note: string | null;
};

export type BriefHistoryView = {
  id: string;
  slug: string;
  title: string;
  /** Of the draft as it is. */
  revision: number;
  sittings: Sitting[];
  /** Of all sittings. */
  sittingCount: number;
  named: RevisionLine[];
  /** Of the sitting that was asked for; newest first. */
  unfolded: RevisionLine[];
  versions: VersionOfBrief[];
};

/** One of two texts that are compared: which it is, when it was saved or published, and by whom. */
export type TextInfo = {
  kind: "revision" | "version";
  n: number;
  at: string;
  by: string | null;
  name: string | null;
  /** The draft as it is. */
  isNewest: boolean;
};
