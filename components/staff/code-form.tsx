"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getFactorWords } from "#messages/factors.ts";
import { CodeField } from "./code-field.tsx";

/** The second step of signing in. */
export function CodeForm({ action, next }: { action: FormAction; next: string }) {
  const words = getFactorWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      <input type="hidden" name="next" value={next} />
      <CodeField
        label={words("code")}
        hint={words("signIn.codeHint")}
        error={readError(state, "code")}
      />
      <div>
        <Button type="submit" tone="primary">
          {words("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
