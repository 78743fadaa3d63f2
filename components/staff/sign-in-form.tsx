"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getAuthWords } from "#messages/auth.ts";
import { PassphraseField } from "./passphrase-field.tsx";

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      <input type="hidden" name="next" value={next} />
      <InputField
        id="email"
        name="email"
        label={words("email")}
        error={readError(state, "email")}
        defaultValue={readValue(state, "email")}
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
      />
      <PassphraseField
        id="passphrase"
        label={words("passphrase")}
        error={readError(state, "passphrase")}
        isNew={false}
      />
      <div>
        <Button type="submit" tone="primary">
          {words("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
