"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { deskWords as words } from "./desk-words.ts";

/** A notice is dismissed with a reason; folded up until somebody means to. */
export function DismissNotice({
  noticeId,
  action,
}: {
  noticeId: string;
  action: FormAction<"dismissed">;
}) {
  const [state, send] = useActionState(action, emptyForm);
  const id = `reason-${noticeId}`;
  const problems = state.problems.map((problem) => ({ ...problem, fieldId: id }));
  return (
    <details className="dismiss" open={state.problems.length > 0}>
      <summary>{words("notices.dismiss")}</summary>
      <form action={send} noValidate>
        <ErrorSummary title={words("notices.problems")} problems={problems} />
        <input type="hidden" name="noticeId" value={noticeId} />
        <InputField
          id={id}
          name="reason"
          label={words("notices.reason")}
          error={readError(state, "reason")}
          defaultValue={readValue(state, "reason")}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" size="small">
            {words("notices.dismiss")}
          </Button>
        </div>
      </form>
    </details>
  );
}
