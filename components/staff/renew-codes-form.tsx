"use client";

import { useActionState } from "react";
import { ConfirmField } from "#components/studio/confirm-field.tsx";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getFactorWords } from "#messages/factors.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export function RenewCodesForm({ action }: { action: FormAction<string[]> }) {
  const words = getFactorWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? <RecoveryCodes codes={state.done} /> : null}
      <ConfirmField state={state} />
      <p>{words("recovery.renewHint")}</p>
      <div>
        <Button type="submit">{words("recovery.renew")}</Button>
      </div>
    </form>
  );
}
