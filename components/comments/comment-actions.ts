import type { FormAction } from "#components/studio/form-state.ts";

/** What a page hands to its threads. */
export type CommentActions = Record<
  "start" | "reply" | "settle" | "edit" | "remove",
  FormAction<"done">
>;

/** What every part of a thread knows. */
export type CommentSetting = {
  briefId: string;
  /** Of the draft. */
  language: string;
  /** Names that may be called. */
  staff: readonly string[];
  /** Null where one may only read. */
  actions: CommentActions | null;
};
