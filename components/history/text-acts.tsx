import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { printTextRef } from "#domain/briefs/history/input-history.ts";
import type { TextInfo } from "#domain/briefs/history/view-history.ts";
import { nameText, historyWords as words } from "./history-words.ts";
import { NameForm } from "./name-form.tsx";

export type HistoryActions = {
  restore: FormAction<"done">;
  name: FormAction<"done">;
};

/** What may be done with a text of a brief: bring it back, unless it is the draft already, and name it, if it is a revision. */
export function TextActs({
  text,
  briefId,
  revision,
  actions,
}: {
  text: TextInfo;
  briefId: string;
  /** Of the draft as it is. */
  revision: number;
  actions: HistoryActions;
}) {
  const ref = printTextRef(text);
  return (
    <>
      {text.isNewest ? null : (
        <FoldedAct
          id={`restore-${ref}`}
          action={actions.restore}
          hidden={{ briefId, baseRevision: String(revision), from: ref }}
          says={{
            fold: words("restore.fold", { text: nameText(text) }),
            submit: words("restore.submit"),
            hint: words("restore.hint"),
            done: words("restore.done"),
          }}
        />
      )}
      {text.kind === "revision" ? (
        <NameForm briefId={briefId} text={text} action={actions.name} />
      ) : null}
    </>
  );
}
