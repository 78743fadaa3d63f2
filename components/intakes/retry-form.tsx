"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { IntakeView } from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";

const words = getIntakesWords("en");

/** An address is asked once more; where its site asks machines to stay away, with the reason why it is asked all the same. */
export function RetryForm({
  intake: { id, url, failure },
  action,
}: {
  intake: Pick<IntakeView, "id" | "url" | "failure">;
  action: FormAction<"asked">;
}) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  const isDenied = failure === "robots.denied";
  const fieldId = `override-${id}`;
  const problems = state.problems.map((problem) => ({ ...problem, ...(isDenied && { fieldId }) }));
  return (
    <form action={send} noValidate className="form-stack">
      <ErrorSummary title={words("problems")} problems={problems} />
      <input type="hidden" name="intakeId" value={id} />
      {isDenied ? (
        <InputField
          id={fieldId}
          name="overrideReason"
          label={words("overrideReason")}
          error={readError(state, "overrideReason")}
          defaultValue={readValue(state, "overrideReason")}
          required
          autoComplete="off"
        />
      ) : null}
      <div>
        <Button
          type="submit"
          size="small"
          aria-disabled={isSending || undefined}
          aria-label={words("retryOf", { url })}
        >
          {words(isDenied ? "override" : "retry")}
        </Button>
      </div>
    </form>
  );
}
