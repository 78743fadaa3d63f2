"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** A change is accepted for its source; `hintId` names what tells the consequences. */
export function AcceptDrift({
  driftId,
  hintId,
  action,
}: {
  driftId: string;
  hintId?: string;
  action: FormAction<"decided">;
}) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send}>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <input type="hidden" name="driftId" value={driftId} />
      <input type="hidden" name="decision" value="accepted" />
      <Button type="submit" size="small" aria-describedby={hintId}>
        {words("accept")}
      </Button>
    </form>
  );
}
