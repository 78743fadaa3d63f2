import type { noticeStates } from "#db/schema/notices.ts";
import type { ChangeClass } from "#domain/briefs/version-content.ts";
import type { IntakeView, SourceLink } from "#domain/intakes/view.ts";
import type { CleaningProblem, SentFileType } from "./files/rules.ts";
import type { DeclineReason } from "./rules.ts";

type NoticeState = (typeof noticeStates)[number];

export type SubmissionKind = "source" | "tip" | "challenge";
export const waitingStates = ["received", "in_review"] as const;
export const decidedStates = ["accepted", "declined", "duplicate", "spam"] as const;
export type DecidedState = (typeof decidedStates)[number];
export type SubmissionState = (typeof waitingStates)[number] | DecidedState;

/** Days are "YYYY-MM-DD", of UTC. */
export type SubmissionMessage = { isOurs: boolean; text: string; sentOn: string };

/** A file as somebody sent it; staff see what it became, if it could be cleaned. */
export type SentFileView = {
  n: number;
  mediaType: SentFileType;
  byteLength: number;
  state: "waiting" | "cleaned" | "failed";
};

/** What somebody sees who has the code. */
export type ReceiptView = {
  kind: SubmissionKind;
  state: SubmissionState;
  receivedOn: string;
  declineReason: DeclineReason | null;
  about: string | null;
  isForgotten: boolean;
  hasSource: boolean;
  /** Of the source that was made of it, once readers may see it. */
  sourceCode: string | null;
  /** What was given on to those who write the page that it is about; and the version that answers it, as far as readers have it. */
  challenge: {
    state: NoticeState;
    answer: { slug: string; n: number; title: string; changeClass: ChangeClass } | null;
  } | null;
  files: SentFileView[];
  messages: SubmissionMessage[];
};

/** A line of the queue. */
export type SubmissionLine = {
  id: string;
  kind: SubmissionKind;
  state: SubmissionState;
  /** Its beginning. */
  text: string;
  address: string | null;
  about: string | null;
  receivedOn: string;
  claimedBy: { id: string; name: string } | null;
  /** Of the sender, not answered yet. */
  hasNewMessage: boolean;
};

/** What was sent in before and says much the same. */
export type Earlier = Similar;

/** A line of the queue with the one before it that is most like it. */
export type QueueLine = SubmissionLine & { earlier: Earlier | null };

export type Similar = { id: string; text: string; state: SubmissionState; isSame: boolean };

/** What a source can be made of, or belong to. */
export type Sourcing = {
  /** What its address answered; null before anybody had it asked. */
  intake: IntakeView | null;
  /** Sources that are there at the address, or hold nearly what it answered: the surest first. */
  known: SourceLink[];
};

export type SubmissionView = SubmissionLine & {
  intakeId: string | null;
  /** Whether the source made of it names the sender. */
  isCredited: boolean;
  /** What those who write the brief were told, and what became of it. */
  task: { state: NoticeState; briefId: string; briefTitle: string } | null;
  credit: string | null;
  /** Sealed; who asks for it says why (openContact). */
  hasContact: boolean;
  declineReason: DeclineReason | null;
  duplicateOf: string | null;
  decidedBy: string | null;
  source: { id: string; title: string } | null;
  isForgotten: boolean;
  files: (SentFileView & { problem: CleaningProblem | null })[];
  messages: (SubmissionMessage & { by: string | null })[];
  similar: Similar[];
};

export function isWaiting(state: SubmissionState): boolean {
  return waitingStates.some((waiting) => waiting === state);
}

/** An address in three parts, made so that nothing takes it for a link: "hxxps://", "news[.]example", "/a?b". */
export function defang(address: string): { scheme: string; host: string; rest: string } {
  const url = URL.parse(address);
  if (!url) return { scheme: "", host: "", rest: address };
  return {
    scheme: `${url.protocol.replace("tt", "xx")}//`,
    host: url.host.replaceAll(".", "[.]"),
    rest: `${url.pathname}${url.search}${url.hash}`.replace(/^\/$/, ""),
  };
}

/** The page of ours that something is about: a path with its anchor, or null where the sender named it in other words. */
export function readOwnPath(about: string | null): string | null {
  return about !== null && /^\/(?!\/)[\w\-./~%#?=&]*$/.test(about) ? about : null;
}

export type SavedFilter = { id: string; name: string; query: string };

/** What was done with several in one go. */
export type Together = {
  id: string;
  act: "claim" | "spam" | "duplicate";
  count: number;
  canUndo: boolean;
};

/** What was sent in during a month ("2026-10"), and what became of it. Null is too little to be told, or nothing yet. */
export type SubmissionMonth = {
  month: string;
  received: number | null;
  decided: number | null;
  /** Until it was decided, the median. */
  days: number | null;
  /** Of what was decided. */
  acceptedPercent: number | null;
};
