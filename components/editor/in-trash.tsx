import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { PutBackForm, ThrowAwayForm } from "#components/trash/throw-away-form.tsx";
import { trashWords as words } from "#components/trash/trash-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { Writing } from "./saving/begin-writing.ts";
import { useStore } from "./use-store.ts";

export type TrashActions = { throwAway: FormAction<"done">; putBack: FormAction<"done"> };

/** Above the text while somebody has the draft in the trash: writing goes on and is saved. */
export function InTrash({
  writing,
  briefId,
  actions,
}: {
  writing: Writing;
  briefId: string;
  actions: TrashActions | null;
}) {
  const { inTrash } = useStore(writing.seat);
  if (!inTrash) return null;
  return (
    <Notice tone="warn" live>
      <strong>{words("isThere", { by: inTrash.by, at: formatInstantMinute(inTrash.at) })}</strong>
      <p>{words("draftText")}</p>
      {actions ? (
        <PutBackForm
          action={actions.putBack}
          thing={{ kind: "brief", id: briefId }}
          submit="putBack"
        />
      ) : null}
    </Notice>
  );
}

/** For a draft that was never published. */
export function ThrowDraftAway({
  writing,
  briefId,
  actions,
}: {
  writing: Writing;
  briefId: string;
  actions: TrashActions;
}) {
  const { inTrash } = useStore(writing.seat);
  return inTrash ? null : (
    <ThrowAwayForm action={actions.throwAway} thing={{ kind: "brief", id: briefId }} />
  );
}
