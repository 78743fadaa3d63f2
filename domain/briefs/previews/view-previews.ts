import type { VersionContent } from "../version-content.ts";

export type PreviewOutcome = "approved" | "objected";

export type PreviewAnswer = {
  id: string;
  outcome: PreviewOutcome;
  name: string;
  remark: string;
  revision: number;
  at: string;
};

/** A link as the staff see it: never its secret, which is told once. */
export type PreviewLinkView = {
  id: string;
  label: string;
  createdBy: string;
  expiresAt: string;
  state: "open" | "expired" | "ended";
  answers: PreviewAnswer[];
};

/** What somebody with a link reads; `content` is null where the draft can't be shown as readers would see it. */
export type LinkedPreview = {
  briefId: string;
  label: string;
  expiresAt: string;
  revision: number;
  content: VersionContent | null;
  /** What was said by this link already, the last first. */
  answers: PreviewAnswer[];
};
