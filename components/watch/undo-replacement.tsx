"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** Takes back that a changed passage was replaced by another. */
export function UndoReplacement({
  driftId,
  action,
}: {
  driftId: string;
  action: FormAction<"undone">;
}) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send}>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <input type="hidden" name="driftId" value={driftId} />
      <Button type="submit" size="small">
        {words("undo")}
      </Button>
    </form>
  );
}
