"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getSourcesWords } from "#messages/sources.ts";

/** A second person lets readers see what no published version cites. */
export function ReleaseForm({
  action,
  sourceId,
}: {
  action: FormAction<"released">;
  sourceId: string;
}) {
  const words = getSourcesWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack">
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? (
        <Notice tone="ok" live>
          {words("page.releasedDone")}
        </Notice>
      ) : null}
      <input type="hidden" name="id" value={sourceId} />
      <p>{words("page.releaseHint")}</p>
      <div>
        <Button type="submit">{words("page.release")}</Button>
      </div>
    </form>
  );
}
