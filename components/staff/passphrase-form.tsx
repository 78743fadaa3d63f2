"use client";

import { useActionState } from "react";
import { ConfirmField } from "#components/studio/confirm-field.tsx";
import { emptyForm, type FormAction, readError } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { passphraseCharsMin } from "#domain/auth/passphrase-bounds.ts";
import { getAuthWords } from "#messages/auth.ts";
import { PassphraseField } from "./passphrase-field.tsx";

export function PassphraseForm({
  action,
  email,
}: {
  action: FormAction<"changed">;
  email: string;
}) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? (
        <Notice tone="ok" live>
          {words("account.passphraseChanged")}
        </Notice>
      ) : null}
      {/* For whoever keeps passphrases in the browser: whose this one is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PassphraseField
        id="present"
        label={words("account.present")}
        error={readError(state, "present")}
        isNew={false}
      />
      <PassphraseField
        id="next"
        label={words("account.next")}
        hint={words("passphraseHint", { min: passphraseCharsMin })}
        error={readError(state, "next")}
        isNew
      />
      <ConfirmField state={state} />
      <div>
        <Button type="submit" tone="primary">
          {words("account.changePassphrase")}
        </Button>
      </div>
    </form>
  );
}
