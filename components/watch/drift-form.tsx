"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getWatchWords } from "#messages/watch.ts";
import { AcceptDrift } from "./accept-drift.tsx";

const words = getWatchWords("en");

/** A change of a passage is accepted, or dismissed with a reason. */
export function DriftForm({ driftId, action }: { driftId: string; action: FormAction<"decided"> }) {
  const [state, send] = useActionState(action, emptyForm);
  const id = `drift-reason-${driftId}`;
  const problems = state.problems.map((problem) => ({ ...problem, fieldId: id }));
  return (
    <div className="drift-acts">
      <AcceptDrift driftId={driftId} hintId={`${id}-accept`} action={action} />
      <p id={`${id}-accept`} className="muted">
        {words("acceptHint")}
      </p>
      <details open={state.problems.length > 0}>
        <summary>{words("dismiss")}</summary>
        <form action={send} noValidate>
          <ErrorSummary title={words("problems")} problems={problems} />
          <input type="hidden" name="driftId" value={driftId} />
          <input type="hidden" name="decision" value="dismissed" />
          <InputField
            id={id}
            name="reason"
            label={words("reason")}
            error={readError(state, "reason")}
            defaultValue={readValue(state, "reason")}
            autoComplete="off"
          />
          <div className="actions">
            <Button type="submit" size="small">
              {words("dismiss")}
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
