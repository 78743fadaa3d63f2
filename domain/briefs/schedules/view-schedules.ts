import type { Problem } from "#domain/result.ts";
import type { BriefState } from "../desk-view.ts";

export type ScheduleAct = "publish" | "withdraw";
export type ScheduleOutcome = "done" | "cancelled" | "failed";

/** What is planned of a brief, or was. */
export type ScheduleView = {
  id: string;
  briefId: string;
  slug: string;
  title: string;
  act: ScheduleAct;
  /** An instant, and the zone in which its time was chosen. */
  dueAt: string;
  timeZone: string;
  /** The draft that is to be published, and what it has become since: another is not published. */
  revision: number | null;
  draftRevision: number;
  /** What readers are told of the change; "" where nothing is. */
  note: string;
  changeClass: string | null;
  plannedBy: string;
  end: { outcome: ScheduleOutcome; at: string; problems: readonly Problem[] } | null;
};

/** A brief with what is still planned of it, the next first. */
export type PlanningView = {
  title: string;
  state: BriefState;
  draftRevision: number;
  /** Whether readers have a version, or had one. */
  isPublished: boolean;
  plans: ScheduleView[];
};

/** Whether the draft was changed since it was planned: then it isn't published. */
export function hasMoved({ act, revision, draftRevision, end }: ScheduleView): boolean {
  return end === null && act === "publish" && revision !== draftRevision;
}
