import type { DialogActions } from "./dialogs/desk-dialogs.tsx";
import type { ReviewActions } from "./panels/review-acts.tsx";
import type { EditorWords } from "./words.ts";

export type DeskActions = DialogActions & ReviewActions;

/**
 * The same actions, but each of them answers: where the server failed or isn't reached, with words, so that what was typed stays where it is and can be sent again.
 * Without, a dialog would wait for ever.
 */
export function answerAlways(actions: DeskActions, words: EditorWords): DeskActions {
  const refuse = (error: unknown) => [sayFailure(error, words)];
  const refuseForm = (error: unknown) => ({
    ok: false as const,
    problems: refuse(error).map((text) => ({ text })),
  });
  return {
    submit: (...asked) => actions.submit(...asked).catch(refuse),
    returnToDraft: (...asked) => actions.returnToDraft(...asked).catch(refuse),
    keepEarlier: (...asked) => actions.keepEarlier(...asked).catch(refuse),
    makeStatistic: (...asked) => actions.makeStatistic(...asked).catch(refuseForm),
    makeQuote: (...asked) => actions.makeQuote(...asked).catch(refuseForm),
    makePassage: (...asked) => actions.makePassage(...asked).catch(refuseForm),
  };
}

/** An error of the server bears the number under which its log has it; one of the connection has none. */
function sayFailure(error: unknown, words: EditorWords): string {
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? error.digest : null;
  return typeof digest === "string"
    ? words("failure.server", { number: digest })
    : words("failure.connection");
}
