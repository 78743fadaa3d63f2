import type { FormAction } from "#components/studio/form-state.ts";

/** What a page hands to its threads. */
export type CommentActions = Record<
  "start" | "suggest" | "reply" | "settle" | "decide" | "edit" | "remove",
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
  /** Puts what was suggested into the text, has it saved, and says in the form where it stands; a text says why it can't be. Absent where the text isn't at hand. */
  takeSuggestion?: (threadId: string, form: FormData) => Promise<string | null>;
};
